import { AdapterError, type AdapterErrorCode, type JsonAnswer } from '../../../src/adapter/index.js';

/**
 * What a refusal means, by its words: the numbers beside them differ from one installation to the next. Residents never
 * read these words; the elements have their own for each code.
 */
const meanings: readonly [words: RegExp, code: AdapterErrorCode][] = [
  [/登录|token/i, 'unauthenticated'],
  // Who owes too many repair fees may report no more: a reason to tell, not a failure.
  [/未缴|欠费|权限/, 'forbidden'],
  [/已评价/, 'duplicate'],
  [/不存在|未找到/, 'not-found'],
  [/频繁/, 'rate-limited'],
  [/不能为空|格式|必填|未包含/, 'invalid'],
];

/** The API says no with status 200 and a `code` that is not 0; some of its answers have no `code` at all. */
export function refusalIn({ status, body }: JsonAnswer): AdapterError | undefined {
  const { code, msg } = (body ?? {}) as { code?: string | number; msg?: string };
  if (status !== 200 || code === undefined || Number(code) === 0) return undefined;
  const words = String(msg ?? '');
  const meaning = meanings.find(([pattern]) => pattern.test(words))?.[1] ?? 'unknown';
  return new AdapterError(meaning, { message: `code ${code}: ${words}` });
}
