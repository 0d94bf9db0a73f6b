import type { LocalePacks } from './pack.js';

export const zhHans: LocalePacks = {
  owner: { resident: '业主', residents: '业主' },
  tenant: { resident: '租户', residents: '租户' },
  member: { resident: '会员', residents: '会员' },
  elder: { resident: '长者', residents: '长者' },
  'management-office': { office: '管理处' },
  'property-company': { office: '物业公司' },
  'residents-committee': { office: '居民委员会' },
  'owners-committee': { office: '业主委员会' },
  steward: { staff: '管家' },
  'work-order': { request: '工单', requests: '工单' },
  ticket: { request: '服务单', requests: '服务单' },
  building: { community: '大厦' },
  estate: { community: '园区' },
  flat: { home: '住宅' },
};
