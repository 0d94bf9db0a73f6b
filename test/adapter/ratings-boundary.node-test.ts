import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AdapterError } from '../../src/adapter/errors.js';
import type { LiveUpdate, RatingsPort } from '../../src/adapter/ports.js';
import { checkRatings } from '../../src/adapter/ratings-boundary.js';
import { expectRejection } from '../../src/testing/expectations.js';

const rating = {
  id: 'r',
  subjectId: 'lift',
  invitationId: 'i',
  scale: 'emoji',
  score: 4,
  dimensions: [{ id: 'quality', perceived: 4, expected: 5 }],
  reasonIds: ['quick'],
  comment: 'Quick',
  callBack: false,
  thanks: true,
  createdAt: '2026-11-23T08:00:00Z',
  editableUntil: '2026-11-24T08:00:00Z',
  reply: { by: { name: 'Chen Jing' }, text: 'Thank you', at: '2026-11-23T09:00:00Z' },
} as const;
const invitation = {
  id: 'i',
  subject: { type: 'request', id: 'lift', title: 'Lift', number: 'R-1' },
  scale: 'emoji',
  dimensions: [{ id: 'quality', label: 'The work', askExpectation: true }],
  reasons: [{ id: 'quick', label: 'Quick', for: 'high' }],
  person: { name: 'Li Wei' },
  offersCallBack: true,
  resolvedAt: '2026-11-23T08:00:00Z',
} as const;
const summary = { scale: 'emoji', method: 'mean', answers: 9, responseRate: 0.5, mean: 4.2 } as const;
const input = { invitationId: 'i', scale: 'emoji', score: 4 } as const;
const write = { idempotencyKey: 'key' };

/** A port of which every method does the same, behind its boundary. */
function checked(method: () => unknown): { port: Required<RatingsPort>; reports: string[] } {
  const reports: string[] = [];
  const same = method as () => Promise<never>;
  const raw: RatingsPort = { invitations: same, submit: same, update: same, get: same, summary: same };
  const port = checkRatings(raw, (message) => reports.push(message));
  return { port: port as Required<RatingsPort>, reports };
}

const calls = (port: Required<RatingsPort>, signal?: AbortSignal) => {
  const options = signal ? { signal } : {};
  return {
    invitations: () => port.invitations({}, options),
    submit: () => port.submit(input, { ...write, ...options }),
    update: () => port.update('r', input, { ...write, ...options }),
    get: () => port.get('lift', options),
    summary: () => port.summary(options),
  };
};

describe('boundary: ratings', () => {
  it('lets what is right through as it is', async () => {
    assert.deepEqual(await checked(async () => rating).port.submit(input, write), rating);
    assert.deepEqual(await checked(async () => rating).port.update('r', input, write), rating);
    assert.deepEqual(await checked(async () => rating).port.get('lift', {}), rating);
    assert.deepEqual(await checked(async () => summary).port.summary({}), summary);
    const page = await checked(async () => ({ items: [invitation], next: '2' })).port.invitations({}, {});
    assert.deepEqual(page, { items: [invitation], next: '2', omitted: 0 });
  });

  it('leaves out what nobody knows', async () => {
    const more = {
      ...rating,
      secret: 'x',
      reply: { ...rating.reply, by: { ...rating.reply.by, secret: 'x' } },
    };
    assert.deepEqual(await checked(async () => more).port.get('lift', {}), rating);
  });

  it('takes nothing for no rating', async () => {
    for (const nothing of [undefined, null])
      assert.equal(await checked(async () => nothing).port.get('lift', {}), undefined);
  });

  it('leaves a bad invitation out, reports it, and shows the good ones', async () => {
    const bad = { ...invitation, scale: 'stars' };
    const { port, reports } = checked(async () => ({
      items: [bad, invitation, { ...invitation, resolvedAt: '2026' }],
    }));
    const { items, omitted } = await port.invitations({}, {});
    assert.deepEqual([items, omitted], [[invitation], 2]);
    assert.equal(reports.length, 2);
    assert.match(reports[0]!, /left out a rating invitation i: scale/);
  });

  it('reports what is left out in one line, however long its id is', async () => {
    const { port, reports } = checked(async () => ({
      items: [{ ...invitation, id: 'i'.repeat(5000), scale: 'stars' }],
    }));
    await port.invitations({}, {});
    assert.match(reports[0]!, /^left out a rating invitation i{60}: scale/);
  });

  it('reports what is left out also where its id cannot be said', async () => {
    let id: unknown[] = [];
    for (let depth = 0; depth < 20_000; depth++) id = [id];
    const { port, reports } = checked(async () => ({ items: [{ ...invitation, id }] }));
    assert.deepEqual((await port.invitations({}, {})).items, []);
    assert.match(reports[0]!, /^left out a rating invitation : id: not a text/);
  });

  it('takes every other answer that cannot be read for malformed', async () => {
    const answers = ['<!doctype html>', {}, { ...rating, score: 'four' }, { ...summary, answers: '9' }, []];
    for (const answer of answers) {
      for (const [name, call] of Object.entries(calls(checked(async () => answer).port))) {
        if (name === 'summary' && answer === answers[2]) continue;
        await expectRejection(call(), 'malformed');
      }
    }
  });

  it('turns whatever is thrown into an AdapterError, and keeps one that is', async () => {
    const thrower = checked(() => {
      throw new TypeError('x is undefined');
    });
    for (const call of Object.values(calls(thrower.port))) await expectRejection(call(), 'unknown');
    const duplicate = checked(() => Promise.reject(new AdapterError('duplicate', { originalId: 'r' })));
    assert.equal((await expectRejection(duplicate.port.submit(input, write), 'duplicate')).originalId, 'r');
  });

  it('ends with the signal, also when the adapter goes on', async () => {
    const controller = new AbortController();
    const running = Object.values(calls(checked(() => new Promise(() => {})).port, controller.signal)).map(
      (call) => call().catch((reason: unknown) => reason),
    );
    const reason = new Error('left');
    controller.abort(reason);
    assert.deepEqual(await Promise.all(running), Array(5).fill(reason));
  });

  it('adds no capability that the adapter lacks, and calls methods on their own port', async () => {
    class Port {
      readonly found = { items: [invitation] };
      invitations() {
        return Promise.resolve(this.found);
      }
      submit() {
        return Promise.resolve(rating);
      }
    }
    const port = checkRatings(new Port(), () => undefined);
    assert.deepEqual(Object.keys(port).sort(), ['invitations', 'submit']);
    assert.deepEqual((await port.invitations({}, {})).items, [invitation]);
  });

  it('tells of nothing once a subscription has ended', () => {
    let tell: (update: LiveUpdate) => void = () => undefined;
    const port = checkRatings(
      { ...checked(async () => rating).port, subscribe: (listener) => ((tell = listener), () => undefined) },
      () => undefined,
    );
    const heard: LiveUpdate[] = [];
    const end = port.subscribe!((update) => heard.push(update));
    tell({ type: 'changed', id: 'lift' });
    end();
    tell({ type: 'missed' });
    assert.deepEqual(heard, [{ type: 'changed', id: 'lift' }]);
  });
});
