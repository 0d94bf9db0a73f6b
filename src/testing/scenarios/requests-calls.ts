import { isAdapterError } from '../../adapter/errors.js';
import type { LiveUpdate, RequestsPort } from '../../adapter/ports.js';
import { randomId } from '../../internal/key.js';
import { another, exampleInput, file } from '../example-input.js';
import { expectEqual, expectRejection, expectThat } from '../expectations.js';
import {
  comesTrue,
  expectAborted,
  expectAbortedOnItsWay,
  expectNothingLeft,
  expectTyped,
  filedWith,
  write,
  whileListening,
} from '../steps.js';
import type { Scenario } from '../scenario.js';

const applies: Scenario['applies'] = ({ requests }) => requests !== undefined;

/** Files requests until one of them is heard of: a connection takes its time to stand. */
async function fileUntil(port: RequestsPort, isHeard: (id: string) => boolean): Promise<boolean> {
  const input = await exampleInput(port);
  const ids: string[] = [];
  const isAnyHeard = () => ids.some(isHeard);
  for (let attempt = 0; attempt < 5 && !isAnyHeard(); attempt++) {
    ids.push((await file(port, another(input))).id);
    await comesTrue(isAnyHeard);
  }
  return isAnyHeard();
}

/** How calls end: aborted, failed, signed out; and what is heard while they do not. */
export const callScenarios: readonly Scenario[] = [
  {
    key: 'requests.abort.before',
    title: 'does nothing once the caller has given up, and rejects with the reason',
    applies,
    async run({ backend, checked }) {
      const port = backend.adapter.requests!;
      const word = randomId();
      const input = await exampleInput(port, { description: word });
      await expectAborted((options) => port.create(input, { ...write(), ...options }));
      await expectAborted((options) => port.intake(options));
      await expectAborted((options) => port.list({}, options));
      await expectAborted((options) => port.get('no-such-request', options));
      expectEqual(await filedWith(checked.requests!, word), [], 'what was filed');
    },
  },
  {
    key: 'requests.abort.on-its-way',
    title: 'stops a call that is on its way, and leaves nothing running',
    applies,
    needs: ['line.hold'],
    async run({ backend }) {
      const port = backend.adapter.requests!;
      const input = await exampleInput(port);
      await expectNothingLeft(backend.line!, async () => {
        await expectAbortedOnItsWay((options) => port.list({ limit: 3 }, options));
        await expectAbortedOnItsWay((options) => port.create(input, { ...write(), ...options }));
      });
    },
  },
  {
    key: 'requests.errors.typed',
    title: 'rejects with AdapterErrors alone, and never throws at once',
    applies,
    async run({ backend }) {
      const port = backend.adapter.requests!;
      const input = await exampleInput(port, { categoryId: 'no-such-category' });
      await expectTyped(() => port.create(input, write()), 'create() with an unknown category');
      const listed = await port.list({ cursor: 'no-such-cursor' }, {}).catch((thrown: unknown) => thrown);
      const isFine = !(listed instanceof Error) || isAdapterError(listed);
      expectThat(isFine, 'a page or an AdapterError for a cursor that nobody gave');
    },
  },
  {
    key: 'requests.signed-out',
    title: 'says that nobody is signed in',
    applies,
    needs: ['signOut'],
    async run({ backend, checked }) {
      const port = checked.requests!;
      const input = await exampleInput(port);
      await backend.signOut!();
      await expectRejection(port.list({}, {}), 'unauthenticated');
      await expectRejection(port.create(input, write()), 'unauthenticated');
    },
  },
  {
    key: 'requests.subscribe.heard',
    title: 'tells of what changes',
    applies: ({ requests }) => requests?.subscribe !== undefined,
    async run({ checked }) {
      const port = checked.requests!;
      const updates: LiveUpdate[] = [];
      const isHeard = await whileListening(
        port,
        (update) => updates.push(update),
        () =>
          fileUntil(port, (id) => updates.some((update) => update.type === 'changed' && update.id === id)),
      );
      expectThat(isHeard, 'an update about a new request');
    },
  },
  {
    key: 'requests.subscribe.ended',
    title: 'is silent once it is ended, also when that is done twice',
    applies: ({ requests }) => requests?.subscribe !== undefined,
    async run({ backend, checked }) {
      const port = backend.adapter.requests!;
      const [ended, others]: LiveUpdate[][] = [[], []];
      const end = port.subscribe!((update) => ended!.push(update));
      end();
      end();
      ended!.length = 0;
      const isHeard = await whileListening(
        port,
        (update) => others!.push(update),
        () =>
          fileUntil(checked.requests!, (id) =>
            others!.some((update) => update.type === 'changed' && update.id === id),
          ),
      );
      expectThat(isHeard, 'an update for the one who still listens');
      expectEqual(ended, [], 'what was heard after the end');
    },
  },
];
