import {
  isOpen,
  type RequestStatus,
  type ServicePromise,
  type ServiceRequest,
  type TimeZone,
} from '../../../src/domain/index.js';
import { toInstant } from './times.js';
import type { RepairRow } from './wire.js';

/** The states of a repair. 1700 waits for the resident's rating, 1800 for a call back: for both the work is done. */
const statuses: Readonly<Record<string, RequestStatus>> = {
  1000: 'submitted',
  1100: 'in-progress',
  1200: 'submitted',
  1300: 'in-progress',
  1400: 'in-progress',
  1500: 'in-progress',
  1700: 'resolved',
  1800: 'resolved',
  1900: 'closed',
  2000: 'declined',
  2001: 'on-hold',
};

/** The state in which a repair is rated. */
export const awaitsRating = '1700';

/** Ids of repairs and complaints come from two series, so each says which it is. */
export const repairIdOf = ({ repairId }: RepairRow) => `repair-${repairId}`;

/** A home, in the codes that the API has for what a repair is about; the community is `001`. */
const homeType = '004';

export function toRequest(row: RepairRow, zone: TimeZone, base: string): ServiceRequest {
  const {
    repairId,
    repairType,
    repairTypeName,
    repairName,
    tel,
    state,
    stateName,
    context,
    photos = [],
  } = row;
  const status = statuses[state];
  const createdAt = toInstant(row.createTime, zone);
  const label = withoutOverdue(stateName);
  return {
    id: repairIdOf(row),
    number: repairId,
    kind: 'repair',
    category: { id: repairType, name: repairTypeName ?? repairType },
    // A state that the table lacks is work in progress as far as anybody knows; its own name stands beside it.
    status: status ?? 'in-progress',
    rawStatus: { code: state, ...(label && { label }) },
    description: context,
    location: locationOf(row),
    contact: { ...(repairName && { name: repairName }), ...(tel && { phone: tel }) },
    ...(row.staffName && { owner: { name: row.staffName, ...(row.staffTel && { phone: row.staffTel }) } }),
    photos: photos.map((path) => ({ id: path, url: new URL(path, base).href })),
    promises: status && isOpen(status) ? promisesOf(row, zone) : [],
    actions: status && isOpen(status) ? ['urge'] : [],
    createdAt,
    // The list does not say when a repair changed.
    updatedAt: createdAt,
  };
}

function locationOf({ repairObjType, repairObjId, repairObjName }: RepairRow): ServiceRequest['location'] {
  const label = repairObjName && { label: repairObjName };
  if (repairObjType === homeType) return { type: 'home', homeId: repairObjId, ...label };
  return { type: 'area', areaId: repairObjId, ...label };
}

/**
 * The time runs from the appointment, not from the report, and pauses do not extend it. Nobody says when the work was
 * done, so only open repairs have it: else they would be overdue for ever.
 */
function promisesOf({ appointmentTime, timeout }: RepairRow, zone: TimeZone): ServicePromise[] {
  if (!timeout) return [];
  const startedAt = toInstant(appointmentTime, zone);
  return [
    { metric: 'resolution', source: 'server', clock: 'wall', startedAt, dueAt: toInstant(timeout, zone) },
  ];
}

/** Overdue repairs have it appended to the name of their state; that is the badge's to say. */
const withoutOverdue = (name = '') => name.replace(/\s*[(（]超时[)）]$/, '');
