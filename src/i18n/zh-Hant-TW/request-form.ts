import type { Messages } from '../messages.js';
import { sentences } from './terms.js';

export const requestForm = sentences((terms): Messages['requestForm'] => ({
  title: { repair: '報修', complaint: '申訴', enquiry: '諮詢', suggestion: '建議' },
  kindLegend: '您要辦理',
  kinds: { repair: '報修', complaint: '申訴', enquiry: '諮詢', suggestion: '建議' },

  whatLegend: '詳細情形',
  category: '類別',
  categorySearch: '搜尋類別',
  categoryNone: '沒有符合的類別，請換個詞或清除搜尋。',
  categoryClear: '清除搜尋',
  description: '說明',
  descriptionHint: {
    repair: '哪裡壞了？什麼時候開始的？有什麼狀況？',
    complaint: '發生了什麼事？什麼時候？希望怎麼解決？',
    enquiry: '您想了解什麼？',
    suggestion: '哪裡可以改善？您有什麼想法？',
  },
  charactersLeft: (left) => (left < 0 ? `超出 ${-left} 個字` : `還可輸入 ${left} 個字`),
  choose: '請選擇',
  loadingFields: '正在載入這個類別的問題……',
  fieldsFailed: '無法載入這個類別的問題。',

  whereLegend: '地點',
  place: '發生在哪裡',
  whereHome: `我的${terms.home}`,
  whereArea: '公共區域',
  home: terms.home,
  area: '公共區域',
  areaDetail: '詳細位置',
  homeDetailHint: '例如：廚房水槽下方',
  areaDetailHint: '例如：3 樓，B 棟電梯旁',

  whenLegend: '方便到府的時間',
  from: '最早',
  until: '最晚',
  exactTimes: '填寫確切時間',
  note: '方便的時間',
  noteHint: '例如：平日晚上 6 點以後',
  entryAllowed: `家中沒人時，同意${terms.staff}進入`,

  contactLegend: '聯絡方式',
  contactKnown: (contact) => `我們會使用：${contact}`,
  contactChange: '變更聯絡方式',
  name: '姓名',
  phone: '電話',
  email: '電子郵件',
  anonymous: '匿名送出',
  anonymousHint: `${terms.office}看不到您是誰，也無法聯絡。`,

  photosLegend: '照片',
  photosLimits: (count, size) =>
    `最多 ${count} 張（JPEG、PNG 或 WebP），每張不超過 ${size}。傳送前會壓縮，並移除拍攝地點和相機資訊。`,
  takePhoto: '拍照',
  choosePhotos: '從相簿選擇',
  photoNumber: (number) => `照片 ${number}`,
  photoRemoved: (name) => `已移除「${name}」。`,
  photosExpired: '照片沒有儲存在伺服器上，請移除照片或重試。',

  send: { repair: '送出報修', complaint: '送出申訴', enquiry: '送出諮詢', suggestion: '送出建議' },
  sending: '送出中……',
  errorSummary: (count) => `有 ${count} 個地方需要修改`,
  fieldErrors: {
    required: (label) => `請填妥「${label}」。`,
    'too-long': (label, limit) => (limit ? `「${label}」最多 ${limit} 個字。` : `「${label}」太長，請縮短。`),
    'too-small': (label, limit) =>
      limit === undefined ? `「${label}」太小。` : `「${label}」不能小於 ${limit}。`,
    'too-large': (label, limit) =>
      limit === undefined ? `「${label}」太大。` : `「${label}」不能大於 ${limit}。`,
    format: (label) => `「${label}」的格式有誤，請檢查。`,
    'unknown-choice': (label) => `請重新選擇「${label}」。`,
    expired: (label) => `「${label}」已過期，請重新加入。`,
    invalid: (label) => `請檢查「${label}」。`,
  },
  timeOrder: '結束時間早於開始時間，請修改其中一個。',

  emergencyCall: (phone) => `如有緊急狀況，請撥打 ${phone}`,
  cutOff: `目前無法在這裡送出，請致電${terms.office}。`,

  loading: '表單載入中……',
  loadFailed: '無法載入表單。',
  noCategories: `目前無法在這裡辦理，請致電${terms.office}。`,
  unsupported: `這裡目前無法線上辦理，請致電${terms.office}。`,
}));
