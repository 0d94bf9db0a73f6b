import { AdapterError, isAdapterError } from '../../adapter/errors.js';
import { codeOfStatus, waitOf } from '../../adapter/http-status.js';
import { isObject } from '../../adapter/shape.js';
import type { Body } from './body.js';
import { flagOf, listOf, textOf, type Members } from './records.js';

/** What came back, whatever it says. */
export interface Reply {
  status: number;
  header: (name: string) => string | null;
  body: Body;
  /** The address that answered in the end, and whether that is another. */
  url: string;
  wasRedirected: boolean;
}

/** Why a server said no: the `cause` of an `AdapterError` that was made of its answer. */
export interface Refusal {
  status: number;
  /** What the server says, for developers. */
  descriptions: readonly string[];
  /** Whether it said so in data, and not by a page or in words. */
  isData: boolean;
}

/** The data of an answer that says yes. Throws an `AdapterError` for every other. */
export function dataOf(reply: Reply): unknown {
  const { status, body, url, wasRedirected } = reply;
  if (status < 200 || status > 299) throw refusalOf(reply, status);
  if (body.type === 'data') {
    const failed = statusOfFailure(body.value);
    if (failed !== undefined) throw refusalOf(reply, failed);
    return body.value;
  }
  if (isBroken(body)) throw new AdapterError('malformed', { message: `${url}: no whole answer` });
  // A sign-in page when we were led to it, and a captive portal or a proxy otherwise.
  throw new AdapterError(wasRedirected ? 'unauthenticated' : 'offline', {
    message: `${url} answered with a page or words`,
  });
}

/**
 * The same for a new request, of which `undefined` is known where the body is broken: the server has it, so whatever is wrong
 * with what it says of it is no reason to say that it failed, and have it sent again.
 */
export function dataOfYes(reply: Reply): unknown {
  const isYes = reply.status >= 200 && reply.status < 300;
  return isYes && isBroken(reply.body) ? undefined : dataOf(reply);
}

/** Nothing, or data that was cut off. Other words come from what stands between us and the server. */
function isBroken(body: Body): boolean {
  return body.type === 'words' && /^\s*(?:$|[[{]|<\?xml|null\s*$)/.test(body.text);
}

/** Why the server said no. */
export function refusalIn(thrown: unknown): Refusal | undefined {
  const cause = isAdapterError(thrown) ? thrown.cause : undefined;
  return isObject(cause) && Array.isArray(cause.descriptions) ? (cause as unknown as Refusal) : undefined;
}

/** The status that an answer with 2xx gives itself; `undefined` when it does not say that it failed. */
function statusOfFailure(value: unknown): number | undefined {
  const isFailed = isObject(value) && (flagOf(value.success) === false || value.errors !== undefined);
  const errors = errorsIn(value);
  const areErrors = errors.length > 0 && errors.every((error) => isError(error));
  if (!isFailed && !areErrors) return undefined;
  return Number(errors[0]?.code) || 500;
}

/** Data and errors are lists of records alike: an error has a code of HTTP and nothing that a record has. */
function isError(record: Members): boolean {
  const isRecord = ['service_code', 'service_request_id', 'token', 'key'].some((name) => name in record);
  return Number(record.code) >= 400 && Number(record.code) < 600 && !isRecord;
}

function refusalOf({ header, body, url }: Reply, status: number): AdapterError {
  const descriptions = body.type === 'data' ? errorsIn(body.value).flatMap(descriptionOf) : [];
  const said = body.type === 'words' ? body.text.trim().slice(0, 200) : descriptions.join('; ');
  const refusal: Refusal = { status, descriptions, isData: body.type === 'data' };
  const sentAt = Date.parse(header('Date') ?? '') || Date.now();
  const retryAfterMs = waitOf(header('Retry-After'), sentAt);
  return new AdapterError(codeOfStatus(status), {
    message: `${url}: status ${status}${body.type === 'page' ? ', a page' : ''}${said && `, ${said}`}`,
    cause: refusal,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}

function errorsIn(value: unknown): readonly Members[] {
  if (!isObject(value)) return listOf(value).filter(isObject);
  const inside = value.errors ?? value.error;
  return inside === undefined
    ? [value]
    : listOf(inside).map((error) => (isObject(error) ? error : { description: error }));
}

function descriptionOf({ description, message, detail }: Members): string[] {
  const text = textOf(description) ?? textOf(message) ?? textOf(detail);
  return text === undefined ? [] : [text];
}
