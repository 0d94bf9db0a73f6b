import { AdapterError, isAdapterError, type FieldErrorCode } from '../../adapter/errors.js';
import type { RequestInput } from '../../domain/index.js';
import { refusalIn } from './failure.js';

/** What a parameter of GeoReport is in our input. Longer names stand before those that they contain. */
const parameterFields: readonly (readonly [parameter: string, field: string])[] = [
  ['service_code', 'categoryId'],
  ['address_string', 'location'],
  ['address_id', 'location'],
  ['address', 'location'],
  ['location', 'location'],
  ['lat', 'location'],
  ['long', 'location'],
  ['first_name', 'contact.name'],
  ['last_name', 'contact.name'],
  ['email', 'contact.email'],
  ['phone', 'contact.phone'],
  ['media', 'photoIds'],
  ['media_url', 'photoIds'],
  ['description', 'description'],
];

/** What is known of a request that was refused. */
interface Refused {
  input: RequestInput;
  /** The codes of what its service asks, as far as they are known. */
  codes: readonly string[];
  /** Whether the server has a service of that code; `undefined`: nobody knows. */
  isServiceKnown: boolean | undefined;
}

/**
 * The refusal of a new request, with the fields that it names. A service that there is not comes as 404 by the standard; a
 * server that takes no requests at all answers like one that has no such address.
 */
export function refusedRequest(thrown: unknown, refused: Refused): unknown {
  const refusal = refusalIn(thrown);
  if (!refusal || !isAdapterError(thrown)) return thrown;
  const { message, code } = thrown;
  if (code === 'not-found' && !refusal.isData)
    return new AdapterError('unsupported', { message, cause: refusal });
  if (code !== 'invalid' && code !== 'not-found') return thrown;
  const fields = Object.assign({}, ...refusal.descriptions.map((text) => fieldsIn(text, refused))) as Record<
    string,
    FieldErrorCode
  >;
  if (refused.isServiceKnown === false) fields.categoryId = 'unknown-choice';
  if (code === 'not-found' && fields.categoryId === undefined) return thrown;
  return new AdapterError('invalid', { message, fields, cause: refusal });
}

function fieldsIn(text: string, { input, codes }: Refused): Record<string, FieldErrorCode> {
  const error = errorIn(text);
  const [, named] = /attribute\[([^\]]+)\]/.exec(text) ?? [];
  const code = named ?? [...codes, ...Object.keys(input.fields ?? {})].find((known) => isNamed(known, text));
  if (code !== undefined) return { [`fields.${code}`]: error };
  const [, field] = parameterFields.find(([parameter]) => isNamed(parameter, text)) ?? [];
  if (field === undefined) return {};
  return { [field]: field === 'categoryId' && error === 'invalid' ? 'unknown-choice' : error };
}

/** A sentence of a server says little that is certain. */
function errorIn(text: string): FieldErrorCode {
  if (/\b(?:required|missing|not (?:be )?(?:provided|given|present|blank|empty)|blank|empty)\b/i.test(text))
    return 'required';
  return /\b(?:too long|longer|exceeds?|at most)\b/i.test(text) ? 'too-long' : 'invalid';
}

/** Whether the text has it as a word. */
function isNamed(name: string, text: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?:^|[^\\w])${escaped}(?:$|[^\\w])`, 'i').test(text);
}
