import type { ActivityWords } from './seed-activities.js';

/** The activities of the invented community, in Chinese. */
export const activityWords: ActivityWords = {
  desk: { name: '陈静', role: '客服专员', phone: '400-555-0100' },
  committee: { name: '业主委员会' },
  taiChi: {
    title: '晨练太极',
    description: '零基础也欢迎，请穿宽松衣物。\n\n下雨改在凉亭。',
    place: '东门草坪',
    host: { name: '赵师傅', role: '志愿者' },
    audience: '全体居民',
    fee: '免费',
    moved: '上午草坪修剪。',
    cancelled: '赵师傅外出。',
  },
  cleanUp: {
    title: '周六清洁日',
    description: '一起打扫园路、修剪绿篱。备有手套和工具，儿童请由家长陪同。',
    place: '3 号楼前集合',
    audience: '8 岁以上居民',
    fee: '免费，结束后有茶歇',
  },
  festival: {
    title: '邻里节',
    description: '中庭长桌宴，每家带一道菜。晚上六点开始有音乐。',
    place: '中庭',
    fee: '免费，请带一道菜',
  },
  talk: {
    title: '电梯维修业主恳谈会',
    description: '检测发现了什么、维修费用多少、何时动工，欢迎提问。',
    place: '社区活动室',
    audience: '业主',
    file: '电梯检测报告.pdf',
  },
  dumplings: {
    title: '包饺子之夜',
    description: '一起包、一起煮、一起吃。',
    place: '社区厨房',
    fee: '食材费 20 元',
  },
  lift: { title: 'A 梯停梯保养', place: '3 号楼' },
  blood: { title: '无偿献血', place: '停车场', reason: '献血车临时故障。' },
};
