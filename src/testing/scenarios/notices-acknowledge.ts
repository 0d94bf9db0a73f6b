import type { AcknowledgeOptions } from '../../adapter/ports.js';
import { changedAt, type Notice } from '../../domain/index.js';
import type { NewNotice } from '../backend.js';
import { expectEqual, expectRejection, expectThat } from '../expectations.js';
import { oddIds, sendUntilAnswered, write } from '../steps.js';
import type { Need, Scenario, Stage } from '../scenario.js';
import { daysAhead, isSameInstant } from '../times.js';
import { canPublish, publish } from './notices-stage.js';

const canAcknowledge: Scenario['applies'] = ({ notices }) => notices?.acknowledge !== undefined;
const withLostReply: readonly Need[] = [...canPublish, 'line.loseReply'];

/** A notice that residents are asked to take note of. */
async function publishAsking(stage: Stage): Promise<string> {
  const words: Partial<NewNotice> = {
    acknowledgement: { by: { name: 'Property office' }, until: daysAhead(stage, 10) },
  };
  const { id, acknowledgement } = await publish(stage, words);
  expectThat(acknowledgement !== undefined, 'a notice that asks to be acknowledged');
  expectEqual(acknowledgement.acknowledgedAt, undefined, 'when it was, before it was');
  return id;
}

/** When it was acknowledged, by the answer and by the notice as it is read then, which have to agree. */
async function acknowledge(stage: Stage, id: string, options: AcknowledgeOptions = write()): Promise<string> {
  const port = stage.checked.notices!;
  const answer = await port.acknowledge!(id, options);
  const at = answer.acknowledgement?.acknowledgedAt;
  expectThat(at !== undefined, 'the moment of it in the answer');
  expectEqual(answer.id, id, 'the id in the answer');
  const read = (await port.get(id, {}))?.acknowledgement?.acknowledgedAt;
  expectThat(isSameInstant(read, at), `the notice to say ${at} when it is read, and it says ${read}`);
  return at;
}

/** What residents are asked to take note of. */
export const noticeAcknowledgeScenarios: readonly Scenario[] = [
  {
    key: 'notices.acknowledge.kept',
    title: 'keeps that a notice was acknowledged, and answers with it',
    applies: canAcknowledge,
    needs: canPublish,
    async run(stage) {
      await acknowledge(stage, await publishAsking(stage));
    },
  },
  {
    key: 'notices.acknowledge.again',
    title: 'keeps the first time when it comes again: the same key, another key, at once',
    applies: canAcknowledge,
    needs: canPublish,
    async run(stage) {
      const id = await publishAsking(stage);
      const options = write();
      const first = await acknowledge(stage, id, options);
      const times = await Promise.all(
        [options, options, write(), write()].map((again) => acknowledge(stage, id, again)),
      );
      for (const at of times) expectThat(isSameInstant(at, first), `the first time ${first}, and not ${at}`);
    },
  },
  {
    key: 'notices.acknowledge.lost-reply',
    title: 'is acknowledged once after a lost reply',
    applies: canAcknowledge,
    needs: withLostReply,
    async run(stage) {
      const id = await publishAsking(stage);
      const options = write();
      stage.backend.line!.loseReply();
      const send = () => stage.checked.notices!.acknowledge!(id, options);
      const { acknowledgement } = await sendUntilAnswered(send);
      const again = await acknowledge(stage, id, options);
      expectThat(isSameInstant(acknowledgement?.acknowledgedAt, again), `${again} both times`);
    },
  },
  {
    key: 'notices.acknowledge.corrected',
    title: 'acknowledges what holds now, and not what was seen before a correction',
    applies: canAcknowledge,
    needs: [...canPublish, 'staff.correctNotice'],
    async run(stage) {
      const port = stage.checked.notices!;
      const read = async () => (await port.get(id, {}))!;
      const id = await publishAsking(stage);
      const seen = changedAt(await read());
      await stage.backend.staff!.correctNotice!(id, 'At eleven, not at ten.');
      await expectRejection(port.acknowledge!(id, { ...write(), seen }), 'conflict');
      const corrected: Notice = await read();
      expectEqual(corrected.acknowledgement?.acknowledgedAt, undefined, 'when it was, before it was');
      await acknowledge(stage, id, { ...write(), seen: changedAt(corrected) });
    },
  },
  {
    key: 'notices.acknowledge.not-asked',
    title: 'rejects with conflict where it is not asked for',
    applies: canAcknowledge,
    needs: canPublish,
    async run(stage) {
      const { id } = await publish(stage);
      await expectRejection(stage.checked.notices!.acknowledge!(id, write()), 'conflict');
      const notice = await stage.checked.notices!.get(id, {});
      expectEqual(notice?.acknowledgement, undefined, 'what is asked');
    },
  },
  {
    key: 'notices.acknowledge.unknown',
    title: 'rejects with not-found for a notice that there is not',
    applies: canAcknowledge,
    async run({ checked }) {
      for (const id of oddIds) {
        await expectRejection(checked.notices!.acknowledge!(id, write()), 'not-found');
      }
    },
  },
  {
    key: 'notices.acknowledge.after-reload',
    title: 'still knows after a reload what was acknowledged',
    applies: canAcknowledge,
    needs: [...canPublish, 'reload'],
    async run(stage) {
      const id = await publishAsking(stage);
      const at = await acknowledge(stage, id);
      const notice = await stage.backend.reload!().notices!.get(id, {});
      const kept = notice?.acknowledgement?.acknowledgedAt;
      expectThat(isSameInstant(kept, at), `${at} after the reload, and it is ${kept}`);
    },
  },
];
