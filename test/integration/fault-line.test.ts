import { expect } from '@open-wc/testing';
import { openLine, type FaultRule, type FaultyLine } from '../support/fault-line.js';

/** The machinery for tests of faults, fault by fault, as a page meets it. */
describe('a line that fails on demand', () => {
  let line: FaultyLine;

  before(async function () {
    // The portal behind the lines starts with the first of them and makes its database.
    this.timeout(60_000);
    await (await openLine({ resident: 'wang-fang' })).close();
  });
  beforeEach(async () => {
    line = await openLine({ resident: 'wang-fang' });
  });
  afterEach(() => line.close());

  const json = { 'Content-Type': 'application/json' };
  const newKey = () => `key-${Math.random().toString(36).slice(2)}`;

  /** Files a request with a description of so many characters. */
  function file(key = newKey(), { length = 40, base = line.baseUrl, signal }: FileOptions = {}) {
    const description = `${key} drips`.padEnd(length, '.');
    const location = { type: 'area', areaId: 'b3-stairs' };
    const body = JSON.stringify({ kind: 'repair', categoryId: 'lamp', location, description });
    const headers = { ...json, 'Idempotency-Key': key, 'Linli-Resident': 'wang-fang' };
    return fetch(`${base}/requests`, { method: 'POST', headers, body, ...(signal && { signal }) });
  }

  const read = () => fetch(`${line.baseUrl}/requests`);
  const always = (fault: FaultRule['fault']): FaultRule => ({ method: 'POST', path: '/requests$', fault });
  const requests = () => line.log('POST', '/requests');

  async function expectCut(call: Promise<unknown>): Promise<void> {
    const reason = await call.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(reason).to.be.instanceOf(TypeError);
  }

  it('passes everything on, and tells what came along', async () => {
    const reply = await file('the-key');
    expect(reply.status).to.equal(201);
    const [entry, ...others] = await requests();
    expect(others).to.deep.equal([]);
    expect(entry).to.include({ key: 'the-key', resident: 'wang-fang', done: 'passed', status: 201 });
    expect(entry!.isPassedOn).to.equal(true);
    expect(entry!.bytes).to.be.greaterThan(60);
    expect(entry!.json).to.include({ kind: 'repair' });
    expect(await line.unique('/requests')).to.equal(1);
    expect((await file('the-key')).status).to.equal(201);
    expect([(await requests()).length, await line.unique('/requests')]).to.deep.equal([2, 1]);
  });

  it('carries live updates as they come', async () => {
    const events = new EventSource(`${line.baseUrl}/events`);
    await new Promise((resolve) => events.addEventListener('open', resolve));
    const told = new Promise((resolve) => events.addEventListener('request', resolve));
    await file();
    await told;
    events.close();
  });

  it('knows of each line who is signed in, whatever the browser’s cookies are', async () => {
    const other = await openLine({ resident: 'li-jun' });
    const nameOf = async ({ baseUrl }: FaultyLine) => {
      const { contact } = (await (await fetch(`${baseUrl}/intake`)).json()) as { contact: { name: string } };
      return contact.name;
    };
    expect([await nameOf(line), await nameOf(other)]).to.deep.equal(['Wang Fang', 'Li Jun']);
    await line.signOut();
    expect((await read()).status).to.equal(401);
    await line.signIn('li-jun');
    expect(await nameOf(line)).to.equal('Li Jun');
    await other.close();
  });

  it('refuses connections', async () => {
    await line.rule(always('refuse'));
    await expectCut(file());
    const log = await requests();
    expect(log.length).to.be.greaterThan(0);
    for (const entry of log) expect(entry).to.include({ done: 'refuse', bytes: 0, isPassedOn: false });
  });

  for (const bytes of [0, 1, 0.5, -1]) {
    it(`cuts a body after ${bytes}`, async () => {
      await line.rule(always({ kind: 'cut', bytes }));
      await expectCut(file(newKey(), { length: 4000 }));
      for (const entry of await requests()) expect(entry).to.include({ done: 'cut', isPassedOn: false });
      expect(await line.unique('/requests')).to.equal(0);
    });
  }

  it('drops the reply to what was done', async () => {
    await line.rule(always('drop'));
    await expectCut(file('dropped'));
    const log = await requests();
    expect(log[0]).to.include({ done: 'drop', isPassedOn: true, status: 201 });
    expect(new Set(log.map(({ key }) => key))).to.deep.equal(new Set(['dropped']));
    await line.rules();
    expect((await file('dropped')).status).to.equal(201);
    expect(await line.unique('/requests')).to.equal(1);
  });

  it('cuts a reply in its middle', async () => {
    await line.rule(always('cut-reply'));
    await expectCut(file().then((reply) => reply.json()));
    expect(await line.unique('/requests')).to.equal(1);
  });

  it('answers with any status, so many times, with or without passing on', async () => {
    const problem = { code: 'rate-limited', title: 'Slowly' };
    await line.rule({
      ...always({ kind: 'status', status: 429, headers: { 'Retry-After': '7' }, body: problem }),
      times: 1,
    });
    await line.rule({ ...always({ kind: 'status', status: 504, passOn: true }), times: 1 });
    const limited = await file('first');
    expect([limited.status, limited.headers.get('Retry-After')]).to.deep.equal([429, '7']);
    expect(await limited.json()).to.deep.equal(problem);
    expect(await line.unique('/requests')).to.equal(0);
    expect((await file('second')).status).to.equal(504);
    expect(await line.unique('/requests')).to.equal(1);
    expect((await file('third')).status).to.equal(201);
  });

  it('lets some pass before', async () => {
    await line.rule({ ...always({ kind: 'status', status: 500 }), after: 1, times: 1 });
    const statuses = [];
    for (let turn = 0; turn < 3; turn++) statuses.push((await file()).status);
    expect(statuses).to.deep.equal([201, 500, 201]);
  });

  it('delays a request or its reply, and does it even if nobody waits any more', async () => {
    for (const part of ['request', 'reply'] as const) {
      await line.rules(always({ kind: 'delay', ms: 300, part }));
      const begin = performance.now();
      expect((await file()).status).to.equal(201);
      expect(performance.now() - begin).to.be.greaterThan(290);
    }
    const leaving = new AbortController();
    const call = file('left', { signal: leaving.signal });
    await line.until((log) => log.some(({ key, bytes }) => key === 'left' && bytes > 0));
    leaving.abort();
    await call.catch(() => undefined);
    await line.until((log) => log.some(({ key, isPassedOn }) => key === 'left' && isPassedOn));
  });

  it('holds a request until it is released', async () => {
    await line.rule({ ...always('hold'), times: 1 });
    const call = file('held');
    await line.until((log) => log.some(({ key, bytes }) => key === 'held' && bytes > 0));
    expect((await file('overtaking')).status).to.equal(201);
    expect((await requests())[0]).to.include({ key: 'held', isPassedOn: false });
    await line.release();
    expect((await call).status).to.equal(201);
  });

  it('never answers, until the client goes', async () => {
    await line.rule(always('hang'));
    const leaving = new AbortController();
    const call = file('hung', { signal: leaving.signal });
    await line.until((log) => log.some(({ done, bytes }) => done === 'hang' && bytes > 0));
    expect((await requests())[0]!.isOver).to.equal(false);
    leaving.abort();
    await call.catch(() => undefined);
    await line.until((log) => log.every(({ isOver, path }) => isOver || !path.endsWith('/requests')));
    expect(await line.unique('/requests')).to.equal(0);
  });

  it('answers byte by byte for ever', async () => {
    await line.rule(always({ kind: 'trickle', ms: 1 }));
    const leaving = new AbortController();
    const reply = await file(newKey(), { signal: leaving.signal });
    expect(reply.status).to.equal(201);
    const reader = reply.body!.getReader();
    let text = '';
    // The spaces are beyond the portal's reply: it is whole, and still does not end.
    while (!text.endsWith('   ')) text += new TextDecoder().decode((await reader.read()).value);
    expect(JSON.parse(text)).to.include({ status: 'submitted' });
    leaving.abort();
  });

  it('is slow both ways', async () => {
    await line.rule({ fault: { kind: 'slow', bytesPerSecond: 5000, latency: 100 } });
    const begin = performance.now();
    const reply = await file(newKey(), { length: 2000 });
    expect(await reply.json()).to.include({ status: 'submitted' });
    // 2 kB there, and back again in the portal's reply.
    expect(performance.now() - begin).to.be.greaterThan(800);
  });

  it('shows a page to sign in at, directly or behind a redirect', async () => {
    for (const fault of ['html', 'redirect'] as const) {
      await line.rules(always(fault));
      const reply = await file();
      expect([reply.status, reply.redirected]).to.deep.equal([200, fault === 'redirect']);
      expect(reply.headers.get('Content-Type')).to.contain('text/html');
      expect(await reply.text()).to.contain('Sign in');
    }
    expect(await line.unique('/requests')).to.equal(0);
  });

  it('changes headers of replies', async () => {
    const date = 'Mon, 23 Nov 2026 08:00:00 GMT';
    await line.rule({ method: 'GET', fault: { kind: 'headers', headers: { Date: date } } });
    expect((await read()).headers.get('Date')).to.equal(date);
  });

  it('is down until it is up, for open connections too', async () => {
    await line.rule(always('hang'));
    const open = file('open');
    const lost = expectCut(open);
    await line.arrived('POST', '/requests');
    await line.down();
    await lost;
    await expectCut(read());
    expect((await line.log('GET', '/requests')).at(-1)!.done).to.equal('down');
    await line.up();
    expect((await read()).status).to.equal(200);
  });

  it('serves another origin, with and without its leave', async () => {
    const base = await line.otherBaseUrl();
    await expectCut(file('forbidden', { base }));
    expect(await line.unique('/requests')).to.equal(0);
    await line.allowOthers();
    expect((await file('allowed', { base })).status).to.equal(201);
    expect((await line.log('OPTIONS')).at(-1)!.done).to.equal('preflight');
    expect(await line.unique('/requests')).to.equal(1);
  });

  it('passes on what makes the browser forget what it stored', async () => {
    // At the other origin, for at this one it would take away the storage of tests that run beside. That browsers
    // obey is tested where each test has a browser of its own: they show pages no such header.
    const base = await line.otherBaseUrl();
    await line.allowOthers();
    await line.rule(always('clear-site-data'));
    expect((await file(newKey(), { base })).status).to.equal(201);
    expect((await requests())[0]).to.include({ done: 'clear-site-data', isPassedOn: true, status: 201 });
  });

  it('refuses to be told of faults that do not exist', async () => {
    const wrong = { fault: 'melt' } as unknown as FaultRule;
    const reason = await line.rule(wrong).catch((thrown: Error) => thrown.message);
    expect(reason).to.contain('no such fault');
  });
});

interface FileOptions {
  length?: number;
  base?: string;
  signal?: AbortSignal;
}
