import type { CommunityAdapter } from '../../src/adapter/adapter.js';
import type { RequestActions, WriteOptions } from '../../src/adapter/ports.js';
import type { RequestStatus, ServiceRequest } from '../../src/domain/index.js';
import { randomId } from '../../src/internal/key.js';
import type { Opened } from './actions-port.js';
import { exampleInput, file } from '../../src/testing/example-input.js';
import { expectEqual, expectRejection, expectThat } from '../../src/testing/expectations.js';
import type { TestApi } from './requests-port.js';

/** Moves a request on as staff would. */
export type MoveAsStaff = (adapter: CommunityAdapter, id: string, status: RequestStatus) => Promise<unknown>;

/** An instant so many hours from now. */
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

const write = (): WriteOptions => ({ idempotencyKey: randomId() });

/** What every port must do that lets residents move their own requests on. */
export function describeMoves({ it }: TestApi, open: () => Promise<Opened>, moveAsStaff: MoveAsStaff): void {
  async function arrange(status?: RequestStatus) {
    const { port, adapter } = await open();
    const filed = await file(port, await exampleInput(port));
    if (status) await moveAsStaff(adapter, filed.id, status);
    const read = async () => (await port.get(filed.id, {}))!;
    return { actions: port.actions as Required<RequestActions>, filed, id: filed.id, read };
  }

  const last = (request: ServiceRequest) => request.history!.at(-1)!;

  it('closes a request that is solved, once its resident confirms it', async () => {
    const { actions, id, read } = await arrange('resolved');
    const confirmed = await actions.confirm(id, write());
    expectEqual([confirmed.status, last(confirmed).status], ['closed', 'closed'], 'the status');
    expectEqual(await read(), confirmed, 'the request when it is read');
    await expectRejection(actions.confirm(id, write()), 'conflict');
  });

  it('takes a request up again that is not solved, with the reason', async () => {
    for (const status of ['resolved', 'closed'] as const) {
      const { actions, id, read } = await arrange('resolved');
      if (status === 'closed') await actions.confirm(id, write());
      const reason = 'It drips again 💧';
      const reopened = await actions.reopen(id, reason, write());
      const { type, status: after, text } = last(reopened);
      expectEqual(
        [reopened.status, type, after, text],
        ['acknowledged', 'reopened', 'acknowledged', reason],
        'it',
      );
      expectEqual(await read(), reopened, 'the request when it is read');
    }
  });

  it('takes nothing up again without a reason, nor what is open', async () => {
    const { actions, id } = await arrange('resolved');
    for (const reason of ['', ' \n']) {
      const error = await expectRejection(actions.reopen(id, reason, write()), 'invalid');
      expectEqual(error.fields, { reason: 'required' }, 'what is wrong');
    }
    const error = await expectRejection(actions.reopen(id, '长'.repeat(4001), write()), 'invalid');
    expectEqual(error.fields, { reason: 'too-long' }, 'what is wrong');
    await actions.reopen(id, 'It drips', write());
    await expectRejection(actions.reopen(id, 'It drips', write()), 'conflict');
  });

  it('cancels what has not begun, with a reason or without', async () => {
    for (const reason of [undefined, 'My brother has mended it']) {
      const { actions, id } = await arrange('acknowledged');
      const cancelled = await actions.cancel(id, reason, write());
      expectEqual([cancelled.status, last(cancelled).text], ['cancelled', reason], 'the request');
      await expectRejection(actions.cancel(id, reason, write()), 'conflict');
    }
    const { actions, id } = await arrange('in-progress');
    await expectRejection(actions.cancel(id, undefined, write()), 'conflict');
  });

  it('takes other times while a request is open', async () => {
    const { actions, id, read } = await arrange();
    const availability = {
      note: 'after 6 pm',
      from: inHours(24),
      until: inHours(26),
      entryAllowed: true,
    };
    const rescheduled = await actions.reschedule(id, availability, write());
    expectEqual(rescheduled.availability, availability, 'the times');
    expectEqual(last(rescheduled).type, 'rescheduled', 'the last of the history');
    expectEqual(await read(), rescheduled, 'the request when it is read');
    const backwards = { from: availability.until, until: availability.from };
    const error = await expectRejection(actions.reschedule(id, backwards, write()), 'invalid');
    expectEqual(error.fields, { 'availability.until': 'invalid' }, 'what is wrong');
    const late = await expectRejection(actions.reschedule(id, { until: inHours(-1) }, write()), 'invalid');
    expectEqual(late.fields, { 'availability.until': 'too-small' }, 'what is over');
    await actions.cancel(id, undefined, write());
    await expectRejection(actions.reschedule(id, availability, write()), 'conflict');
  });

  it('urges once, and says from when on again', async () => {
    const { actions, id } = await arrange();
    const urged = await actions.urge(id, write());
    expectEqual(last(urged).type, 'urged', 'the last of the history');
    const error = await expectRejection(actions.urge(id, write()), 'rate-limited');
    expectThat(error.retryAfterMs !== undefined && error.retryAfterMs > 0, 'a delay');
    const { actions: others, id: solved } = await arrange('resolved');
    await expectRejection(others.urge(solved, write()), 'conflict');
  });

  it('does once what is asked with one key, one after the other and at once', async () => {
    const { actions, id, filed, read } = await arrange();
    const options = write();
    const send = () => actions.urge(id, options);
    const replies = await Promise.all([send(), send(), send()]);
    replies.push(await send());
    for (const reply of replies) expectEqual(reply.history, replies[0]!.history, 'the history');
    expectEqual((await read()).history!.length, filed.history!.length + 1, 'the length of the history');
    await expectRejection(actions.cancel(id, undefined, options), 'conflict', 'invalid');
  });

  it('lets one of several win who do the same at once', async () => {
    const { actions, id, read } = await arrange('resolved');
    const answers = await Promise.allSettled([
      actions.confirm(id, write()),
      actions.confirm(id, write()),
      actions.confirm(id, write()),
    ]);
    expectEqual(answers.filter(({ status }) => status === 'fulfilled').length, 1, 'how many won');
    const closings = (await read()).history!.filter(({ status }) => status === 'closed');
    expectEqual(closings.length, 1, 'how often it was closed');
  });

  it('does nothing to a request that there is not', async () => {
    const { actions } = await arrange();
    const id = 'no-such-request';
    for (const act of [
      () => actions.urge(id, write()),
      () => actions.confirm(id, write()),
      () => actions.reopen(id, 'why', write()),
      () => actions.cancel(id, undefined, write()),
      () => actions.reschedule(id, {}, write()),
    ])
      await expectRejection(act(), 'not-found');
  });
}
