import assert from 'node:assert/strict';
import fc from './fast-check.js';
import { canMove, type RequestEvent, type RequestStatus } from '../../src/domain/index.js';

/** What a resident does in a sequence. */
export const residentSteps = ['urge', 'confirm', 'reopen', 'cancel', 'comment', 'reschedule'] as const;
export type ResidentStep = (typeof residentSteps)[number];

/** Where staff try to move a request. */
export const staffSteps = [
  'acknowledged',
  'scheduled',
  'in-progress',
  'on-hold',
  'resolved',
  'closed',
  'declined',
] as const;
export type StaffStep = (typeof staffSteps)[number];

/** One step, or two at once. */
export type Step = ResidentStep | StaffStep;
export type Turn = readonly [Step] | readonly [Step, Step];

/** A backend with one request in it. Each answers whether it was done; a refusal that is none of these throws. */
export interface Driver {
  /** Whether what is on hold may be put there once more, for another reason. */
  holdsAgain: boolean;
  act(step: ResidentStep): Promise<boolean>;
  move(status: StaffStep): Promise<boolean>;
  history(): Promise<readonly RequestEvent[]>;
}

interface State {
  status: RequestStatus;
  wasUrged: boolean;
  holdsAgain: boolean;
}

const open: readonly RequestStatus[] = ['submitted', 'acknowledged', 'scheduled', 'in-progress', 'on-hold'];

/** When each step of the resident is taken, written down apart from the library's own rules. */
const isTaken: Readonly<Record<ResidentStep, (state: State) => boolean>> = {
  urge: ({ status, wasUrged }) => open.includes(status) && !wasUrged,
  confirm: ({ status }) => status === 'resolved',
  reopen: ({ status }) => status === 'resolved' || status === 'closed',
  cancel: ({ status }) => open.includes(status) && status !== 'in-progress',
  comment: ({ status }) => open.includes(status) || status === 'resolved',
  reschedule: ({ status }) => open.includes(status),
};

const becomes: Readonly<Partial<Record<ResidentStep, RequestStatus>>> = {
  confirm: 'closed',
  reopen: 'acknowledged',
  cancel: 'cancelled',
};

/** From where staff may move a request there. */
const mayComeFrom: Readonly<Record<StaffStep, readonly RequestStatus[]>> = {
  acknowledged: ['submitted', 'scheduled', 'on-hold', 'resolved', 'closed'],
  scheduled: ['submitted', 'acknowledged', 'in-progress', 'on-hold'],
  'in-progress': ['submitted', 'acknowledged', 'scheduled', 'on-hold', 'resolved'],
  'on-hold': ['submitted', 'acknowledged', 'scheduled', 'in-progress'],
  resolved: open,
  closed: ['resolved'],
  declined: open,
};

const isResidents = (step: Step): step is ResidentStep => (residentSteps as readonly string[]).includes(step);

const eventOf: Readonly<Record<ResidentStep, RequestEvent['type']>> = {
  urge: 'urged',
  confirm: 'status',
  reopen: 'reopened',
  cancel: 'status',
  comment: 'message',
  reschedule: 'rescheduled',
};

/** What the history says of a step that was taken. */
const traceOf = (step: Step): string =>
  isResidents(step) ? `${eventOf[step]} ${becomes[step] ?? ''}` : `status ${step}`;

/** Takes a step in the model; `undefined` where it is not allowed. */
function take(state: State, step: Step): State | undefined {
  if (isResidents(step)) {
    if (!isTaken[step](state)) return undefined;
    return {
      ...state,
      status: becomes[step] ?? state.status,
      wasUrged: state.wasUrged || step === 'urge',
    };
  }
  const isLonger = state.holdsAgain && state.status === 'on-hold' && step === 'on-hold';
  return isLonger || mayComeFrom[step].includes(state.status) ? { ...state, status: step } : undefined;
}

/** What came of steps that were taken one after the other: whether each was done, and how it stands then. */
function inOrder(state: State, steps: readonly Step[]): { done: boolean[]; state: State } {
  const done: boolean[] = [];
  for (const step of steps) {
    const next = take(state, step);
    done.push(next !== undefined);
    state = next ?? state;
  }
  return { done, state };
}

/** Sequences of what residents and staff do, now and then two at once: two of the residents, or anybody. */
export function sequencesOf(atOnce: 'residents' | 'anybody'): fc.Arbitrary<readonly Turn[]> {
  const residents = fc.constantFrom<Step>(...residentSteps);
  const anybody = fc.constantFrom<Step>(...residentSteps, ...staffSteps);
  const one: fc.Arbitrary<Turn> = fc.tuple(anybody);
  const two: fc.Arbitrary<Turn> = fc.tuple(residents, atOnce === 'residents' ? residents : anybody);
  const turn = fc.oneof({ weight: 5, arbitrary: one }, { weight: 1, arbitrary: two });
  return fc.array(turn, { minLength: 1, maxLength: 12 });
}

/**
 * Plays the turns with a backend and with the model. Whatever the backend takes the model must allow; of two at once in
 * one order or the other. In the end every step that was taken is in the history exactly once, in order, and no status
 * follows one that it must not.
 */
export async function play(driver: Driver, sequence: readonly Turn[]): Promise<void> {
  const { holdsAgain } = driver;
  let state: State = { status: 'submitted', wasUrged: false, holdsAgain };
  const expected: string[][] = [];
  for (const turn of sequence) {
    const done = await Promise.all(
      turn.map((step) => (isResidents(step) ? driver.act(step) : driver.move(step))),
    );
    const orders =
      turn.length === 1
        ? [[0]]
        : [
            [0, 1],
            [1, 0],
          ];
    const outcomes = orders.map((order) => ({
      order,
      ...inOrder(
        state,
        order.map((index) => turn[index]!),
      ),
    }));
    const fitting = outcomes.filter((outcome) =>
      outcome.order.every((index, place) => outcome.done[place] === done[index]),
    );
    assert.ok(fitting.length > 0, `${turn.join(' and ')} from ${state.status}: done ${done.join(', ')}`);
    const traces = fitting.map(({ order }) =>
      order.filter((index) => done[index]).map((index) => traceOf(turn[index]!)),
    );
    const history = (await driver.history()).map(({ type, status }) => `${type} ${status ?? ''}`);
    const known = expected.flat();
    const added = history.filter((line) => !line.startsWith('owner')).slice(1 + known.length);
    const which = traces.findIndex((trace) => JSON.stringify(trace) === JSON.stringify(added));
    assert.ok(which >= 0, `${turn.join(' and ')} from ${state.status}: the history says ${added.join(', ')}`);
    expected.push(added);
    state = fitting[which]!.state;
  }
  const events = await driver.history();
  assert.equal(new Set(events.map(({ id }) => id)).size, events.length, 'each event once');
  const statuses = events.flatMap(({ status }) => status ?? []);
  for (const [index, next] of statuses.slice(1).entries()) {
    const from = statuses[index]!;
    const isLonger = from === 'on-hold' && next === 'on-hold';
    assert.ok(isLonger || canMove(from, next), `from ${from} to ${next}`);
  }
}
