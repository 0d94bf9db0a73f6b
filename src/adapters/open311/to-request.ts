import { webAddress } from '../../adapter/documents/addresses.js';
import { readDate } from '../../adapter/documents/dates.js';
import { isObject } from '../../adapter/shape.js';
import { flattenAreas } from '../../domain/intake.js';
import type {
  Instant,
  Person,
  Photo,
  RequestLocation,
  RequestStatus,
  ServicePromise,
  ServiceRequest,
} from '../../domain/index.js';
import { historyOf } from './history.js';
import type { PortalIntake, Settings } from './options.js';
import { listOf, textOf, wordsOf, type Members } from './records.js';
import type { Services } from './services.js';

/** What a record is read with. */
export interface Reading {
  settings: Pick<Settings, 'zone' | 'statusMapping' | 'endpoint'>;
  services: Pick<Services, 'nameOf' | 'kindOf'>;
  /** What the portal knows of homes and areas. */
  places: Pick<PortalIntake, 'homes' | 'areas'>;
}

/** The id of a record: the standard writes numbers, some servers begin with 0. */
export const idOf = (record: Members): string | undefined => textOf(record.service_request_id);

/** A record as a request; why it is none as a text. Nothing is said that the server did not say. */
export function toRequest(record: Members, reading: Reading): ServiceRequest | string {
  const { settings, services } = reading;
  const id = idOf(record);
  if (id === undefined) return 'a request without a number';
  const createdAt = momentOf(record.requested_datetime, settings);
  if (createdAt === undefined) {
    const written = textOf(record.requested_datetime) ?? '';
    return `request ${id}: "${written.slice(0, 40)}" is no moment (option zone: the zone of dates that name none)`;
  }
  const updatedAt = later(createdAt, momentOf(record.updated_datetime, settings));
  const code = textOf(record.service_code);
  const name =
    wordsOf(record.service_name) ?? (code === undefined ? undefined : (services.nameOf(code) ?? code));
  const status = statusOf(record, settings);
  const owner = ownerOf(record.agency_responsible);
  const location = locationOf(record, reading.places);
  const photos = photosOf(record, settings.endpoint);
  const due = momentOf(record.expected_datetime, settings);
  const nextStep = wordsOf(record.service_notice);
  const history = historyOf(record, { status, updatedAt, zone: settings.zone });
  const rawCode = textOf(record.status);
  return {
    id,
    number: id,
    kind: services.kindOf(code),
    ...(code !== undefined && { category: { id: code, name: name! } }),
    status,
    ...(rawCode !== undefined && { rawStatus: { code: rawCode } }),
    description: writtenOf(record.description) ?? name ?? '',
    ...(location && { location }),
    ...(photos.length > 0 && { photos }),
    ...(owner && { owner }),
    ...(due !== undefined &&
      isAfter(due, createdAt) && { promises: [promiseOf(due, createdAt, status, updatedAt)] }),
    ...(nextStep !== undefined && { nextStep }),
    createdAt,
    updatedAt,
    ...(history.length > 0 && { history }),
  };
}

/** A moment that is certain: one without a zone is read in the endpoint's, if that is known. */
export function momentOf(value: unknown, { zone }: Pick<Settings, 'zone'>): Instant | undefined {
  const text = textOf(value);
  return text === undefined ? undefined : readDate(text, zone);
}

const isAfter = (one: Instant, other: Instant) => Date.parse(one) > Date.parse(other);

const later = (one: Instant, other: Instant | undefined) =>
  other !== undefined && isAfter(other, one) ? other : one;

/** The resident's own words, as they stand. */
function writtenOf(value: unknown): string | undefined {
  return typeof value === 'string' && textOf(value) !== undefined ? value : textOf(value);
}

/** GeoReport tells open from closed, and nothing of what happens in between. */
function statusOf(record: Members, { statusMapping }: Pick<Settings, 'statusMapping'>): RequestStatus {
  const status = textOf(record.status) ?? 'open';
  const statusNotes = textOf(record.status_notes);
  const serviceCode = textOf(record.service_code);
  const mapped = statusMapping?.({
    status,
    ...(statusNotes !== undefined && { statusNotes }),
    ...(serviceCode !== undefined && { serviceCode }),
  });
  return mapped ?? (/^closed$/i.test(status) ? 'closed' : 'submitted');
}

/** Who answers for it. */
function ownerOf(value: unknown): Person | undefined {
  const name = namesIn(value).join(', ');
  return name === '' ? undefined : { name };
}

/** A name, or objects and lists with names. */
function namesIn(value: unknown): readonly string[] {
  return listOf(value).flatMap((one) =>
    isObject(one) ? namesIn(one.name ?? one.recipient) : (wordsOf(one) ?? []),
  );
}

/** Coordinates alone are no place that a resident knows; 0, 0 is none at all. */
function locationOf(
  record: Members,
  { homes = [], areas = [] }: Reading['places'],
): RequestLocation | undefined {
  const addressId = textOf(record.address_id);
  const label = wordsOf(record.address);
  const home = homes.find(({ id }) => id === addressId);
  if (home) return { type: 'home', homeId: home.id, label: home.label };
  const area = flattenAreas(areas).find((known) => known.area.id === addressId)?.area;
  if (area) return { type: 'area', areaId: area.id, label: area.label };
  return label === undefined ? undefined : { type: 'area', label };
}

/** `media_url`, and the photos that an extension lists. */
function photosOf(record: Members, base: string): readonly Photo[] {
  const extended = isObject(record.extended_attributes) ? listOf(record.extended_attributes.photos) : [];
  const addresses = [...listOf(record.media_url), ...extended].map((photo) =>
    textOf(isObject(photo) ? (photo.media_url ?? photo.url) : photo),
  );
  const urls = addresses.flatMap((address) => webAddress(address, base) ?? []);
  return [...new Set(urls)].map((url) => ({ id: url, url }));
}

/** A deadline that the server set; it is over with the last that was heard of a closed request. */
function promiseOf(
  dueAt: Instant,
  startedAt: Instant,
  status: RequestStatus,
  updatedAt: Instant,
): ServicePromise {
  const isOver = ['resolved', 'closed', 'declined', 'cancelled'].includes(status);
  return {
    metric: 'resolution',
    startedAt,
    dueAt,
    ...(isOver && { stoppedAt: updatedAt }),
    source: 'server',
  };
}
