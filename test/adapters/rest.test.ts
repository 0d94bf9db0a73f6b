import { expect } from '@open-wc/testing';
import { rest } from '../../src/adapters/rest/index.js';
import { examplePhoto } from '../../src/testing/example-input.js';
import { expectRejection } from '../../src/testing/expectations.js';

// What only a browser has: a page with an address and a <base>, and uploads by XMLHttpRequest. The server
// of the test runner answers 404 to what it does not know.

const upload = (baseUrl: string, signal?: AbortSignal) =>
  rest({ baseUrl }).requests.photos!.upload(
    { blob: examplePhoto(), name: '厨房.jpg' },
    { idempotencyKey: 'key', ...(signal && { signal }) },
  );

describe('rest on a page', () => {
  it('asks the origin of the page, whatever its <base> says', async () => {
    const asked: string[] = [];
    const fetch = (url: unknown) => {
      asked.push(url as string);
      return Promise.resolve(Response.json({ categories: [] }));
    };
    const base = document.createElement('base');
    base.href = 'https://elsewhere.example/app/';
    document.head.append(base);
    try {
      await rest({ baseUrl: '/api/community', fetch }).requests.intake({});
      await rest({ baseUrl: 'api', fetch }).requests.intake({});
    } finally {
      base.remove();
    }
    expect(asked).to.deep.equal([
      `${location.origin}/api/community/intake`,
      new URL('api/intake', location.href).href,
    ]);
  });

  it('answers for a page that does not exist as in Node', async () => {
    expect(await rest({ baseUrl: '/no-such-api' }).requests.get('17', {})).to.equal(undefined);
    await expectRejection(rest({ baseUrl: '/no-such-api' }).requests.intake({}), 'not-found');
  });
});

describe('rest: uploads by XMLHttpRequest', () => {
  it('K027: says no as any other call', async () => {
    const error = await expectRejection(upload('/no-such-api'), 'not-found');
    expect(error.message).to.contain('404');
  });

  it('K011: nobody listens at the address', async () => {
    const { retryable } = await expectRejection(upload('http://127.0.0.1:1/'), 'offline');
    expect(retryable).to.equal(true);
  });

  it('rejects with the reason when the caller gives up', async () => {
    const controller = new AbortController();
    const reason = new Error('not this one');
    const call = upload('/no-such-api', controller.signal);
    controller.abort(reason);
    expect(await call.catch((thrown: unknown) => thrown)).to.equal(reason);
  });

  it('sends no photo that is taken away before it is known who sends it', async () => {
    const controller = new AbortController();
    let tell = () => {};
    const headers = () => new Promise<HeadersInit>((resolve) => (tell = () => resolve({})));
    const { open } = XMLHttpRequest.prototype;
    let opened = 0;
    XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...given: unknown[]) {
      opened++;
      Reflect.apply(open, this, given);
    };
    try {
      const { photos } = rest({ baseUrl: '/no-such-api', headers }).requests;
      const call = photos!.upload(
        { blob: examplePhoto(), name: 'a.jpg' },
        { idempotencyKey: 'key', signal: controller.signal },
      );
      controller.abort(new Error('not this one'));
      await call.catch(() => undefined);
      tell();
      // All that waits for nothing more has had its turn then.
      await new Promise((resolve) => setTimeout(resolve));
      expect(opened).to.equal(0);
    } finally {
      XMLHttpRequest.prototype.open = open;
    }
  });

  it('K006: ends when it stands still', async () => {
    const original = XMLHttpRequest.prototype.send;
    XMLHttpRequest.prototype.send = () => undefined;
    try {
      const { photos } = rest({ baseUrl: '/api', uploadTimeout: 20 }).requests;
      const call = photos!.upload({ blob: examplePhoto(), name: 'a.jpg' }, { idempotencyKey: 'key' });
      await expectRejection(call, 'timeout');
    } finally {
      XMLHttpRequest.prototype.send = original;
    }
  });

  it('K008: goes on for as long as it makes progress', async () => {
    const original = XMLHttpRequest.prototype.send;
    const shares: number[] = [];
    XMLHttpRequest.prototype.send = function (this: XMLHttpRequest, body) {
      let loaded = 0;
      const step = () => {
        this.upload.dispatchEvent(new ProgressEvent('progress', { loaded: ++loaded, total: 10 }));
        if (loaded < 10) setTimeout(step, 600);
        else original.call(this, body);
      };
      step();
    };
    try {
      const { photos } = rest({ baseUrl: '/no-such-api', uploadTimeout: 5000 }).requests;
      const onProgress = (share: number) => shares.push(share);
      const call = photos!.upload(
        { blob: examplePhoto(), name: 'a.jpg' },
        { idempotencyKey: 'key', onProgress },
      );
      await expectRejection(call, 'not-found');
    } finally {
      XMLHttpRequest.prototype.send = original;
    }
    expect(shares.slice(0, 10)).to.deep.equal([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
  });
});
