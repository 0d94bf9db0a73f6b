import type { LocalePacks } from './pack.js';

export const zhHantTW: LocalePacks = {
  owner: { resident: '區分所有權人', residents: '區分所有權人' },
  tenant: { resident: '租戶', residents: '租戶' },
  member: { resident: '會員', residents: '會員' },
  elder: { resident: '長者', residents: '長者' },
  'management-office': { office: '管理室' },
  'property-company': { office: '物業公司' },
  'residents-committee': { office: '住戶委員會' },
  'owners-committee': { office: '管理委員會' },
  steward: { staff: '社區管家' },
  'work-order': { request: '工單', requests: '工單' },
  ticket: { request: '服務單', requests: '服務單' },
  building: { community: '大樓' },
  estate: { community: '社區' },
  flat: { home: '住宅' },
};
