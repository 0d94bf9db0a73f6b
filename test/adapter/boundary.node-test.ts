import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../support/fast-check.js';
import { checkRequests } from '../../src/adapter/boundary.js';
import { AdapterError, isAdapterError } from '../../src/adapter/errors.js';
import type { RequestsPort } from '../../src/adapter/ports.js';
import { expectRejection } from '../../src/testing/expectations.js';

const request = {
  id: '1',
  number: 'R-1',
  kind: 'repair',
  status: 'submitted',
  description: 'Drips',
  createdAt: '2026-11-23T08:00:00Z',
  updatedAt: '2026-11-23T08:00:00+08:00',
} as const;
const input = { kind: 'repair', description: 'Drips' } as const;

/** A port of which every method does the same, behind its boundary. */
function checked(method: () => unknown): { port: RequestsPort; reports: string[] } {
  const reports: string[] = [];
  const same = method as () => Promise<never>;
  const raw: RequestsPort = {
    intake: same,
    fields: same,
    create: same,
    get: same,
    list: same,
    similar: same,
    photos: { limits: { count: 1, bytes: 1, types: [] }, upload: same, remove: same },
    actions: {
      follow: same,
      urge: same,
      confirm: same,
      reopen: same,
      cancel: same,
      comment: same,
      reschedule: same,
    },
  };
  return { port: checkRequests(raw, (message) => reports.push(message)), reports };
}

/** Each call that can be made of a port. */
function calls(port: RequestsPort, signal?: AbortSignal): Record<string, () => Promise<unknown>> {
  const options = signal ? { signal } : {};
  const write = { ...options, idempotencyKey: 'key' };
  return {
    intake: () => port.intake(options),
    fields: () => port.fields!('leak', options),
    create: () => port.create(input, write),
    get: () => port.get('1', options),
    list: () => port.list({}, options),
    similar: () => port.similar!({ kind: 'repair' }, options),
    upload: () => port.photos!.upload({ blob: new Blob(), name: 'a' }, write),
    remove: () => port.photos!.remove!('1', options),
    follow: () => port.actions!.follow!('1', write),
    urge: () => port.actions!.urge!('1', write),
    confirm: () => port.actions!.confirm!('1', write),
    reopen: () => port.actions!.reopen!('1', 'again', write),
    cancel: () => port.actions!.cancel!('1', undefined, write),
    comment: () => port.actions!.comment!('1', { text: 'more' }, write),
    reschedule: () => port.actions!.reschedule!('1', { note: 'later' }, write),
  };
}

describe('boundary: how an adapter may fail', () => {
  const failures: [string, () => unknown, AdapterError['code']][] = [
    [
      'K085: throws at once',
      () => {
        throw new Error('bug');
      },
      'unknown',
    ],
    [
      'K086: throws a string',
      () => {
        throw 'bug' as unknown;
      },
      'unknown',
    ],
    ['K086: rejects with undefined', () => Promise.reject(undefined as unknown as Error), 'unknown'],
    ['K086: rejects with an object', () => Promise.reject({} as Error), 'unknown'],
    [
      'K091: rejects with an AbortError of its own',
      () => Promise.reject(new DOMException('x', 'AbortError')),
      'unknown',
    ],
    [
      'K006: rejects with a TimeoutError',
      () => Promise.reject(new DOMException('x', 'TimeoutError')),
      'timeout',
    ],
    ['rejects as it should', () => Promise.reject(new AdapterError('forbidden')), 'forbidden'],
  ];
  for (const [what, method, code] of failures) {
    it(`${what}: every call rejects with an AdapterError`, async () => {
      for (const call of Object.values(calls(checked(method).port))) await expectRejection(call(), code);
    });
  }

  it('K098: an aborted call rejects with the reason although the adapter goes on', async () => {
    const controller = new AbortController();
    const reason = new Error('gone');
    const never = new Promise(() => undefined);
    const started = Object.values(calls(checked(() => never).port, controller.signal)).map((call) => call());
    controller.abort(reason);
    for (const outcome of await Promise.allSettled(started)) {
      assert.equal(outcome.status === 'rejected' && outcome.reason, reason);
    }
  });

  it('asks nothing of the adapter once the signal is aborted', async () => {
    let asked = 0;
    const { port } = checked(() => asked++);
    for (const call of Object.values(calls(port, AbortSignal.abort(new Error('gone'))))) {
      await assert.rejects(call(), /gone/);
    }
    assert.equal(asked, 0);
  });

  it('leaves no listener on the signal', async () => {
    const { signal } = new AbortController();
    let listeners = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...parameters: Parameters<typeof add>) => (listeners++, add(...parameters));
    signal.removeEventListener = (...parameters: Parameters<typeof remove>) => (
      listeners--,
      remove(...parameters)
    );
    await checked(() => undefined).port.get('1', { signal });
    assert.equal(listeners, 0);
  });
});

describe('boundary: what an adapter may answer', () => {
  it('K087: takes an answer that is no promise', async () => {
    assert.deepEqual(await checked(() => request).port.get('1', {}), request);
  });

  it('K087: takes undefined for an answer to nothing but get', async () => {
    const { intake, get, remove, ...others } = calls(checked(() => undefined).port);
    assert.equal(await get!(), undefined);
    assert.equal(await remove!(), undefined);
    for (const call of Object.values({ intake, ...others })) await expectRejection(call!(), 'malformed');
  });

  it('K088: takes the first answer of a thenable that calls back twice', async () => {
    const thenable = {
      then(resolve: (value: unknown) => void, reject: (reason: unknown) => void) {
        resolve(request);
        resolve({ ...request, id: '2' });
        reject(new Error('late'));
      },
    };
    assert.equal((await checked(() => thenable).port.get('1', {}))?.id, '1');
  });

  it('K092: finds a list malformed that is none', async () => {
    for (const answer of [null, {}, [], 17, 'text', true, { items: {} }, { items: 'text' }]) {
      await expectRejection(checked(() => answer).port.list({}, {}), 'malformed');
    }
  });

  it('K094: leaves bad records out, says so and shows the others', async () => {
    const items = [null, request, { ...request, status: 'lost' }, { ...request, createdAt: 'today' }, 17];
    const { port, reports } = checked(() => ({ items, next: 'more', total: 5 }));
    const page = await port.list({}, {});
    assert.deepEqual(page, { items: [request], next: 'more', total: 5, omitted: 4 });
    assert.equal(reports.length, 4);
    assert.match(reports[1]!, /status/);
    assert.match(reports[2]!, /createdAt.*offset/);
  });

  it('K094: leaves bad categories and places out of the intake', async () => {
    const answer = {
      categories: [{ id: 'a', name: 'A' }, { name: 'B' }],
      homes: [{}],
      areas: [{ id: 'x', label: 'X' }],
    };
    const { port, reports } = checked(() => answer);
    const intake = await port.intake({});
    assert.deepEqual(intake, {
      categories: [{ id: 'a', name: 'A' }],
      homes: [],
      areas: [{ id: 'x', label: 'X' }],
    });
    assert.equal(reports.length, 2);
  });

  it('K094: finds a single bad record malformed', async () => {
    const { port } = checked(() => ({ ...request, description: undefined }));
    const error = await expectRejection(port.get('1', {}), 'malformed');
    assert.match(error.message, /description/);
  });

  it('K095: keeps records of the same id', async () => {
    const page = await checked(() => ({ items: [request, request] })).port.list({}, {});
    assert.equal(page.items.length, 2);
  });

  it('K096: survives frozen, cyclic and self-referring answers', async () => {
    const cyclic: Record<string, unknown> = { ...request };
    cyclic.self = cyclic;
    assert.equal((await checked(() => cyclic).port.get('1', {}))?.id, '1');
    const frozen = Object.freeze({ items: Object.freeze([Object.freeze({ ...request })]) });
    assert.equal((await checked(() => frozen).port.list({}, {})).items.length, 1);
    const areas: { id: string; label: string; areas?: unknown[] }[] = [{ id: 'a', label: 'A' }];
    areas[0]!.areas = areas;
    const outcome = checked(() => ({ categories: [], areas })).port.intake({});
    await outcome.catch((thrown: unknown) => assert.ok(isAdapterError(thrown)));
  });

  it('K096: rejects with an AdapterError when reading an answer throws', async () => {
    const trap = () => {
      throw new Error('trapped');
    };
    const hostile = [
      {
        get items() {
          return trap();
        },
      },
      new Proxy({}, { get: (_, name) => (name === 'then' ? undefined : trap()), ownKeys: trap }),
    ];
    for (const answer of hostile) {
      const call = checked(() => answer).port.list({}, {});
      assert.ok(
        isAdapterError(
          await call.then(
            () => undefined,
            (thrown: unknown) => thrown,
          ),
        ),
      );
    }
  });

  it('K094: adds what it leaves out to what the adapter left out', async () => {
    const { port } = checked(() => ({ items: [null, request], omitted: 2 }));
    assert.equal((await port.list({}, {})).omitted, 3);
  });

  it('K096: leaves a record out of a list when reading it throws', async () => {
    const trapped = {
      get id() {
        throw new Error('trapped');
      },
    };
    const { port, reports } = checked(() => ({ items: [trapped, request] }));
    const page = await port.list({}, {});
    assert.deepEqual([page.items.length, page.omitted, reports.length], [1, 1, 1]);
  });

  it('gives nothing of an answer but what the contract knows', async () => {
    const found = await checked(() => ({ ...request, secret: 'internal note' })).port.get('1', {});
    assert.deepEqual(found, request);
  });

  it('throws nothing but AdapterError, whatever JSON comes', async () => {
    const almost = fc.record(
      {
        id: fc.jsonValue(),
        items: fc.jsonValue(),
        categories: fc.jsonValue(),
        state: fc.jsonValue(),
        request: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.jsonValue(), almost), async (answer) => {
        for (const call of Object.values(calls(checked(() => answer).port))) {
          await call().catch((thrown: unknown) => assert.ok(isAdapterError(thrown), String(thrown)));
        }
      }),
      { numRuns: 300 },
    );
  });
});
