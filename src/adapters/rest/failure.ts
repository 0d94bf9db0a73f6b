import type { AdapterErrorCode } from '../../adapter/errors.js';
import { codeOfStatus } from '../../adapter/http-status.js';
import { asObject } from '../../adapter/json.js';
import { knownCode } from '../../adapter/known-error.js';

/** Members in which backends put 0, or a number of the two hundreds, when all went well. */
const codeMembers = ['code', 'errcode', 'errno'] as const;

const flagMembers = ['success', 'succeeded', 'ok'] as const;

/** How deep complaints within complaints are read. */
const levelsOfComplaints = 4;

/**
 * Why a body that came with 2xx is no yes: many backends, and much that stands between them and the page, answer 200
 * whatever happens. `undefined`: it does not say of itself that it failed. `body` is the text as JSON.
 */
export function failureIn(text: string, body: unknown): AdapterErrorCode | undefined {
  return isWords(text, body) ? 'offline' : failureOf(body);
}

/** Words come from a service worker, a proxy, a captive portal. An object that was cut off is the backend's. */
function isWords(text: string, body: unknown): boolean {
  return typeof body === 'string' || (body === undefined && !/^([[{]|(null)?$)/.test(text.trim()));
}

function failureOf(body: unknown, levels = levelsOfComplaints): AdapterErrorCode | undefined {
  if (body === false) return 'unknown';
  const said = asObject(body);
  const flags = flagMembers.map((name) => wordOf(said[name]));
  const complaints = levels > 0 ? [said.error, said.errors].flat() : [];
  const isVouchedFor = typeof said.id === 'string' || flags.some((flag) => /^(true|1)$/i.test(flag));
  const marks: (AdapterErrorCode | undefined)[] = [
    ...codeMembers.map((name) => codeOf(said[name], isVouchedFor)),
    Number(wordOf(said.status)) >= 400 ? codeOfStatus(Number(said.status)) : undefined,
    /^(error|fail(ed|ure)?)$/i.test(wordOf(said.status)) ? 'unknown' : undefined,
    flags.some((flag) => /^(false|0)$/i.test(flag)) ? 'unknown' : undefined,
    ...complaints.map((error) => complaint(error, levels - 1)),
  ];
  // A mark that tells why says more than one that only tells that.
  return marks.find((mark) => mark && mark !== 'unknown') ?? marks.find(Boolean);
}

/** Lists and objects are no words: those that hold each other 10,000 times would take all of the stack. */
const wordOf = (value: unknown) => (/^(string|number|boolean)$/.test(typeof value) ? String(value) : '');

/** `isVouchedFor`: something else says that it went well, so that a code of the backend's own is no failure. */
function codeOf(value: unknown, isVouchedFor: boolean): AdapterErrorCode | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const word = String(value).trim();
  if (/^(|0+|2\d\d|20000|(ok|success).*)$/i.test(word)) return undefined;
  const code = knownCode(word) ?? (Number(word) < 100 ? 'unknown' : codeOfStatus(Number(word)));
  return code === 'unknown' && isVouchedFor ? undefined : code;
}

/** What stands under `error`: nothing, a word, a number, or an object with a code of its own. */
function complaint(error: unknown, levels: number): AdapterErrorCode | undefined {
  if (typeof error !== 'object') return error === true ? 'unknown' : codeOf(error, false);
  return Object.keys(asObject(error)).length > 0 ? (failureOf(error, levels) ?? 'unknown') : undefined;
}
