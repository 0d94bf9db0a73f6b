import {
  AdapterError,
  type AdapterErrorCode,
  type FieldErrorCode,
  type JsonAnswer,
} from '../../../src/adapter/index.js';

/** One of `errors`, which come with status 200 as well as with others. */
interface GraphQLRefusal {
  message?: string;
  extensions?: { code?: string; type?: string; variable?: string[] };
}

/** By condo's own `type`, which says more than the `code`. */
const types: Readonly<Record<string, AdapterErrorCode>> = {
  TICKET_FOR_PHONE_DAY_LIMIT_REACHED: 'rate-limited',
  SAME_TICKET_FOR_PHONE_DAY_LIMIT_REACHED: 'duplicate',
};

const codes: Readonly<Record<string, AdapterErrorCode>> = {
  UNAUTHENTICATED: 'unauthenticated',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'not-found',
  BAD_USER_INPUT: 'invalid',
  TOO_MANY_REQUESTS: 'rate-limited',
  // The document asks for what this version of condo does not have.
  GRAPHQL_VALIDATION_FAILED: 'unsupported',
  INTERNAL_ERROR: 'unavailable',
};

/** What the form calls the members of a ticket. */
const paths: Readonly<Record<string, string>> = {
  details: 'description',
  classifier: 'categoryId',
  property: 'location.homeId',
  clientName: 'contact.name',
  clientPhone: 'contact.phone',
};

/** GraphQL says no in `errors`, whatever the status is. */
export function refusalIn({ body }: JsonAnswer): AdapterError | undefined {
  const { errors } = (body ?? {}) as { errors?: GraphQLRefusal[] };
  const refusal = errors?.[0];
  if (!refusal) return undefined;
  const { message = '', extensions = {} } = refusal;
  const code = types[extensions.type ?? ''] ?? codes[extensions.code ?? ''] ?? 'unknown';
  const path = paths[extensions.variable?.at(-1) ?? ''];
  const fields: Record<string, FieldErrorCode> =
    path === undefined ? {} : { [path]: path === 'categoryId' ? 'unknown-choice' : 'invalid' };
  return new AdapterError(code, { message: `${extensions.type ?? extensions.code}: ${message}`, fields });
}
