import type { Notice, NoticeCategory, NoticeScope, Person } from '../../domain/index.js';

const office: Person = { name: '物业服务中心', role: '物业', phone: '400-555-0100' };
const committee: Person = { name: '业主委员会' };

const water: NoticeCategory = { id: 'water-power', name: '停水停电' };
const works: NoticeCategory = { id: 'works', name: '施工维保' };
const safety: NoticeCategory = { id: 'safety', name: '安全' };
const accounts: NoticeCategory = { id: 'accounts', name: '财务公示' };
const life: NoticeCategory = { id: 'life', name: '邻里生活' };

const community: NoticeScope = { level: 'community', label: '全小区' };
const building: NoticeScope = { level: 'building', id: 'building-3', label: '3 号楼' };
const unit: NoticeScope = { level: 'unit', id: 'unit-3-2', label: '3 号楼 2 单元' };

/** What stands on the board of the invented community, in Chinese, around the given moment. */
export function noticeSeed(now: number): Notice[] {
  const hours = (count: number) => new Date(now + count * 3_600_000).toISOString();
  return [
    {
      id: 'notice-water',
      kind: 'outage',
      title: '3 号楼更换总阀，期间停水',
      body: {
        type: 'text',
        content:
          '地下室总阀渗漏，今天更换。\n\n请关好家中水龙头。恢复供水后，初期水可能浑浊，请先放水一分钟。',
      },
      category: water,
      priority: 'urgent',
      issuer: office,
      number: '2026-41',
      publishedAt: hours(-5),
      scope: [building],
      window: { from: hours(-1), until: hours(3) },
      places: [building],
      affectsHome: true,
      corrections: [{ at: hours(-2), text: '恢复供水的时间比原通知晚三小时。' }],
    },
    {
      id: 'notice-lift',
      kind: 'works',
      title: 'A 梯年度检验',
      body: { type: 'text', content: '检验期间 A 梯停用，B 梯正常运行。' },
      category: works,
      issuer: office,
      number: '2026-40',
      publishedAt: hours(-30),
      scope: [unit],
      window: { from: hours(20), until: hours(23) },
      affectsHome: true,
    },
    {
      id: 'notice-fire-doors',
      kind: 'notice',
      title: '保持楼道畅通：消防安全须知',
      body: {
        type: 'html',
        content:
          '<p>楼道检查后，请各户知悉并遵守：</p><ul><li>楼梯间和走廊不堆放任何物品，<strong>过夜也不行</strong>。</li><li>防火门保持关闭。</li><li>电动车电池不在室内充电。</li></ul><p>下周一仍堆放的物品，将移至地下室仓库代为保管。</p>',
      },
      category: safety,
      pinned: true,
      issuer: office,
      number: '2026-39',
      publishedAt: hours(-50),
      validUntil: hours(24 * 60),
      scope: [community],
      acknowledgement: { by: office, until: hours(24 * 6) },
      attachments: [
        { name: '消防安全须知.pdf', url: '/files/fire-safety.pdf', type: 'application/pdf', bytes: 348_000 },
      ],
    },
    {
      id: 'notice-accounts',
      kind: 'disclosure',
      title: '公共收益收支公示',
      body: {
        type: 'html',
        content:
          '<table><thead><tr><th>项目</th><th>收入（元）</th><th>支出（元）</th></tr></thead><tbody><tr><td>车位</td><td>86,400</td><td></td></tr><tr><td>电梯广告</td><td>21,000</td><td></td></tr><tr><td>电梯维保</td><td></td><td>38,600</td></tr><tr><td>绿化养护</td><td></td><td>17,250</td></tr></tbody></table><p>票据可于工作日到服务中心查阅。</p>',
      },
      category: accounts,
      issuer: committee,
      number: '2026-38',
      publishedAt: hours(-24 * 6),
      scope: [community],
      period: '2026-Q3',
      nextDueAt: hours(24 * 80),
      attachments: [
        { name: '2026年第三季度收支表.xlsx', url: '/files/accounts-2026-q3.xlsx', bytes: 42_300 },
        { name: '审计说明.pdf', url: '/files/letter-2026-q3.pdf', type: 'application/pdf', bytes: 1_240_000 },
      ],
      links: [{ label: '往期公示', url: '/accounts' }],
    },
    {
      id: 'notice-clean-up',
      kind: 'notice',
      title: '周六一起清洁花园',
      body: { type: 'text', content: '上午九点南门集合，备有手套和热茶，欢迎带孩子参加。' },
      category: life,
      issuer: committee,
      publishedAt: hours(-24 * 7),
      validUntil: hours(24 * 3),
      scope: [community],
    },
    {
      id: 'notice-garage',
      kind: 'works',
      title: '地下车库一层地坪翻新完成',
      body: { type: 'text', content: '感谢您的耐心等待，车位已恢复使用。' },
      category: works,
      issuer: office,
      number: '2026-35',
      publishedAt: hours(-24 * 20),
      scope: [community],
      window: { from: hours(-24 * 16), until: hours(-24 * 14) },
      places: [{ level: 'community', id: 'garage-b1', label: '地下车库一层' }],
    },
    {
      id: 'notice-parcel',
      kind: 'notice',
      title: '快递柜迁至东门',
      body: { type: 'text', content: '下月一日起，快递请到东门领取。' },
      category: life,
      issuer: office,
      number: '2026-33',
      publishedAt: hours(-24 * 25),
      scope: [community],
      withdrawn: { at: hours(-24 * 10), reason: '快递柜不迁了，仍在原处。' },
    },
  ];
}
