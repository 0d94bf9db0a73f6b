import type { Messages } from '../messages.js';
import { sentences } from './terms.js';

export const emergency = sentences((terms): Messages['emergency'] => ({
  title: '可能是緊急狀況，請先打電話',
  unsent: (phone) => `尚未送出，請立即撥打 ${phone}`,
  unsentNoPhone: `尚未送出，請立即致電${terms.office}，或撥打 119、110 求助`,
  call: (phone) => `撥打 ${phone}`,
  noPhone: `請致電${terms.office}，或撥打 119、110 求助。`,
  steps: {
    general: `先帶大家到安全的地方
打電話說明位置和狀況`,
    gas: `不點火、不碰開關、不在室內打電話
打開就近的窗戶
走樓梯離開，提醒${terms.neighbours}不要靠近
到室外再打電話`,
    lift: `按住緊急通話鈕
保持冷靜，遠離電梯門
不要扳開門，也不要攀爬
等待救援`,
    fire: `走樓梯離開，不搭電梯
隨手關門
有煙時壓低身體前進
到安全處撥打 119`,
    flood: `搆得到時關閉總水閥
遠離弄濕的插座和電線
帶家人和寵物到乾燥處`,
    electric: `不要靠近，也不要讓別人靠近
有人觸電時，不要直接碰觸傷者
能安全搆到時，關閉總電源`,
    falling: `遠離外牆和下方區域
提醒他人繞道，看好小孩
不要到下方撿東西`,
  },
  file: '請先打電話，之後仍可送出。',
  dismiss: '不是緊急狀況',
}));
