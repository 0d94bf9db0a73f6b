import type { LocalePacks } from './pack.js';

export const en: LocalePacks = {
  owner: { resident: 'owner', residents: 'owners' },
  tenant: { resident: 'tenant', residents: 'tenants' },
  member: { resident: 'member', residents: 'members', neighbours: 'fellow members' },
  elder: { resident: 'senior resident', residents: 'senior residents' },
  'management-office': { office: 'the management office' },
  'property-company': { office: 'the property company' },
  'residents-committee': { office: 'the residents’ committee' },
  'owners-committee': { office: 'the owners’ committee' },
  steward: { staff: 'your steward' },
  'work-order': { request: 'work order', requests: 'work orders' },
  ticket: { request: 'ticket', requests: 'tickets' },
  building: { community: 'the building' },
  estate: { community: 'the estate' },
  flat: { home: 'flat' },
};
