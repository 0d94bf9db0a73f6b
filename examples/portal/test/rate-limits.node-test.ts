import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { ServiceRequest } from '../../../src/domain/index.js';
import { examplePhoto } from '../../../src/testing/example-input.js';
import { openMigrated } from '../server/database/pglite.js';
import { createPortal } from '../server/portal.js';
import { databasesOfEachKind, describeOn, sharedDatabases } from './support/arrangements.js';
import { Client, expectProblem } from './support/client.js';
import { StaffClient } from './support/staff-client.js';

const picture = new Uint8Array(await examplePhoto().arrayBuffer());

/** How often each may within a minute. */
const limits = { signIns: 8, writes: 6, uploads: 3 };

/**
 * Sends three times as often at once as is allowed. However slow the machine is, a minute ends no more than once meanwhile: so
 * no more than twice as often as allowed can be let through, and as often as allowed must be.
 */
async function isLimited(
  limit: number,
  otherwise: number,
  send: (index: number) => Promise<Response>,
): Promise<Response> {
  const replies = await Promise.all(Array.from({ length: 3 * limit }, (_, index) => send(index)));
  const [refused, passed] = [429, otherwise].map((status) =>
    replies.filter((reply) => reply.status === status),
  );
  assert.equal(refused!.length + passed!.length, replies.length, String(replies.map(({ status }) => status)));
  assert.ok(passed!.length <= 2 * limit, `${passed!.length} of ${replies.length} passed`);
  assert.ok(passed!.length > 0);
  for (const { headers } of refused!) {
    const seconds = Number(headers.get('Retry-After'));
    assert.ok(Number.isInteger(seconds) && seconds >= 1 && seconds <= 60, `Retry-After: ${seconds}`);
  }
  return refused![0]!;
}

describeOn(
  [...databasesOfEachKind, ...sharedDatabases],
  'what comes too often',
  (addresses) => {
    const at = (index: number) => addresses[index % addresses.length]!;
    let resident: Client;
    let neighbour: Client;
    let staff: StaffClient;
    let filed: ServiceRequest;
    before(async () => {
      resident = await Client.signIn(at(0));
      neighbour = await Client.signIn(at(0), 'li-jun');
      staff = await StaffClient.signIn(at(0));
    });
    const elsewhere = (client: Client, index: number) => new Client(at(index), client.headers);

    it('is refused of an account, and of nobody else, whichever process it comes to', async () => {
      const urge = (index: number) => elsewhere(resident, index).act(crypto.randomUUID(), 'urge');
      await expectProblem(isLimited(limits.writes, 404, urge), 429, 'rate-limited');
      await resident.list();
      filed = await neighbour.file({ location: { type: 'home', homeId: 'h-5-101' } });
    });

    it('is counted for photos on their own', async () => {
      const upload = (index: number) => elsewhere(neighbour, index).upload(picture);
      await expectProblem(isLimited(limits.uploads, 201, upload), 429, 'rate-limited');
    });

    it('is refused of staff, who are told in words', async () => {
      const reply = await isLimited(limits.writes, 303, () => staff.submit(filed.id, 'take'));
      assert.match(await reply.text(), /^Too many/);
    });

    it('is refused of an address that tries to sign in', async () => {
      const signIn = (index: number) =>
        fetch(`${at(index)}/sign-in`, {
          method: 'POST',
          // Whoever makes up where they come from is not believed.
          headers: { 'X-Forwarded-For': `10.0.0.${index}` },
          body: new URLSearchParams({ person: 'nobody' }),
          redirect: 'manual',
        });
      await isLimited(limits.signIns, 303, signIn);
    });
  },
  {
    SIGN_IN_LIMIT: String(limits.signIns),
    WRITE_LIMIT: String(limits.writes),
    UPLOAD_LIMIT: String(limits.uploads),
  },
);

describe('who tries to sign in behind a proxy', () => {
  it('counts with all addresses of the network', async (context) => {
    const origin = 'https://portal.example';
    const portal = await createPortal({ database: await openMigrated(), origin, rateLimits: { signIns: 1 } });
    context.after(() => portal.close());
    const statusesFrom = (addresses: readonly string[]) =>
      Promise.all(
        addresses.map(async (address) => {
          const headers = { 'X-Forwarded-For': address };
          const body = new URLSearchParams({ person: 'nobody' });
          return (await portal.app.request('/sign-in', { method: 'POST', headers, body })).status;
        }),
      );
    const networks = [
      ['2001:db8:0:1::1', '2001:DB8::1:1:2:3:4', '2001:0db8:0:0001:ffff::'],
      ['10.0.0.1', '::ffff:10.0.0.1', '::FFFF:10.0.0.1'],
      ['1:2::', '1:2:0:0:3::', '1:2::3:4:5:6'],
      ['::1', '::2', '::ffff'],
      ['203.0.113.9', '203.0.113.9:4711', '203.0.113.9:80'],
      ['203.0.113.7:4711', '[::ffff:203.0.113.7]:4711', '[::ffff:203.0.113.7]'],
      ['[2001:db8:0:5::1]:4711', '[2001:db8:0:5::1]:80', '2001:db8:0:5::2'],
    ];
    // Three tries within no more than two minutes.
    for (const network of networks) assert.ok((await statusesFrom(network)).includes(429), network.join(' '));
    const others = [
      '2001:db8:0:2::1',
      '10.0.0.2',
      '1:2:0:1::',
      '0:0:0:1::',
      '203.0.113.8:4711',
      '[2001:db8:0:6::1]:80',
    ];
    assert.deepEqual(
      await statusesFrom(others),
      others.map(() => 303),
    );
  });
});
