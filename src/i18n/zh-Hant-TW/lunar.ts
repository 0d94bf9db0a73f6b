import type { Messages } from '../messages.js';
import { lunar as hongKong } from '../zh-Hant-HK/lunar.js';

/** Days, years and solar terms have the same names as in Hong Kong; festivals have not. */
export const lunar: Messages['lunar'] = {
  ...hongKong,
  festivals: {
    'spring-festival': '春節',
    lantern: '元宵節',
    'dragon-boat': '端午節',
    qixi: '七夕',
    zhongyuan: '中元節',
    'mid-autumn': '中秋節',
    'double-ninth': '重陽節',
    laba: '臘八節',
    'new-years-eve': '除夕',
  },
};
