/** A locale takes the nearest before it where there is none of its own. */
const columns = ['en', 'zh-Hans', 'zh-Hant-HK', 'zh-Hant-TW'];

/** What is filled into sentences to show them, by the name of the place, in the order of `columns`. */
const samples = {
  time: ['24 Nov, 15:05', '11月24日 15:05'],
  moment: ['tomorrow 09:30', '明天 09:30'],
  date: ['31 December 2026', '2026年12月31日'],
  day: ['23 November', '11月23日'],
  name: ['Li Wei', '李伟', '李偉'],
  by: ['Li Wei', '李伟', '李偉'],
  from: ['Chen Min', '陈敏', '陳敏'],
  to: ['Li Wei', '李伟', '李偉'],
  until: ['26 Nov, 18:00', '11月26日 18:00'],
  phone: ['400-555-0100', '400-555-0100'],
  number: ['R-0042', 'R-0042'],
  size: ['5 MB', '5 MB'],
  label: ['Description', '描述', '描述', '說明'],
  contact: ['Wang Fang, 138 0000 0000', '王芳，138 0000 0000'],
  title: ['Water off', '停水'],
  subject: ['Leak in the kitchen', '厨房漏水', '廚房漏水'],
  summary: ['Leak, kitchen', '漏水，厨房', '漏水，廚房'],
  place: ['Building 3', '3 号楼', '3 座', '3 棟'],
  places: ['Building 3', '3 号楼', '3 座', '3 棟'],
  reason: ['waiting for a spare part', '等待配件'],
  status: ['On hold', '暂缓处理', '暫緩處理'],
  changes: ['Visit arranged', '已预约上门', '已預約上門', '已約定到府'],
  text: ['2 hours left', '还剩 2 小时', '尚餘 2 小時', '還剩 2 小時'],
  metric: ['Response', '响应', '回覆'],
  kind: ['Repair', '报修', '維修', '報修'],
  action: ['It is solved', '确认已解决', '確認已解決'],
  group: ['Before', '处理前', '處理前'],
  calendar: ['Office hours', '办公时间', '辦公時間'],
  elapsed: ['6 h 30 min', '6 小时 30 分钟', '6 小時 30 分鐘'],
  goal: ['24 h', '24 小时', '24 小時'],
  amount: ['8 h', '8 小时', '8 小時'],
  names: ['National Day', '国庆节', '國慶日'],
  share: ['80%', '80%'],
  mean: ['4.4', '4.4'],
  perceived: ['Good', '较好', '不錯'],
  expected: ['Very good', '很好'],
  end: ['Very easy', '非常容易'],
  host: ['pictures.example', 'pictures.example'],
  description: ['A garden', '花园', '花園'],
  year: ['2026', '2026'],
  quarter: ['4', '4'],
};

const numbers = {
  percent: 80,
  seconds: 30,
  minutes: 30,
  hours: 6,
  max: 5,
  score: 4,
  limit: 500,
  total: 30,
  left: 5,
};

/** Places of which the name alone does not tell what stands there, by the sentence. */
const special = [
  [/^activity\.zone name$/, 'China Standard Time', '中国标准时间', '香港標準時間', '台北標準時間'],
  [/^activity\.day(Off|Worked)\.full name$/, 'National Day', '国庆节', '國慶日'],
  [/^activity\.frequency\.title quarter$/, 'quarter 4 of 2026', '2026 年第 4 季度', '2026 年第 4 季'],
  [/^activity\.frequency\.quarter year$/, 2026, 2026],
  [/^activity\.frequency\.quarter quarter$/, 4, 4],
  [/^activityCalendar\.dayOf day$/, 2, 2],
  [/\.span from$/, '24 Nov, 15:05', '11月24日 15:05'],
  [/^slaBadge\.(left|past|missed) time$/, '2 hours', '2 小时', '2 小時'],
  [/^photos\.(?!tooMany).* name$|photoRemoved name$/, 'ceiling.jpg', 'ceiling.jpg'],
  [/^photos\.failed reason$/, 'There is no connection.', '目前连接不上。', '目前無法連線。'],
  [/^requestTracker\.rawStatus label$/, 'Assigned', '已派单', '已派單'],
  [/^rating\.score label$/, 'Satisfied', '满意', '滿意'],
  [/^rating\.replied text$|message text$/, 'I bring a new seal.', '我带新的密封圈来。', '我帶新的密封圈來。'],
  [/nextStep text$/, 'Li Wei comes at 15:00.', '李伟 15:00 上门。', '李偉 15:00 上門。', '李偉 15:00 到府。'],
  [/photo(Number)? number$/, 2, 2],
];

const lunarDay = { year: 2026, month: 8, isLeap: false, day: 15, stem: 2, branch: 6 };

/**
 * @param {string} name the place: `time`
 * @param {string} locale
 * @param {string} key the sentence: `requestForm.photoNumber`
 * @returns {unknown} a number for places that are counted
 */
export function sampleOf(name, locale, key) {
  if (name === 'lunarDay' || key.startsWith('lunar.')) return lunarDay;
  const [, ...own] = special.find(([place]) => place.test(`${key} ${name}`)) ?? [];
  if (own.length === 0 && name in numbers) return numbers[name];
  const texts = own.length > 0 ? own : (samples[name] ?? [3]);
  return texts.slice(0, Math.max(columns.indexOf(locale), 0) + 1).at(-1);
}
