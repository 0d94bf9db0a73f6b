import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { describe, it } from 'node:test';
import { rest } from '../../src/adapters/rest/index.js';
import { expectRejection } from '../../src/testing/expectations.js';
import { create, recorded, replyWith, serve, upload } from '../support/rest-server.js';

// Each test names the row of the project's fault table (K001–K014) that it causes.

describe('rest: a page instead of an answer', () => {
  const html = { 'Content-Type': 'text/html' };

  it('K009: 200 with a page is a captive portal: nothing was filed', async () => {
    for (const handler of [
      replyWith(200, html, 'Welcome to Free Wi-Fi'),
      replyWith(200, {}, '  <!doctype html>'),
    ]) {
      const { adapter } = await serve(handler);
      const { message } = await expectRejection(create(adapter), 'offline');
      assert.match(message, /\/requests answered with a page or words$/);
      await expectRejection(upload(adapter), 'offline');
      await expectRejection(adapter.requests.intake({}), 'offline');
    }
  });

  it('K010: a redirect to a sign-in page means that nobody is signed in', async () => {
    const { adapter } = await serve((request, response) => {
      if (request.url === '/login') return replyWith(200, html, '<form>Sign in</form>')(request, response);
      replyWith(302, { Location: '/login' })(request, response);
    });
    await expectRejection(create(adapter), 'unauthenticated');
    await expectRejection(upload(adapter), 'unauthenticated');
    await expectRejection(adapter.requests.list({}, {}), 'unauthenticated');
  });

  it('K010: a redirect of a new request to some JSON proves nothing', async () => {
    // A `fetch` of the portal's own may follow by itself.
    const following: typeof fetch = (url, init) => fetch(url, { ...init, redirect: 'follow' });
    for (const options of [{}, { fetch: following }]) {
      const { adapter } = await serve((request, response) => {
        if (request.method === 'GET') return replyWith(200, {}, { items: [] })(request, response);
        replyWith(303, { Location: '/requests' })(request, response);
      }, options);
      const { message } = await expectRejection(create(adapter), 'unauthenticated');
      assert.match(message, /\/requests leads elsewhere$/);
    }
  });

  it('K010: a redirect within the backend is followed, and its answer believed', async () => {
    const { adapter } = await serve((request, response) => {
      if (request.url?.startsWith('/v2')) return replyWith(200, {}, { items: [recorded] })(request, response);
      replyWith(307, { Location: `/v2${request.url}` })(request, response);
    });
    assert.equal((await adapter.requests.list({}, {})).items.length, 1);
  });

  it('K010: an answer of another origin is not believed', async () => {
    const other = await serve(replyWith(200, {}, recorded));
    const { adapter } = await serve(replyWith(307, { Location: `${other.address}/requests` }));
    const { message } = await expectRejection(create(adapter), 'malformed');
    assert.ok(message.endsWith(`led to another origin: ${other.address}/requests`), message);
  });
});

describe('rest: a broken line', () => {
  it('K003: cut in the middle of an upload, after any number of bytes', async () => {
    for (const limit of [0, 1, 150]) {
      const { adapter } = await serve((request) => {
        let seen = 0;
        request.on('data', (piece: Buffer) => {
          seen += piece.length;
          if (seen >= limit) request.socket.destroy();
        });
      });
      await expectRejection(upload(adapter), 'offline');
    }
  });

  it('K004: lost before the reply', async () => {
    const { adapter } = await serve(
      (request) => void request.resume().on('end', () => request.socket.destroy()),
    );
    await expectRejection(create(adapter), 'offline');
  });

  it('K004: lost in the middle of the reply', async () => {
    const { adapter } = await serve((request, response) => {
      request.resume();
      response.writeHead(201, { 'Content-Type': 'application/json', 'Content-Length': '500' });
      response.write('{"id":"17",', () => request.socket.destroy());
    });
    await expectRejection(create(adapter), 'offline');
  });

  it('K006: no reply ends in a timeout', async () => {
    const { adapter } = await serve(() => undefined, { timeout: 50, uploadTimeout: 50 });
    await expectRejection(create(adapter), 'timeout');
    await expectRejection(upload(adapter), 'timeout');
    await expectRejection(adapter.requests.intake({}), 'timeout');
  });

  it('K007: a body that trickles ends in a timeout', async () => {
    const { adapter } = await serve(
      (request, response) => {
        request.resume();
        response.writeHead(200, { 'Content-Type': 'application/json' });
        const drip = setInterval(() => response.write(' '), 10);
        response.on('close', () => clearInterval(drip));
      },
      { timeout: 200 },
    );
    await expectRejection(create(adapter), 'timeout');
  });

  it('K006: ends also when the fetch of the page does not heed its signal', async () => {
    const deaf = () => new Promise<Response>(() => undefined);
    const adapter = rest({ baseUrl: 'http://portal.example/', fetch: deaf, timeout: 20 });
    await expectRejection(create(adapter), 'timeout');
  });

  it('K007: takes TimeoutError and AbortError of a fetch for a timeout', async () => {
    for (const name of ['TimeoutError', 'AbortError']) {
      const slow = () => Promise.reject(new DOMException('too slow', name));
      await expectRejection(create(rest({ baseUrl: 'http://portal.example/', fetch: slow })), 'timeout');
    }
  });

  it('K001, K011: nobody listens at the address', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    await new Promise((resolve) => server.close(resolve));
    const adapter = rest({ baseUrl: `http://127.0.0.1:${port}` });
    const { retryable, message } = await expectRejection(create(adapter), 'offline');
    assert.equal(retryable, true);
    assert.match(message, new RegExp(`127\\.0\\.0\\.1:${port}/requests`));
    await expectRejection(upload(adapter), 'offline');
  });

  it('rejects with the reason when the caller gives up, and lets go of the line', async () => {
    const controller = new AbortController();
    let isClosed: Promise<unknown> | undefined;
    const { adapter } = await serve((request) => {
      isClosed = new Promise((resolve) => request.socket.once('close', resolve));
      controller.abort(new Error('gone'));
    });
    await assert.rejects(create(adapter, controller.signal), /gone/);
    await isClosed;
  });
});
