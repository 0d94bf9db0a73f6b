import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { ServiceRequest } from '../../../src/domain/index.js';
import { examplePhoto } from '../../../src/testing/example-input.js';
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
