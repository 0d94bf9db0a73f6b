import type { RequestActions, WriteOptions } from '../../adapter/ports.js';
import { isOpen, type RequestStatus, type ServiceRequest } from '../../domain/index.js';
import { exampleInput, file } from '../example-input.js';
import { expectEqual, expectRejection, expectThat } from '../expectations.js';
import { sendUntilAnswered, write } from '../steps.js';
import type { Scenario, Stage } from '../scenario.js';

type Move = Exclude<keyof RequestActions, 'follow' | 'comment'>;

const offers =
  (move: Move): Scenario['applies'] =>
  ({ requests }) =>
    requests?.actions?.[move] !== undefined;

const reason = 'It drips again 💧';

/** An instant so many hours from now. */
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** How each move is asked for. */
const ask: Readonly<
  Record<Move, (actions: RequestActions, id: string, options: WriteOptions) => Promise<ServiceRequest>>
> = {
  urge: (actions, id, options) => actions.urge!(id, options),
  confirm: (actions, id, options) => actions.confirm!(id, options),
  reopen: (actions, id, options) => actions.reopen!(id, reason, options),
  cancel: (actions, id, options) => actions.cancel!(id, 'My brother has mended it', options),
  reschedule: (actions, id, options) => actions.reschedule!(id, { note: 'after 6 pm' }, options),
};

/** Where a request must be for the move, and where it is not possible. */
const possible: Readonly<Record<Move, { from?: RequestStatus; notFrom: RequestStatus }>> = {
  urge: { notFrom: 'resolved' },
  confirm: { from: 'resolved', notFrom: 'closed' },
  reopen: { from: 'resolved', notFrom: 'in-progress' },
  cancel: { notFrom: 'resolved' },
  reschedule: { notFrom: 'resolved' },
};

async function arrange({ checked, backend }: Stage, status?: RequestStatus) {
  const port = checked.requests!;
  const filed = await file(port, await exampleInput(port));
  if (status) await backend.staff!.moveRequest!(filed.id, status);
  const read = async () => (await port.get(filed.id, {}))!;
  return { actions: port.actions!, id: filed.id, read };
}

/** What each move must do. */
const expectDone: Readonly<Record<Move, (request: ServiceRequest) => void>> = {
  urge: (request) => expectThat(ofType(request, 'urged').length === 1, 'an urging in the history'),
  confirm: ({ status }) => expectEqual(status, 'closed', 'the status'),
  reopen(request) {
    expectThat(isOpen(request.status), `an open request, not one that is ${request.status}`);
    expectThat(ofType(request, 'reopened').at(-1)?.text === reason, 'the reason in the history');
  },
  cancel: ({ status }) => expectEqual(status, 'cancelled', 'the status'),
  reschedule: ({ availability }) => expectEqual(availability?.note, 'after 6 pm', 'the note'),
};

const ofType = ({ history = [] }: ServiceRequest, type: string) =>
  history.filter((event) => event.type === type);

const titles: Readonly<Record<Move, string>> = {
  urge: 'urges an open request',
  confirm: 'closes a request that is solved, once its resident confirms it',
  reopen: 'takes up again what is not solved, with the reason',
  cancel: 'cancels what has not begun',
  reschedule: 'takes other times while a request is open',
};

const doneOf = (move: Move): Scenario => ({
  key: `requests.${move}.done`,
  title: titles[move],
  applies: offers(move),
  ...(possible[move].from && { needs: ['staff.moveRequest'] as const }),
  async run(stage) {
    const { actions, id, read } = await arrange(stage, possible[move].from);
    const done = await ask[move](actions, id, write());
    expectDone[move](done);
    expectEqual(await read(), done, 'the request when it is read');
  },
});

const refusedOf = (move: Move): Scenario => ({
  key: `requests.${move}.too-late`,
  title: `refuses with conflict where it has moved on: ${move}`,
  applies: offers(move),
  needs: ['staff.moveRequest'],
  async run(stage) {
    const { actions, id, read } = await arrange(stage, possible[move].notFrom);
    const before = await read();
    const outcome = ask[move](actions, id, write());
    await expectRejection(outcome, 'conflict').catch((cause: unknown) => {
      throw new Error(`${move} of a request that is ${before.status}: ${(cause as Error).message}`, {
        cause,
      });
    });
    expectEqual(await read(), before, 'the request afterwards');
  },
});

const onceOf = (move: Move): Scenario => ({
  key: `requests.${move}.repeated-key`,
  title: `does it once for a key that comes again, at once, later, and after a lost reply: ${move}`,
  applies: offers(move),
  needs: ['line.loseReply', ...(possible[move].from ? (['staff.moveRequest'] as const) : [])],
  async run(stage) {
    const { actions, id, read } = await arrange(stage, possible[move].from);
    const options = write();
    const send = () => ask[move](actions, id, options);
    stage.backend.line!.loseReply();
    const first = await sendUntilAnswered(send);
    expectDone[move](first);
    for (const again of await Promise.all([send(), send()])) {
      expectEqual(again.history, first.history, 'the history in the answer');
    }
    expectEqual((await read()).history, first.history, 'the history afterwards');
  },
});

const unknownOf = (move: Move): Scenario => ({
  key: `requests.${move}.unknown`,
  title: `does nothing to a request that there is not: ${move}`,
  applies: offers(move),
  async run({ checked }) {
    await expectRejection(ask[move](checked.requests!.actions!, 'no-such-request', write()), 'not-found');
  },
});

const moves = Object.keys(ask) as Move[];

/** How residents move their own requests on. */
export const moveScenarios: readonly Scenario[] = [
  ...moves.flatMap((move) => [doneOf(move), refusedOf(move), onceOf(move), unknownOf(move)]),
  {
    key: 'requests.urge.again',
    title: 'takes no second urging at once, and says from when on',
    applies: offers('urge'),
    async run(stage) {
      const { actions, id } = await arrange(stage);
      await actions.urge!(id, write());
      const error = await expectRejection(actions.urge!(id, write()), 'rate-limited');
      expectThat(error.retryAfterMs !== undefined && error.retryAfterMs > 0, 'a delay, in ms');
    },
  },
  {
    key: 'requests.reopen.reason',
    title: 'takes nothing up again without a reason',
    applies: offers('reopen'),
    needs: ['staff.moveRequest'],
    async run(stage) {
      const { actions, id } = await arrange(stage, 'resolved');
      const error = await expectRejection(actions.reopen!(id, ' \n', write()), 'invalid');
      expectThat(error.fields.reason !== undefined, 'reason among the fields at fault');
    },
  },
  {
    key: 'requests.reschedule.times',
    title: 'refuses times that end before they begin',
    applies: offers('reschedule'),
    async run(stage) {
      const { actions, id } = await arrange(stage);
      const backwards = { from: inHours(26), until: inHours(24) };
      const error = await expectRejection(actions.reschedule!(id, backwards, write()), 'invalid');
      expectThat(
        error.fields['availability.until'] !== undefined,
        'availability.until among the fields at fault',
      );
    },
  },
  {
    key: 'requests.confirm.at-once',
    title: 'closes once what is confirmed several times at once, and says so to one at least',
    applies: offers('confirm'),
    needs: ['staff.moveRequest'],
    async run(stage) {
      const { actions, id, read } = await arrange(stage, 'resolved');
      const answers = await Promise.allSettled([1, 2, 3].map(() => actions.confirm!(id, write())));
      expectThat(
        answers.some(({ status }) => status === 'fulfilled'),
        'a yes to one of them',
      );
      expectEqual((await read()).status, 'closed', 'the status');
      const closings = ((await read()).history ?? []).filter(({ status }) => status === 'closed');
      expectThat(closings.length <= 1, `one closing in the history, not ${closings.length}`);
    },
  },
];
