import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../support/fast-check.js';
import {
  pauseOf,
  peopleOf,
  requestKinds,
  requestStatuses,
  requestTransitions,
  roundsOf,
  type RequestEvent,
  type RequestStatus,
  type ServiceRequest,
} from '../../src/domain/index.js';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour)).toISOString();

function request(status: RequestStatus, change: Partial<ServiceRequest> = {}): ServiceRequest {
  return {
    id: '1',
    number: 'R-1',
    kind: 'repair',
    status,
    description: 'Drips',
    createdAt: at(0),
    updatedAt: at(9),
    ...change,
  };
}

const moved = (hour: number, status: RequestStatus, rest: Partial<RequestEvent> = {}): RequestEvent => ({
  id: `${hour}${status}`,
  at: at(hour),
  type: 'status',
  status,
  ...rest,
});

const steps = (of: ServiceRequest) =>
  roundsOf(of).map((round) => round.steps.map(({ status, state }) => `${status}: ${state}`).join(', '));

describe('the steps of a request', () => {
  it('are those of its kind, with what was done and what is to come', () => {
    const history = [moved(0, 'submitted'), moved(1, 'acknowledged'), moved(2, 'scheduled')];
    const repair = request('scheduled', { history });
    assert.deepEqual(steps(repair), [
      'submitted: done, acknowledged: done, scheduled: current, in-progress: upcoming, resolved: upcoming, closed: upcoming',
    ]);
    assert.deepEqual(
      roundsOf(repair)[0]!.steps.map((step) => step.at),
      [at(0), at(1), at(2), undefined, undefined, undefined],
    );
    assert.deepEqual(steps(request('submitted', { kind: 'enquiry' })), [
      'submitted: current, acknowledged: upcoming, resolved: upcoming, closed: upcoming',
    ]);
  });

  it('do not claim what nobody recorded', () => {
    assert.deepEqual(steps(request('in-progress')), [
      'submitted: done, acknowledged: skipped, scheduled: skipped, in-progress: current, resolved: upcoming, closed: upcoming',
    ]);
  });

  it('hold a step that is unusual for the kind, if it was taken', () => {
    const history = [moved(1, 'scheduled'), moved(2, 'resolved')];
    assert.deepEqual(steps(request('resolved', { kind: 'enquiry', history })), [
      'submitted: done, acknowledged: skipped, scheduled: done, resolved: current, closed: upcoming',
    ]);
  });

  it('stand still while the request is on hold', () => {
    const history = [
      moved(1, 'acknowledged'),
      moved(3, 'on-hold', { text: 'Waiting for a part', until: at(8) }),
      moved(2, 'scheduled'),
    ];
    const held = request('on-hold', { history });
    assert.match(steps(held)[0]!, /scheduled: current, in-progress: upcoming/);
    assert.deepEqual(pauseOf(held), { since: at(3), reason: 'Waiting for a part', until: at(8) });
    assert.equal(pauseOf(request('scheduled', { history })), undefined);
    assert.deepEqual(pauseOf(request('on-hold')), { since: at(9) });
  });

  it('go back where the work goes back', () => {
    const history = [moved(1, 'scheduled'), moved(2, 'in-progress'), moved(3, 'scheduled')];
    const back = request('scheduled', { history });
    assert.match(steps(back)[0]!, /scheduled: current, in-progress: upcoming/);
    assert.equal(roundsOf(back)[0]!.steps.find(({ status }) => status === 'scheduled')!.at, at(3));
  });

  for (const status of ['declined', 'cancelled'] as const)
    it(`end where it was ${status}, without the steps that it never takes`, () => {
      const history = [moved(1, 'acknowledged'), moved(2, status)];
      assert.deepEqual(steps(request(status, { history })), [
        `submitted: done, acknowledged: done, ${status}: current`,
      ]);
      assert.deepEqual(steps(request(status)), [`submitted: done, ${status}: current`]);
    });

  it('begin a new round when it is reopened, and leave what was done', () => {
    const reopened: RequestEvent = { id: 'r', at: at(4), type: 'reopened', text: 'It drips again' };
    const history = [moved(1, 'in-progress'), moved(2, 'resolved'), reopened, moved(5, 'in-progress')];
    const again = request('in-progress', { history });
    assert.deepEqual(steps(again), [
      'submitted: done, in-progress: done, resolved: done',
      'acknowledged: done, scheduled: skipped, in-progress: current, resolved: upcoming, closed: upcoming',
    ]);
    assert.equal(roundsOf(again)[1]!.reopened, reopened);
  });

  it('take a move back from solved for a reopening, and one told twice for one', () => {
    const silent = [moved(1, 'resolved'), moved(2, 'acknowledged')];
    assert.equal(roundsOf(request('acknowledged', { history: silent })).length, 2);
    const twice = [
      moved(1, 'closed'),
      moved(2, 'acknowledged', { id: 'r', type: 'reopened' }),
      moved(2, 'acknowledged'),
    ];
    assert.equal(roundsOf(request('acknowledged', { history: twice })).length, 2);
  });

  it('have one current step, where the request is, whatever way it took', () => {
    const way = fc.array(fc.nat(), { maxLength: 12 }).map((choices) => {
      const statuses: RequestStatus[] = ['submitted'];
      for (const choice of choices) {
        const next = requestTransitions[statuses.at(-1)!];
        if (next.length > 0) statuses.push(next[choice % next.length]!);
      }
      return statuses;
    });
    fc.assert(
      fc.property(way, fc.constantFrom(...requestKinds), fc.boolean(), (statuses, kind, isKnown) => {
        const status = statuses.at(-1)!;
        const history = statuses.map((one, index) => moved(index, one));
        const rounds = roundsOf(request(status, { kind, ...(isKnown && { history }) }));
        const current = rounds.flatMap((round) => round.steps).filter(({ state }) => state === 'current');
        assert.equal(current.length, 1);
        assert.ok(rounds.at(-1)!.steps.includes(current[0]!));
        if (status !== 'on-hold') assert.equal(current[0]!.status, status);
        const places = rounds.at(-1)!.steps.map((step) => requestStatuses.indexOf(step.status));
        assert.deepEqual(
          places,
          [...places].sort((one, other) => one - other),
        );
        const reopenings = statuses.filter(
          (one, index) => ['resolved', 'closed'].includes(statuses[index - 1] ?? '') && one !== 'closed',
        );
        if (isKnown) assert.equal(rounds.length, reopenings.length + 1);
      }),
    );
  });
});

describe('the people of a request', () => {
  const chen = { name: 'Chen Jing', role: 'Service desk' };
  const li = { name: 'Li Wei', role: 'Plumber' };
  const owned = (hour: number, owner: typeof chen): RequestEvent => ({
    id: String(hour),
    at: at(hour),
    type: 'owner',
    owner,
    by: chen,
  });

  it('are the first contact, the owner, and who passed it on', () => {
    assert.deepEqual(peopleOf({ owner: li, history: [owned(4, li), owned(1, chen), owned(5, li)] }), {
      firstContact: chen,
      owner: li,
      handOvers: [{ at: at(4), from: chen, to: li, by: chen }],
    });
  });

  it('are told apart where two have the same name', () => {
    const other = { ...li, role: 'Electrician' };
    const handed = { owner: other, history: [owned(1, li), owned(2, other)] };
    assert.equal(peopleOf(handed).handOvers.length, 1);
    // Not all that is known of somebody is always told.
    const called = {
      owner: { ...li, phone: '1' },
      history: [owned(1, li), owned(2, { ...li, phone: '1' } as typeof li)],
    };
    assert.deepEqual(peopleOf(called).handOvers, []);
  });

  it('are whoever there is', () => {
    assert.deepEqual(peopleOf({}), { handOvers: [] });
    assert.deepEqual(peopleOf({ owner: li }), { firstContact: li, owner: li, handOvers: [] });
    // Nobody answers for it any more: who was there first is still known.
    assert.deepEqual(peopleOf({ history: [owned(1, chen)] }), { firstContact: chen, handOvers: [] });
  });
});
