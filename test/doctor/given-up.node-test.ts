import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isAdapterError } from '../../src/adapter/errors.js';
import { rest } from '../../src/adapters/rest/index.js';
import { Recorder } from '../../src/doctor/exchange/recorder.js';
import { Lease } from '../../src/doctor/kit/lease.js';
import { Ledger } from '../../src/doctor/kit/ledger.js';
import { playKit } from '../../src/doctor/kit/play-kit.js';
import { watched } from '../../src/doctor/kit/watched.js';
import { startPortal } from '../support/portal-server.js';

describe('a scenario that takes too long', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let cookie: string;

  before(async () => {
    portal = await startPortal({ HOURLY_LIMIT: '100000' });
    const body = new URLSearchParams({ person: 'wang-fang' });
    const signedIn = await fetch(`${portal.address}/sign-in`, { method: 'POST', body, redirect: 'manual' });
    cookie = signedIn.headers.getSetCookie()[0]!.split(';')[0]!;
  });
  after(() => portal.stop());

  /** The portal over a line that takes its time, of which the ports for requests alone are there. */
  const over = (send: typeof fetch) => {
    const adapter = rest({
      baseUrl: `${portal.address}/api/community`,
      headers: () => ({ Cookie: cookie }),
      fetch: send,
    });
    return { name: 'portal', requests: adapter.requests };
  };
  const slowly =
    (delay: number, isSlow: (request: Request) => boolean): typeof fetch =>
    async (input, init) => {
      const request = new Request(input, init);
      if (isSlow(request)) await new Promise((resolve) => setTimeout(resolve, delay));
      return fetch(request);
    };
  const isFiling = ({ method, url }: { method: string; url: string }) =>
    method === 'POST' && url.endsWith('/requests');
  const open = async () => {
    const { items } = await over(fetch).requests.list({ limit: 100 }, {});
    return items.filter(({ status }) => status !== 'cancelled').map(({ id }) => id);
  };

  const start = async (send: typeof fetch, patience: number, signal: AbortSignal) => {
    const recorder = new Recorder({ headers: new Headers() }, send);
    const ledger = new Ledger();
    const adapter = watched(over(recorder.fetch), ledger);
    const kit = await playKit(adapter, recorder, { write: true, isReady: true, signal, ledger, patience });
    const late = kit.played.filter(({ finding }) => finding?.made?.includes('did not end within'));
    return { recorder, ledger, late };
  };

  it('is refused every call from then on', async () => {
    // Each is given up while it reads what it needs before it can file.
    const { recorder, late } = await start(
      slowly(150, () => true),
      100,
      new AbortController().signal,
    );
    assert.ok(late.length > 5, `${late.length} were given up`);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const filings = recorder.exchanges.filter(({ request }) => isFiling(request));
    assert.equal(filings.length, 0);
  });

  it('has what it was just filing taken back', async () => {
    const earlier = await open();
    const first = new AbortController();
    // A loaded machine takes a while to read what comes before the filing, which is to be under way at the end.
    const patience = 4000;
    const line = slowly(patience + 100, (request) => {
      if (isFiling(request)) first.abort();
      return isFiling(request);
    });
    const { ledger, late } = await start(line, patience, first.signal);
    assert.equal(late.length, 1);
    assert.equal(ledger.size, 1);
    assert.deepEqual(await ledger.cleanUp(over(fetch)), []);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.deepEqual(await open(), earlier);
  });

  it('is waited for until its last write was answered, and no longer than that takes', async () => {
    const input = { kind: 'repair', categoryId: 'plumbing', description: 'The tap drips' } as const;
    const ledger = new Ledger();
    const lease = new Lease(watched(over(slowly(500, isFiling)), ledger));
    const { requests } = lease.adapter;
    const filing = requests!
      .create(input, { idempotencyKey: 'given-up-1' })
      .catch((reason: unknown) => reason);
    lease.end();
    assert.throws(
      () => void requests!.create(input, { idempotencyKey: 'given-up-2' }),
      (thrown) => isAdapterError(thrown) && !thrown.retryable,
    );
    assert.throws(() => void requests!.photos!.remove!('none', {}), isAdapterError);
    assert.throws(
      () => void requests!.actions!.urge!('none', { idempotencyKey: 'given-up-3' }),
      isAdapterError,
    );
    assert.deepEqual(await lease.written(50), ['requests.create']);
    assert.deepEqual(await lease.written(10_000), []);
    await filing;
  });
});
