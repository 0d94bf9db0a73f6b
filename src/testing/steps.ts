import { isAdapterError } from '../adapter/errors.js';
import type { CallOptions, RequestReceipt, RequestsPort, Subscribe, WriteOptions } from '../adapter/ports.js';
import type { ServiceRequest } from '../domain/index.js';
import { randomId } from '../internal/key.js';
import type { TestLine } from './backend.js';
import { expectEqual, expectThat } from './expectations.js';

/** A write under a key that nobody used. */
export const write = (): WriteOptions => ({ idempotencyKey: randomId() });

/** Ids that a resident's address bar may hold and no backend gives. */
export const oddIds = ['no-such-record', '..', 'a/b', '%', '请求', '🏠', 'x'.repeat(2000)];

/** The ids of records. */
export const idsOf = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id);

/** What a receipt refers to. */
export const idOfReceipt = (receipt: RequestReceipt): string | undefined =>
  receipt.state === 'recorded' ? receipt.request.id : receipt.reference;

/** The resident's newest hundred requests in which these words were written. */
export async function filedWith(port: RequestsPort, words: string): Promise<ServiceRequest[]> {
  const found: ServiceRequest[] = [];
  for (let cursor: string | undefined, isLast = false; !isLast && found.length < 100;) {
    const page = await port.list({ limit: 100, ...(cursor !== undefined && { cursor }) }, {});
    found.push(...page.items);
    cursor = page.next;
    isLast = cursor === undefined;
  }
  return found.filter(({ description }) => description.includes(words));
}

/** Sends what must not be lost, and whose reply is; then sends it again, as an outbox does. */
export async function sendUntilAnswered<Result>(send: () => Promise<Result>): Promise<Result> {
  const lost = await send().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expectThat(isAdapterError(lost), 'an AdapterError where the reply was lost');
  expectThat(lost.retryable, `an error that can be tried again where a reply was lost, not ${lost.code}`);
  return send();
}

/** Expects a call that is aborted before it began to reject with the reason of the abort. */
export async function expectAborted(call: (options: CallOptions) => Promise<unknown>): Promise<void> {
  const reason = new Error('changed my mind');
  await expectReason(call({ signal: AbortSignal.abort(reason) }), reason);
}

/** Expects a call that is aborted on its way to reject with the reason, at once. */
export async function expectAbortedOnItsWay(call: (options: CallOptions) => Promise<unknown>): Promise<void> {
  const controller = new AbortController();
  const reason = new Error('changed my mind');
  const answer = call({ signal: controller.signal });
  answer.catch(() => undefined);
  await moment();
  controller.abort(reason);
  const late = moment(2000).then(() => Promise.reject(new Error('none within 2 s of the abort')));
  await expectReason(Promise.race([answer, late]), reason);
}

async function expectReason(answer: Promise<unknown>, reason: Error): Promise<void> {
  const outcome = await answer.then(
    () => 'an answer',
    (thrown: unknown) => (thrown === reason ? undefined : `the rejection ${describe(thrown)}`),
  );
  expectThat(outcome === undefined, `a rejection with the signal’s reason, and it is ${outcome}`);
}

/** Lets others have their turn, ms. */
export const moment = (duration = 25): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, duration));

/** Listens while the work is done, however that ends: what went on listening would keep a process alive. */
export async function whileListening<Result>(
  port: { subscribe?: Subscribe },
  listener: Parameters<Subscribe>[0],
  work: () => Promise<Result>,
): Promise<Result> {
  const end = port.subscribe!(listener);
  try {
    return await work();
  } finally {
    end();
  }
}

/** Holds the line while calls are made and given up: none of them may stay on it, and none may begin afterwards. */
export async function expectNothingLeft(line: TestLine, giveUp: () => Promise<void>): Promise<void> {
  const letGo = line.hold!();
  await giveUp();
  const isStill = await comesTrue(() => (line.unanswered ?? 0) === 0);
  const { begun } = line;
  letGo();
  expectThat(isStill, `nothing on the line, and ${line.unanswered} calls are`);
  await moment(300);
  expectEqual(line.begun, begun, 'the number of calls, some time later');
}

/** Looks again and again, for two seconds. */
export async function comesTrue(isSo: () => boolean): Promise<boolean> {
  for (let look = 0; look < 80 && !isSo(); look++) await moment();
  return isSo();
}

/** Expects the port's own rejection, not the boundary's. */
export async function expectTyped(call: () => Promise<unknown>, what: string): Promise<void> {
  let answer: Promise<unknown>;
  try {
    answer = call();
  } catch (thrown) {
    throw new Error(`expected ${what} to reject, and it threw at once`, { cause: thrown });
  }
  const outcome = await answer.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expectThat(outcome !== undefined, `${what} to reject`);
  expectThat(isAdapterError(outcome), `an AdapterError from ${what}, and it is ${describe(outcome)}`);
}

const describe = (thrown: unknown): string => (thrown instanceof Error ? String(thrown) : typeof thrown);
