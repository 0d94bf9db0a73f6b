import { expect } from '@open-wc/testing';
import { rest, type RestAdapter } from '../../src/adapters/rest/index.js';
import { examplePhoto } from '../../src/testing/example-input.js';
import { expectRejection } from '../../src/testing/expectations.js';

// What only a browser has: other origins, and policies. Under another name the server of the test runner is another
// origin, which does not allow this page to read its answers.

const elsewhere = () => `${location.protocol}//localhost:${location.port}/no-such-api/`;
const write = { idempotencyKey: 'key' };

/** Every manner of calling: read, write, and an upload by XMLHttpRequest. */
const calls = ({ requests }: RestAdapter) => [
  () => requests.intake({}),
  () => requests.create({ kind: 'repair', description: 'Drips' }, write),
  () => requests.photos!.upload({ blob: examplePhoto(), name: 'a.jpg' }, write),
];

/** A line that breaks every call that asks for an answer, and what was asked of it. */
function brokenLine(): { fetch: typeof fetch; asked: RequestInit[] } {
  const asked: RequestInit[] = [];
  const answer = (_: unknown, init: RequestInit = {}) => {
    asked.push(init);
    if (init.mode === 'no-cors') return Promise.resolve(new Response());
    return Promise.reject(new TypeError('Failed to fetch'));
  };
  return { fetch: answer as typeof fetch, asked };
}

describe('rest: why nothing came back', () => {
  it('K012: a server that does not allow the page is there, and stays so until it is set up', async () => {
    for (const call of calls(rest({ baseUrl: elsewhere() }))) {
      const { retryable, message } = await expectRejection(call(), 'unavailable');
      expect(retryable).to.equal(false);
      expect(message).to.contain('CORS').and.to.contain(location.origin).and.to.contain('accept');
    }
  });

  it('K012: asks once whether the server is there, and tells it nothing', async () => {
    const { fetch, asked } = brokenLine();
    const adapter = rest({ baseUrl: 'http://portal.example/api', fetch, credentials: 'include' });
    await expectRejection(adapter.requests.intake({}), 'unavailable');
    expect(asked).to.have.length(2);
    const { mode, method, cache, credentials, headers } = asked[1]!;
    expect({ mode, method, cache, credentials, headers }).to.deep.equal({
      mode: 'no-cors',
      method: 'GET',
      cache: 'no-store',
      credentials: 'omit',
      headers: undefined,
    });
  });

  it('K004: a call that was answered before is allowed, so that a cut line is only that', async () => {
    const line = brokenLine();
    let isCut = false;
    const fetch: typeof globalThis.fetch = (url, init) =>
      isCut ? line.fetch(url, init) : Promise.resolve(Response.json({ categories: [] }));
    const adapter = rest({ baseUrl: 'http://portal.example/api', fetch });
    await adapter.requests.intake({});
    isCut = true;
    expect((await expectRejection(adapter.requests.intake({}), 'offline')).retryable).to.equal(true);
    expect(line.asked).to.have.length(1);
  });

  it('K001, K011: a server that is not there, or of this very origin, is out of reach for now', async () => {
    for (const call of calls(rest({ baseUrl: 'http://127.0.0.1:1/' }))) {
      expect((await expectRejection(call(), 'offline')).retryable).to.equal(true);
    }
    const { fetch, asked } = brokenLine();
    await expectRejection(rest({ baseUrl: '/api', fetch }).requests.intake({}), 'offline');
    expect(asked).to.have.length(1);
  });

  it('K013: a policy of the page that forbids the call is named', async () => {
    const outcomes = await withPolicy(
      "connect-src 'self'",
      `import { rest } from '/src/adapters/rest/index.ts';
       const { requests } = rest({ baseUrl: '${elsewhere()}' });
       const photo = { blob: new Blob(['x'], { type: 'image/jpeg' }), name: 'a.jpg' };
       const outcomes = await Promise.allSettled([
         requests.intake({}),
         requests.photos.upload(photo, { idempotencyKey: 'key' }),
       ]);
       const told = outcomes.map(({ reason: { code, retryable, message } }) => ({ code, retryable, message }));
       parent.postMessage(told, '*');`,
    );
    expect(outcomes).to.have.length(2);
    for (const { code, retryable, message } of outcomes) {
      expect([code, retryable]).to.deep.equal(['unavailable', false]);
      expect(message).to.contain('connect-src').and.to.contain(elsewhere());
    }
  });
});

interface Told {
  code: string;
  retryable: boolean;
  message: string;
}

/** Runs a module in a page of its own with the policy, and resolves with what it posts. */
async function withPolicy(policy: string, module: string): Promise<Told[]> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="${policy}" />
    <script type="module">${module}</script>`;
  const told = new Promise<Told[]>((resolve) => {
    const listener = ({ source, data }: MessageEvent<Told[]>) => {
      if (source !== frame.contentWindow) return;
      removeEventListener('message', listener);
      resolve(data);
    };
    addEventListener('message', listener);
  });
  document.body.append(frame);
  try {
    return await told;
  } finally {
    frame.remove();
  }
}
