import { AdapterError } from '../../../src/adapter/errors.js';
import type { RequestActions, WriteOptions } from '../../../src/adapter/ports.js';
import { randomId } from '../../../src/internal/key.js';
import { withActions, withRequests, type BrokenAdapter } from './broken.js';

const moves = ['urge', 'confirm', 'reopen', 'cancel', 'reschedule'] as const;
type Move = (typeof moves)[number];

/** With one move done by a function of the request's id, of the way it is done rightly and of the options. */
function withMove(
  move: Move,
  change: (
    id: string,
    done: (options: WriteOptions) => Promise<unknown>,
    options: WriteOptions,
  ) => Promise<unknown>,
): BrokenAdapter['open'] {
  return withActions((actions) => {
    const right = actions[move] as (...parameters: unknown[]) => Promise<unknown>;
    const wrong = (id: string, ...rest: unknown[]) => {
      const options = rest.at(-1) as WriteOptions;
      return change(id, (others) => right(id, ...rest.slice(0, -1), others), options);
    };
    return { [move]: wrong } as unknown as Partial<RequestActions>;
  });
}

/** Answers with the request as it is, and does nothing. */
const onlyReads = (move: Move): BrokenAdapter['open'] =>
  withRequests((port) => {
    const wrong = async (id: string) => (await port.get(id, {}))!;
    return { actions: { ...port.actions, [move]: wrong } };
  });

export const brokenMoves: readonly BrokenAdapter[] = [
  ...moves.flatMap((move): BrokenAdapter[] => [
    {
      defect: `answers and does nothing: ${move}`,
      caughtBy: `requests.${move}.done`,
      open: onlyReads(move),
    },
    {
      defect: `calls it malformed where the request has moved on: ${move}`,
      caughtBy: `requests.${move}.too-late`,
      open: withMove(move, (_, done, options) =>
        done(options).catch(() => Promise.reject(new AdapterError('malformed'))),
      ),
    },
    {
      defect: `takes each attempt for another: ${move}`,
      caughtBy: `requests.${move}.repeated-key`,
      open: withMove(move, (_, done, options) => done({ ...options, idempotencyKey: randomId() })),
    },
    {
      defect: `calls it a conflict where there is nothing: ${move}`,
      caughtBy: `requests.${move}.unknown`,
      open: withMove(move, (id, done, options) =>
        id === 'no-such-request' ? Promise.reject(new AdapterError('conflict')) : done(options),
      ),
    },
  ]),
  {
    defect: 'refuses a second urging and does not say until when',
    caughtBy: 'requests.urge.again',
    open: withMove('urge', (_, done, options) =>
      done(options).catch(() => Promise.reject(new AdapterError('rate-limited'))),
    ),
  },
  {
    defect: 'takes a request up again without a reason',
    caughtBy: 'requests.reopen.reason',
    open: withActions(({ reopen }) => ({
      reopen: (id, reason, options) => reopen(id, reason.trim() || 'none', options),
    })),
  },
  {
    defect: 'takes times that end before they begin',
    caughtBy: 'requests.reschedule.times',
    open: withActions(({ reschedule }) => ({
      reschedule: (id, { note }, options) => reschedule(id, note === undefined ? {} : { note }, options),
    })),
  },
  {
    defect: 'refuses everybody where several confirm at once',
    caughtBy: 'requests.confirm.at-once',
    open: withActions(({ confirm }) => {
      let waiting = 0;
      return {
        async confirm(id, options) {
          waiting += 1;
          await Promise.resolve();
          if (waiting > 1) throw new AdapterError('conflict');
          return confirm(id, options);
        },
      };
    }),
  },
];
