import type { Messages } from '../messages.js';
import { sentences } from './terms.js';

export const requestForm = sentences((terms): Messages['requestForm'] => ({
  title: { repair: '报修', complaint: '投诉', enquiry: '咨询', suggestion: '建议' },
  kindLegend: '您要办理',
  kinds: { repair: '报修', complaint: '投诉', enquiry: '咨询', suggestion: '建议' },

  whatLegend: '具体情况',
  category: '类别',
  categorySearch: '搜索类别',
  categoryNone: '没有匹配的类别，请换个词或清除搜索。',
  categoryClear: '清除搜索',
  description: '描述',
  descriptionHint: {
    repair: '哪里坏了？什么时候开始的？有什么现象？',
    complaint: '发生了什么？什么时候？希望怎样解决？',
    enquiry: '您想了解什么？',
    suggestion: '哪里可以改进？您有什么想法？',
  },
  charactersLeft: (left) => (left < 0 ? `超出 ${-left} 个字` : `还可输入 ${left} 个字`),
  choose: '请选择',
  loadingFields: '正在加载该类别的问题……',
  fieldsFailed: '该类别的问题未能加载。',

  whereLegend: '地点',
  place: '发生在哪里',
  whereHome: `我的${terms.home}`,
  whereArea: '公共区域',
  home: terms.home,
  area: '公共区域',
  areaDetail: '具体位置',
  homeDetailHint: '例如：厨房水槽下方',
  areaDetailHint: '例如：3 层，B 梯旁',

  whenLegend: '方便上门的时间',
  from: '最早',
  until: '最晚',
  exactTimes: '填写具体时间',
  note: '方便的时间',
  noteHint: '例如：工作日 18 点以后',
  entryAllowed: `家中无人时，允许${terms.staff}入户`,

  contactLegend: '联系方式',
  contactKnown: (contact) => `我们将使用：${contact}`,
  contactChange: '更换联系方式',
  name: '姓名',
  phone: '电话',
  email: '邮箱',
  anonymous: '匿名提交',
  anonymousHint: `${terms.office}看不到您是谁，也无从联系。`,

  photosLegend: '照片',
  photosLimits: (count, size) =>
    `最多 ${count} 张（JPEG、PNG 或 WebP），每张不超过 ${size}。发送前会压缩，并去除拍摄地点和相机信息。`,
  takePhoto: '拍照',
  choosePhotos: '从相册选择',
  photoNumber: (number) => `照片 ${number}`,
  photoRemoved: (name) => `已移除“${name}”。`,
  photosExpired: '照片未能保存在服务器上，请移除照片或重试。',

  send: { repair: '提交报修', complaint: '提交投诉', enquiry: '提交咨询', suggestion: '提交建议' },
  sending: '正在提交……',
  errorSummary: (count) => `有 ${count} 处需要修改`,
  fieldErrors: {
    required: (label) => `请完善“${label}”。`,
    'too-long': (label, limit) => (limit ? `“${label}”最多 ${limit} 个字。` : `“${label}”过长，请缩短。`),
    'too-small': (label, limit) =>
      limit === undefined ? `“${label}”过小。` : `“${label}”不能小于 ${limit}。`,
    'too-large': (label, limit) =>
      limit === undefined ? `“${label}”过大。` : `“${label}”不能大于 ${limit}。`,
    format: (label) => `“${label}”的格式有误，请检查。`,
    'unknown-choice': (label) => `请重新选择“${label}”。`,
    expired: (label) => `“${label}”已过期，请重新添加。`,
    invalid: (label) => `请检查“${label}”。`,
  },
  timeOrder: '结束时间早于开始时间，请修改其中一个。',

  emergencyCall: (phone) => `如有紧急情况，请拨打 ${phone}`,
  cutOff: `目前无法从这里提交，请致电${terms.office}。`,

  loading: '正在加载表单……',
  loadFailed: '表单未能加载。',
  noCategories: `目前无法在此办理，请致电${terms.office}。`,
  unsupported: `此处暂不支持在线办理，请致电${terms.office}。`,
}));
