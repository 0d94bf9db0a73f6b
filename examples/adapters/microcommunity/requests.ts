import type { CallOptions, RequestQuery, RequestsPort } from '../../../src/adapter/index.js';
import type { Intake, ServiceRequest } from '../../../src/domain/index.js';
import { pageOf } from '../paging.js';
import type { OwnerApi } from './client.js';
import { complaintIdOf, toRequest as fromComplaint } from './complaints.js';
import { Filing } from './filing.js';
import type { MicroCommunityOptions } from './options.js';
import { PhotoTray } from './photos.js';
import { Urging } from './urging.js';
import { repairIdOf, toRequest as fromRepair } from './repairs.js';
import type { ComplaintRow, RepairRow, RepairSettingRow } from './wire.js';

/** Repairs and complaints, which the API keeps apart, as one list of requests. */
export function requestsPort(api: OwnerApi, options: MicroCommunityOptions): RequestsPort {
  const { complaintTypes = [], zone, homes, community, owner } = options;
  const photos = new PhotoTray();
  const filing = new Filing(api, options, photos);
  const urging = new Urging(api);

  const repairs = async (call: CallOptions) => {
    const rows = await api.rows<RepairRow>('ownerRepair.listOwnerRepairs', 'data', repairIdOf, call);
    return rows.map((row) => urging.seen(fromRepair(row, zone, api.address)));
  };
  const complaints = async (call: CallOptions) => {
    if (complaintTypes.length === 0) return [];
    const rows = await api.rows<ComplaintRow>('complaint.listComplaints', 'data', complaintIdOf, call);
    return rows.map((row) => fromComplaint(row, zone, api.address));
  };
  const all = async (call: CallOptions) => (await Promise.all([repairs(call), complaints(call)])).flat();
  const get = async (id: string, call: CallOptions) => (await all(call)).find((request) => request.id === id);

  return {
    photos,
    async intake(call): Promise<Intake> {
      const idOf = ({ repairType }: RepairSettingRow) => repairType;
      const settings = await api.rows<RepairSettingRow>('repair.listRepairSettings', 'data', idOf, call);
      return {
        kinds: complaintTypes.length > 0 ? ['repair', 'complaint'] : ['repair'],
        categories: [
          ...settings.map(({ repairType: id, repairTypeName: name }) => ({
            id,
            name,
            kinds: ['repair'] as const,
          })),
          ...complaintTypes.map(({ id, name }) => ({ id, name, kinds: ['complaint'] as const })),
        ],
        homes,
        areas: [{ id: community.id, label: community.name }],
        contact: { name: owner.name, phone: owner.tel },
        residentId: owner.id,
      };
    },
    create: (input, call) => filing.create(input, call, { all }),
    get,
    async list({ statuses, search = '', ...page }: RequestQuery, call) {
      const words = search.toLocaleLowerCase().split(/\s+/);
      const matching = (await all(call)).filter(
        (request) => (statuses?.includes(request.status) ?? true) && hasWords(request, words),
      );
      return pageOf(matching, placeOf, page);
    },
    actions: {
      urge: (id, call) => urging.urge(id, call, get),
    },
  };
}

/** The newest first. Ids grow, so of two of the same second the greater is the newer. */
const placeOf = ({ createdAt, number, id }: ServiceRequest) => ({
  rank: -Date.parse(createdAt),
  id: `${complementOf(number)} ${id}`,
});

/** Digits that sort the other way round. */
const complementOf = (number: string) => number.replace(/\d/g, (digit) => String(9 - Number(digit)));

function hasWords({ number, description, category }: ServiceRequest, words: readonly string[]): boolean {
  const text = `${number} ${description} ${category?.name ?? ''}`.toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}
