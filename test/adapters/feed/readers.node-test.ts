import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { describe, it } from 'node:test';
import { feed, type FeedOptions } from '../../../src/adapters/feed/index.js';
import { expectRejection } from '../../../src/testing/expectations.js';
import { jsonFeed } from '../../support/feed/feed-case.js';
import { item, reply, serveFeed } from '../../support/feed/feed-server.js';

const at = '2026-11-26T00:05:00Z';
const write = { idempotencyKey: 'key' };
const titles = ({ items }: { items: readonly { title: string }[] }) => items.map(({ title }) => title);

/** Gives all who ask their own rent, which holds for ten minutes. */
const ownRent: RequestListener = ({ headers }, response) => {
  if (headers['if-none-match']) return reply(response, '', {}, 304);
  const rent = item(1, { title: `Rent of ${headers.authorization}`, _notice: { acknowledgement: {} } });
  reply(response, jsonFeed([rent]), { 'Cache-Control': 'private, max-age=600', ETag: '"rent"' });
};

/** A page where one signs in after the other, and whose headers say who. */
async function portal(options: (signedIn: { id: string }) => Partial<FeedOptions>, handler = ownRent) {
  const signedIn = { id: 'alice' };
  const served = await serveFeed(handler, {
    headers: () => ({ Authorization: signedIn.id }),
    acknowledge: () => Promise.resolve(at),
    ...options(signedIn),
  });
  const acknowledgedAt = async () => (await served.port.get('n1', {}))!.acknowledgement!.acknowledgedAt;
  return { ...served, signedIn, acknowledgedAt };
}

const byHeaders = () => ({});

describe('feed: who has other headers', () => {
  it('is shown nothing that was read with those before, however long it holds', async () => {
    const { port, asked, signedIn } = await portal(byHeaders);
    assert.deepEqual(titles(await port.list({}, {})), ['Rent of alice']);
    signedIn.id = 'bob';
    assert.equal((await port.get('n1', {}))!.title, 'Rent of bob');
    assert.deepEqual(titles(await port.list({}, {})), ['Rent of bob']);
    assert.deepEqual(
      asked.map(({ headers }) => [headers.authorization, headers['if-none-match']]),
      [
        ['alice', undefined],
        ['bob', undefined],
      ],
    );
  });

  it('has taken note of nothing that the one before has', async () => {
    const { port, clock, signedIn, acknowledgedAt } = await portal(byHeaders);
    await port.acknowledge!('n1', write);
    assert.equal(await acknowledgedAt(), at);
    signedIn.id = 'bob';
    clock.now += 3_600_000;
    assert.equal(await acknowledgedAt(), undefined);
  });

  it('keeps the place where the headers of the one before come late', async () => {
    const late: ((headers: HeadersInit) => void)[] = [];
    const { port, asked, acknowledgedAt } = await portal(() => ({
      headers: () =>
        late.length === 0
          ? new Promise<HeadersInit>((resolve) => late.push(resolve))
          : { Authorization: 'bob' },
    }));
    const before = port.list({}, {});
    await port.acknowledge!('n1', write);
    late[0]!({ Authorization: 'alice' });
    assert.deepEqual(titles(await before), ['Rent of alice']);
    assert.equal(await acknowledgedAt(), at);
    assert.equal(asked.length, 2);
  });

  it('keeps the place where the answer to the one before comes late', async () => {
    const late: (() => void)[] = [];
    const { port, asked, signedIn } = await portal(byHeaders, (request, response) => {
      if (request.headers.authorization === 'alice') late.push(() => ownRent(request, response));
      else ownRent(request, response);
    });
    const before = port.list({}, {});
    while (late.length === 0) await new Promise(setImmediate);
    signedIn.id = 'bob';
    await port.list({}, {});
    late[0]!();
    assert.deepEqual(titles(await before), ['Rent of alice']);
    assert.deepEqual(titles(await port.list({}, {})), ['Rent of bob']);
    assert.equal(asked.length, 2);
  });

  it('is the same in whatever order and case they are given', async () => {
    const given: HeadersInit[] = [
      { Authorization: 'alice', 'X-Home': '3' },
      [
        ['x-home', '3'],
        ['authorization', 'alice'],
      ],
      new Headers({ 'X-HOME': '3', AUTHORIZATION: 'alice' }),
    ];
    const { port, asked } = await portal(() => ({ headers: () => given.shift()! }));
    while (given.length > 0) await port.list({}, {});
    assert.equal(asked.length, 1);
  });

  it('is nobody where the portal cannot give them', async () => {
    const { port, asked, signedIn } = await portal((signedIn) => ({
      headers: () => {
        if (signedIn.id === '') throw new Error('signed out');
        return { Authorization: signedIn.id };
      },
    }));
    await port.list({}, {});
    signedIn.id = '';
    await expectRejection(port.get('n1', {}), 'unauthenticated');
    assert.equal(asked.length, 1);
  });
});

describe('feed: whom the portal names', () => {
  it('keeps what was read and taken note of, whatever the headers are', async () => {
    let token = 'one';
    const { port, asked, clock, acknowledgedAt } = await portal((signedIn) => ({
      resident: () => signedIn.id,
      headers: () => ({ Authorization: token }),
    }));
    await port.acknowledge!('n1', write);
    token = 'other';
    assert.equal(await acknowledgedAt(), at);
    assert.equal(asked.length, 1);
    clock.now += 3_600_000;
    assert.equal(await acknowledgedAt(), at);
    assert.deepEqual(
      asked.map(({ headers }) => [headers.authorization, headers['if-none-match']]),
      [
        ['one', undefined],
        ['other', '"rent"'],
      ],
    );
  });

  it('is shown nothing of another who asks alike, as with cookies', async () => {
    const { port, asked, signedIn, acknowledgedAt } = await portal((signedIn) => ({
      resident: () => signedIn.id,
      headers: () => ({}),
    }));
    await port.acknowledge!('n1', write);
    signedIn.id = 'bob';
    assert.equal(await acknowledgedAt(), undefined);
    assert.equal(asked.length, 2);
  });

  it('is told apart by headers while there is no name', async () => {
    for (const nobody of [undefined, null as never]) {
      const { port, signedIn } = await portal(() => ({ resident: () => nobody }));
      await port.list({}, {});
      signedIn.id = 'bob';
      assert.deepEqual(titles(await port.list({}, {})), ['Rent of bob']);
    }
  });

  it('is not asked for with the headers of another who signs in meanwhile', async () => {
    const { port, asked } = await portal((signedIn) => ({
      resident: () => signedIn.id,
      headers: () => {
        const headers = { Authorization: signedIn.id };
        signedIn.id = 'bob';
        return headers;
      },
    }));
    await expectRejection(port.list({}, {}), 'unauthenticated');
    assert.deepEqual(asked, []);
    assert.deepEqual(titles(await port.list({}, {})), ['Rent of bob']);
  });

  it('is who is signed in for the elements, too', () => {
    const url = 'https://portal.example/feed';
    assert.equal(feed({ url, resident: () => 'alice' }).resident!(), 'alice');
    assert.equal('resident' in feed({ url }), false);
  });
});
