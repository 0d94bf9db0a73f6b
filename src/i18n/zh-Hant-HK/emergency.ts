import type { Messages } from '../messages.js';
import { sentences } from './terms.js';

export const emergency = sentences((terms): Messages['emergency'] => ({
  title: '可能是緊急情況，請先致電求助',
  unsent: (phone) => `尚未遞交，請立即致電 ${phone}`,
  unsentNoPhone: `尚未遞交，請立即致電${terms.office}，或致電 999 求助`,
  call: (phone) => `致電 ${phone}`,
  noPhone: `請致電${terms.office}，或致電 999 求助。`,
  steps: {
    general: `先帶所有人到安全的地方
致電說明位置和情況`,
    gas: `切勿點火、觸碰電掣或在室內打電話
打開就近的窗戶
走樓梯離開，提醒${terms.neighbours}切勿接近
到室外才打電話`,
    lift: `按住警鐘掣
保持鎮定，遠離升降機門
切勿撬門或攀爬
等候救援`,
    fire: `走樓梯離開，切勿使用升降機
隨手關門
遇到濃煙時，俯身沿低處離開
到安全地方後致電 999`,
    flood: `可安全觸及時，關上總水掣
遠離弄濕的插座和電線
帶家人和寵物到乾爽的地方`,
    electric: `切勿靠近，並阻止其他人靠近
有人觸電時，切勿直接接觸傷者
可安全觸及時，關上總電掣`,
    falling: `遠離外牆及下方範圍
提醒他人繞道，看管好小朋友
切勿到下方撿拾物件`,
  },
  file: '請先致電，之後仍可遞交。',
  dismiss: '不是緊急情況',
}));
