import type { Messages } from '../messages.js';
import { sentences } from './terms.js';

export const requestForm = sentences((terms): Messages['requestForm'] => ({
  title: { repair: '維修申請', complaint: '投訴', enquiry: '查詢', suggestion: '意見' },
  kindLegend: '您想辦理',
  kinds: { repair: '維修', complaint: '投訴', enquiry: '查詢', suggestion: '意見' },

  whatLegend: '詳情',
  category: '類別',
  categorySearch: '搜尋類別',
  categoryNone: '沒有符合的類別，請轉用其他字詞或清除搜尋。',
  categoryClear: '清除搜尋',
  description: '描述',
  descriptionHint: {
    repair: '哪裏壞了？何時開始？有甚麼現象？',
    complaint: '發生了甚麼事？何時發生？希望怎樣解決？',
    enquiry: '您想了解甚麼？',
    suggestion: '哪方面可以改善？您有甚麼想法？',
  },
  charactersLeft: (left) => (left < 0 ? `超出 ${-left} 個字` : `尚可輸入 ${left} 個字`),
  choose: '請選擇',
  loadingFields: '正在載入此類別的問題……',
  fieldsFailed: '未能載入此類別的問題。',

  whereLegend: '地點',
  place: '在哪裏發生',
  whereHome: `我的${terms.home}`,
  whereArea: '公用地方',
  home: terms.home,
  area: '公用地方',
  areaDetail: '確實位置',
  homeDetailHint: '例如：廚房洗碗盆下方',
  areaDetailHint: '例如：3 樓，B 座升降機旁',

  whenLegend: '方便上門的時間',
  from: '最早',
  until: '最遲',
  exactTimes: '填寫確實時間',
  note: '方便的時間',
  noteHint: '例如：平日下午 6 時後',
  entryAllowed: `家中無人時，允許${terms.staff}進入${terms.home}`,

  contactLegend: '聯絡方法',
  contactKnown: (contact) => `我們會使用：${contact}`,
  contactChange: '更改聯絡方法',
  name: '姓名',
  phone: '電話',
  email: '電郵',
  anonymous: '不具名遞交',
  anonymousHint: `${terms.office}不會知道您是誰，亦無法聯絡。`,

  photosLegend: '相片',
  photosLimits: (count, size) =>
    `最多 ${count} 張（JPEG、PNG 或 WebP），每張不超過 ${size}。傳送前會壓縮，並移除拍攝地點和相機資料。`,
  takePhoto: '拍照',
  choosePhotos: '從相簿選擇',
  photoNumber: (number) => `相片 ${number}`,
  photoRemoved: (name) => `已移除「${name}」。`,
  photosExpired: '相片未能儲存在伺服器，請移除相片或重試。',

  send: {
    repair: '遞交維修申請',
    complaint: '遞交投訴',
    enquiry: '遞交查詢',
    suggestion: '遞交意見',
  },
  sending: '正在遞交……',
  errorSummary: (count) => `有 ${count} 處需要修改`,
  fieldErrors: {
    required: (label) => `請填妥「${label}」。`,
    'too-long': (label, limit) => (limit ? `「${label}」最多 ${limit} 個字。` : `「${label}」過長，請縮短。`),
    'too-small': (label, limit) =>
      limit === undefined ? `「${label}」過小。` : `「${label}」不能小於 ${limit}。`,
    'too-large': (label, limit) =>
      limit === undefined ? `「${label}」過大。` : `「${label}」不能大於 ${limit}。`,
    format: (label) => `「${label}」的格式有誤，請檢查。`,
    'unknown-choice': (label) => `請重新選擇「${label}」。`,
    expired: (label) => `「${label}」已過期，請重新加入。`,
    invalid: (label) => `請檢查「${label}」。`,
  },
  timeOrder: '結束時間早於開始時間，請修改其中一個。',

  emergencyCall: (phone) => `如有緊急情況，請致電 ${phone}`,
  cutOff: `目前未能在此遞交，請致電${terms.office}。`,

  loading: '正在載入表格……',
  loadFailed: '未能載入表格。',
  noCategories: `目前未能在此辦理，請致電${terms.office}。`,
  unsupported: `此處暫不支援網上辦理，請致電${terms.office}。`,
}));
