import type { Messages } from '../messages.js';
import { sentences } from './terms.js';

export const emergency = sentences((terms): Messages['emergency'] => ({
  title: '可能有紧急情况，请先打电话',
  unsent: (phone) => `尚未提交，请立即拨打 ${phone}`,
  unsentNoPhone: `尚未提交，请立即致电${terms.office}或报警救援`,
  call: (phone) => `拨打 ${phone}`,
  noPhone: `请致电${terms.office}，或报警求助。`,
  steps: {
    general: `先带大家到安全的地方
打电话说清位置和情况`,
    gas: `不点火，不碰开关，不在室内打电话
就近打开窗户
走楼梯离开，提醒${terms.neighbours}不要靠近
到室外再打电话`,
    lift: `按住报警按钮
保持镇静，远离轿门
不扒门，不攀爬
等待救援`,
    fire: `走楼梯离开，不乘电梯
随手关门
有烟时弯腰低行
到安全处拨打 119`,
    flood: `够得着就关闭总水阀
远离打湿的插座和电线
带家人和宠物到干燥处`,
    electric: `不要靠近，也拦住别人
有人触电时，不要直接触碰
能安全够到时，拉下电闸`,
    falling: `远离外墙和楼下区域
提醒他人绕行，看好孩子
不要到下方捡东西`,
  },
  file: '请先打电话，之后仍可提交。',
  dismiss: '不是紧急情况',
}));
