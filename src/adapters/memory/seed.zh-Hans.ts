import type { Field, Intake, Person, ServiceRequest } from '../../domain/index.js';
import type { MemorySeed } from './options.js';
import { seedLevel } from './seed-level.js';
import { neighboursRequests } from './seed-neighbours.js';

const desk: Person = { name: '陈敏', role: '服务中心', phone: '400-555-0100' };
const plumber: Person = { name: '李伟', role: '水电工', phone: '400-555-0101' };

const intake: Intake = {
  categories: [
    {
      id: 'leak',
      name: '漏水',
      group: '水与供暖',
      kinds: ['repair'],
      keywords: ['渗水', '水管', '水龙头', '天花板', 'loushui'],
      hasFields: true,
    },
    {
      id: 'drain',
      name: '下水道堵塞',
      group: '水与供暖',
      kinds: ['repair'],
      keywords: ['马桶', '水槽', '返味', 'dusai'],
    },
    {
      id: 'heating',
      name: '暖气',
      group: '水与供暖',
      kinds: ['repair', 'complaint'],
      keywords: ['不热', '暖气片', '地暖', 'nuanqi'],
      hasFields: true,
    },
    {
      id: 'power',
      name: '电路与插座',
      group: '电与燃气',
      kinds: ['repair'],
      keywords: ['停电', '跳闸', '灯', 'dianlu'],
    },
    {
      id: 'gas',
      name: '燃气异味',
      group: '电与燃气',
      kinds: ['repair'],
      keywords: ['煤气', '天然气', '泄漏', 'ranqi'],
      emergency: true,
    },
    {
      id: 'lift-trapped',
      name: '电梯困人',
      group: '楼内设施',
      kinds: ['repair'],
      keywords: ['被困', '救援', 'dianti'],
      emergency: true,
    },
    {
      id: 'lift',
      name: '电梯故障',
      group: '楼内设施',
      kinds: ['repair', 'complaint'],
      keywords: ['停运', '异响', 'dianti'],
    },
    {
      id: 'entrance',
      name: '门禁与对讲',
      group: '楼内设施',
      kinds: ['repair', 'suggestion'],
      keywords: ['门锁', '钥匙', '门禁卡', '门铃', 'menjin'],
    },
    {
      id: 'noise',
      name: '噪声',
      group: '邻里生活',
      kinds: ['complaint'],
      keywords: ['扰民', '邻居', '夜间', '装修', 'zaosheng'],
      hasFields: true,
    },
    {
      id: 'parking',
      name: '停车',
      group: '邻里生活',
      kinds: ['complaint', 'enquiry', 'suggestion'],
      keywords: ['车位', '车库', '充电桩', 'tingche'],
      hasFields: true,
    },
    {
      id: 'cleaning',
      name: '保洁与绿化',
      group: '邻里生活',
      kinds: ['complaint', 'suggestion'],
      keywords: ['垃圾', '树木', '虫害', 'baojie'],
    },
    {
      id: 'fees',
      name: '费用与发票',
      group: '邻里生活',
      kinds: ['enquiry', 'complaint'],
      keywords: ['物业费', '缴费', '收据', 'fapiao'],
    },
  ],
  homes: [
    { id: 'home-3-2-502', label: '3 号楼 2 单元 502' },
    { id: 'home-8-1-1203', label: '8 号楼 1 单元 1203' },
  ],
  areas: [
    {
      id: 'building-3',
      label: '3 号楼',
      areas: [
        { id: 'building-3-lobby', label: '大堂' },
        { id: 'building-3-lift-a', label: 'A 梯' },
        { id: 'building-3-lift-b', label: 'B 梯' },
        { id: 'building-3-stairs', label: '楼梯间' },
      ],
    },
    {
      id: 'garage',
      label: '地下车库',
      areas: [
        { id: 'garage-b1', label: '地下一层' },
        { id: 'garage-b2', label: '地下二层' },
      ],
    },
    {
      id: 'garden',
      label: '花园',
      areas: [
        { id: 'garden-playground', label: '儿童游乐区' },
        { id: 'garden-gate', label: '南门' },
      ],
    },
  ],
  contact: { name: '王芳', phone: '138 0000 0000' },
  emergencyPhone: '400-555-0110',
  anonymousKinds: ['complaint', 'suggestion'],
};

const fields: Record<string, readonly Field[]> = {
  leak: [
    {
      code: 'stop_valve',
      type: 'information',
      label: '如果方便，请先关闭水阀，水阀在厨房水槽下方。',
    },
    {
      code: 'source',
      type: 'single-choice',
      label: '水从哪里来？',
      required: true,
      choices: [
        { value: 'tap', label: '水龙头或花洒' },
        { value: 'pipe', label: '水管' },
        { value: 'ceiling', label: '天花板或墙面' },
        { value: 'unknown', label: '看不出来' },
      ],
    },
    {
      code: 'rooms',
      type: 'multiple-choice',
      label: '哪些房间进了水？',
      choices: [
        { value: 'kitchen', label: '厨房' },
        { value: 'bathroom', label: '卫生间' },
        { value: 'bedroom', label: '卧室' },
        { value: 'living-room', label: '客厅' },
      ],
    },
    { code: 'since', type: 'datetime', label: '从什么时候开始？' },
    {
      code: 'buckets',
      type: 'number',
      label: '每小时大约几桶水？',
      hint: '大致估计即可，便于我们带齐工具。',
      min: 0,
      max: 100,
    },
    { code: 'meter', type: 'string', label: '水表号', maxLength: 20 },
    { code: 'damage', type: 'text', label: '哪些物品受损？', maxLength: 500 },
  ],
  heating: [
    { code: 'temperature', type: 'number', label: '室内温度（°C）', required: true, min: -20, max: 40 },
    {
      code: 'extent',
      type: 'single-choice',
      label: '哪里不热？',
      choices: [
        { value: 'one', label: '一组暖气片' },
        { value: 'all', label: '全屋' },
      ],
    },
  ],
  noise: [
    { code: 'heard_at', type: 'datetime', label: '什么时候听到的？', required: true },
    { code: 'origin', type: 'string', label: '您认为声音来自哪里？', maxLength: 100 },
  ],
  parking: [
    { code: 'plate', type: 'string', label: '车牌号', maxLength: 10 },
    { code: 'space', type: 'string', label: '车位号', maxLength: 10 },
  ],
};

function requests(now: number): ServiceRequest[] {
  const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000).toISOString();
  return [
    {
      id: 'seed-1',
      number: 'R-0001',
      kind: 'repair',
      category: { id: 'leak', name: '漏水' },
      status: 'in-progress',
      description: '厨房水槽下方的水管滴水。',
      fields: { source: 'pipe', rooms: ['kitchen'] },
      location: { type: 'home', homeId: 'home-3-2-502', label: '3 号楼 2 单元 502', detail: '厨房' },
      owner: plumber,
      promises: [
        {
          metric: 'response',
          goal: 'PT30M',
          startedAt: hoursAgo(3),
          dueAt: hoursAgo(2.5),
          stoppedAt: hoursAgo(2.8),
          source: 'server',
        },
        { metric: 'on-site', goal: 'PT24H', startedAt: hoursAgo(3), dueAt: hoursAgo(-21), source: 'server' },
      ],
      nextStep: '李伟今天下午带新的密封圈上门更换。',
      createdAt: hoursAgo(3),
      updatedAt: hoursAgo(1),
      history: [
        { id: 'seed-1-1', at: hoursAgo(3), type: 'status', status: 'submitted' },
        { id: 'seed-1-2', at: hoursAgo(2.8), type: 'owner', owner: plumber, by: desk },
        { id: 'seed-1-3', at: hoursAgo(1), type: 'status', status: 'in-progress', by: plumber },
      ],
    },
    {
      id: 'seed-2',
      number: 'R-0002',
      kind: 'complaint',
      category: { id: 'lift', name: '电梯故障' },
      status: 'resolved',
      description: 'A 梯本周两次停在楼层之间。',
      location: { type: 'area', areaId: 'building-3-lift-a', label: 'A 梯' },
      owner: desk,
      nextStep: '请告诉我们现在是否正常。',
      createdAt: hoursAgo(72),
      updatedAt: hoursAgo(20),
      history: [
        { id: 'seed-2-1', at: hoursAgo(72), type: 'status', status: 'submitted' },
        {
          id: 'seed-2-2',
          at: hoursAgo(20),
          type: 'status',
          status: 'resolved',
          by: desk,
          text: '厂家更换了门感应器，并试运行一小时。',
        },
      ],
    },
    {
      id: 'seed-3',
      number: 'R-0003',
      kind: 'enquiry',
      category: { id: 'fees', name: '费用与发票' },
      status: 'closed',
      description: '如何开具公司抬头的发票？',
      owner: desk,
      createdAt: hoursAgo(240),
      updatedAt: hoursAgo(230),
      history: [
        { id: 'seed-3-1', at: hoursAgo(240), type: 'status', status: 'submitted' },
        { id: 'seed-3-2', at: hoursAgo(230), type: 'status', status: 'closed', by: desk },
      ],
    },
  ];
}

/** The invented community in Chinese. The times of its requests lie before the given moment. */
export function seed(now: number): MemorySeed {
  return {
    intake: { ...intake, serviceLevel: seedLevel('30 分钟内响应，24 小时内上门') },
    fields,
    requests: requests(now),
    neighbours: neighboursRequests(now, desk, {
      category: '电梯故障',
      place: 'B 梯',
      nextStep: '厂家技术员今天下午到场。',
    }),
    owner: desk,
    nextStep: '服务中心查看后会与您电话联系，约定上门时间。',
  };
}
