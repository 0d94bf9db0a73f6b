import type { ServiceRequest, TimeZone } from '../../../src/domain/index.js';
import { toInstant } from './times.js';
import type { ComplaintRow } from './wire.js';

export const complaintIdOf = ({ complaintId }: ComplaintRow) => `complaint-${complaintId}`;

export function toRequest(row: ComplaintRow, zone: TimeZone, base: string): ServiceRequest {
  const { complaintId, typeCd, typeCdName, complaintName, tel, state, stateName, context, photos = [] } = row;
  const createdAt = toInstant(row.createTime, zone);
  return {
    id: complaintIdOf(row),
    number: complaintId,
    kind: 'complaint',
    category: { id: typeCd, name: typeCdName ?? typeCd },
    status: state === 'C' ? 'closed' : 'submitted',
    rawStatus: { code: state, ...(stateName && { label: stateName }) },
    description: context,
    contact: { ...(complaintName && { name: complaintName }), ...(tel && { phone: tel }) },
    photos: photos.map((path) => ({ id: path, url: new URL(path, base).href })),
    actions: [],
    createdAt,
    updatedAt: createdAt,
  };
}
