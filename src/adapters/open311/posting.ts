import { AdapterError, type FieldErrorCode } from '../../adapter/errors.js';
import { flattenAreas } from '../../domain/intake.js';
import { countCharacters, descriptionLimit } from '../../domain/text.js';
import type { Contact, RequestInput, RequestLocation } from '../../domain/index.js';
import type { PortalIntake, Settings } from './options.js';
import type { WaitingPhoto } from './photos.js';

/** Parameters of a new request in their order; a name may come twice. */
export type Posted = readonly (readonly [name: string, value: string])[];

/** Parameters that say where. */
const whereabouts = ['lat', 'long', 'address_string', 'address_id'];

/** What is sent for an input (GeoReport v2, POST service request), without the key. Rejects with `invalid` what no server takes. */
export async function postedOf(
  input: RequestInput,
  { jurisdictionId, parameters }: Pick<Settings, 'jurisdictionId' | 'parameters'>,
  places: Pick<PortalIntake, 'homes' | 'areas'>,
): Promise<Posted> {
  const description = described(input);
  refuse({
    ...(!input.categoryId && { categoryId: 'required' as const }),
    ...(countCharacters(description) > descriptionLimit && { description: 'too-long' as const }),
  });
  const added = Object.entries((await parameters?.(input)) ?? {});
  const isAdded = (name: string) => added.some(([other]) => other === name);
  const isPlaced = whereabouts.some(isAdded);
  const own: Posted = [
    ...(jurisdictionId === undefined ? [] : [['jurisdiction_id', jurisdictionId] as const]),
    ['service_code', input.categoryId!],
    ['description', description],
    ...(isPlaced ? [] : placeOf(input.location, places)),
    ...(input.anonymous ? [] : personOf(input.contact ?? {})),
    ...answersOf(input),
  ];
  return [...own.filter(([name]) => !isAdded(name)), ...added];
}

/** The form as it is sent: with files where there are any, else url-encoded as the standard wants. */
export function formOf(
  posted: Posted,
  photos: readonly WaitingPhoto[],
  apiKey: string | undefined,
): URLSearchParams | FormData {
  const files = photos.flatMap((photo) => ('file' in photo ? photo.file : []));
  const [url] = photos.flatMap((photo) => ('url' in photo ? photo.url : []));
  const form = files.length > 0 ? new FormData() : new URLSearchParams();
  if (apiKey !== undefined) form.append('api_key', apiKey);
  for (const [name, value] of posted) form.append(name, value);
  if (url !== undefined) form.append('media_url', url);
  if (form instanceof FormData) for (const { blob, name } of files) form.append('media', blob, name);
  return form;
}

function refuse(fields: Readonly<Record<string, FieldErrorCode>>): void {
  if (Object.keys(fields).length > 0) throw new AdapterError('invalid', { fields });
}

/** GeoReport has no word for when somebody is at home: it stands below the description, in the resident's words. */
function described({ description, availability = {} }: RequestInput): string {
  const { note, from, until } = availability;
  const span = [from, until].filter((moment) => moment !== undefined).join(' – ');
  const times = [note, span].filter(Boolean).join('\n');
  return times === '' ? description : `${description}\n\n${times}`;
}

/** A home or an area goes by its id, and in words too where the resident said where in it. */
function placeOf(
  location: RequestLocation | undefined,
  { homes = [], areas = [] }: Pick<PortalIntake, 'homes' | 'areas'>,
): Posted {
  if (!location) return [];
  const id = location.type === 'home' ? location.homeId : location.areaId;
  const known = [...homes, ...flattenAreas(areas).map(({ area }) => area)].find((place) => place.id === id);
  const label = location.label ?? known?.label;
  const words = [label, location.detail].filter(Boolean).join(', ');
  const isInWords = words !== '' && (id === undefined || location.detail !== undefined);
  return [
    ...(id === undefined ? [] : [['address_id', id] as const]),
    ...(isInWords ? [['address_string', words] as const] : []),
  ];
}

/** What stands before the last space is the first name; a name without one is the first name. */
function personOf({ name = '', phone, email }: Contact): Posted {
  const [, first, last] = /^(.+)\s(\S+)$/s.exec(name.trim()) ?? [undefined, name.trim(), undefined];
  const parts = { first_name: first?.trim(), last_name: last, phone, email };
  return Object.entries(parts).flatMap(([part, value]) => (value ? [[part, value] as const] : []));
}

function answersOf({ fields = {} }: RequestInput): Posted {
  return Object.entries(fields).flatMap(([code, answer]) =>
    typeof answer === 'object'
      ? answer.map((one) => [`attribute[${code}][]`, one] as const)
      : [[`attribute[${code}]`, String(answer)] as const],
  );
}
