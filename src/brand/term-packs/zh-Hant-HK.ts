import type { LocalePacks } from './pack.js';

export const zhHantHK: LocalePacks = {
  owner: { resident: '業主', residents: '業主' },
  tenant: { resident: '租戶', residents: '租戶' },
  member: { resident: '會員', residents: '會員' },
  elder: { resident: '長者', residents: '長者' },
  'management-office': { office: '管理處' },
  'property-company': { office: '物業管理公司' },
  'residents-committee': { office: '居民協會' },
  'owners-committee': { office: '業主立案法團' },
  steward: { staff: '管家' },
  'work-order': { request: '工作單', requests: '工作單' },
  ticket: { request: '服務申請', requests: '服務申請' },
  building: { community: '大廈' },
  estate: { community: '屋苑' },
  flat: { home: '單位' },
};
