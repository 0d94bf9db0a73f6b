import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from '../server/database/sql.js';
import { forgetOldReplies } from '../server/store/idempotency.js';
import { another, Client, expectProblem, leak } from './support/client.js';
import { databasesOfEachKind, describeOn } from './support/arrangements.js';
import { localDatabases, startLocalPortal, type LocalPortal } from './support/local-portal.js';
import { inHours, NoticeDesk } from './support/notice-desk.js';

describeOn(
  databasesOfEachKind,
  'the replies that are kept of an account',
  (addresses) => {
    it('are no more than it says within an hour, and those that are there are given again', async () => {
      const [resident, neighbour] = [
        await Client.signIn(addresses[0]!),
        await Client.signIn(addresses[0]!, 'li-jun'),
      ];
      const { id } = await resident.file();
      const replies: string[] = [];
      const text = '漏'.repeat(4000);
      const comment = (turn: number) => resident.act(id, 'comments', { text }, `comment-${turn}`);
      let refused: Response | undefined;
      // Each tells all of the others: 12 kB, 24 kB, 36 kB and 48 kB are more than may be kept.
      while (!refused) {
        const reply = await comment(replies.length);
        if (reply.status === 200) replies.push(await reply.text());
        else refused = reply;
        assert.ok(replies.length <= 4, 'so many are kept');
      }
      const { retryAfter } = await expectProblem(refused, 429, 'rate-limited');
      assert.ok(retryAfter! >= 1 && retryAfter! <= 3600, `${retryAfter} s`);
      for (const [turn, reply] of replies.entries()) assert.equal(await (await comment(turn)).text(), reply);
      await neighbour.file({ location: { type: 'home', homeId: 'h-5-101' } });
    });
  },
  { REPLY_LIMIT: '100000' },
);

for (const { name, open } of localDatabases) {
  void describe(`replies, ${name}`, () => {
    let portal: LocalPortal;
    let resident: Client;
    before(async () => {
      portal = await startLocalPortal(await open());
      resident = await Client.signIn(portal.address);
    });
    after(() => portal.stop());
    const query = () => portal.database.query;
    const keys = async () =>
      (await query()<{ key: string }>(sql`select key from idempotency_keys order by key`)).map(
        ({ key }) => key,
      );

    it('are not kept where nothing has changed, nor will', async () => {
      const neighbour = await Client.signIn(portal.address, 'li-jun');
      const own = await resident.file({ location: { type: 'area', areaId: 'garage' } });
      await neighbour.act(own.id, 'follow');
      const desk = await NoticeDesk.signIn(portal.address);
      const acknowledged = await desk.write({ acknowledge: 'yes', acknowledge_until: inHours(48) });
      await resident.acknowledge(acknowledged);
      const before = await keys();
      for (const again of [
        () => resident.act(own.id, 'follow'),
        () => neighbour.act(own.id, 'follow'),
        () => resident.acknowledge(acknowledged),
      ]) {
        assert.equal((await again()).status, 200);
        assert.deepEqual(await keys(), before);
      }
    });

    it('are forgotten after a month, and what comes again then is not done twice', async () => {
      const [key, input] = [randomUUID(), another(leak)];
      const { id } = (await (await resident.post(input, key)).json()) as { id: string };
      const comment = () => resident.act(id, 'comments', { text: 'It drips on' }, `comment-${key}`);
      const age = async (days: string) => {
        await query()(sql`update idempotency_keys set created_at = now() - $1::interval`, [days]);
        await portal.database.transaction(forgetOldReplies);
      };
      await comment();
      const { history } = await resident.read<{ history: unknown[] }>(`/requests/${id}`);
      await age('29 days');
      assert.equal((await resident.post(input, key)).status, 201);
      await age('31 days');
      assert.equal((await expectProblem(resident.post(input, key), 409, 'duplicate')).originalId, id);
      assert.equal((await expectProblem(comment(), 409, 'duplicate')).originalId, id);
      await expectProblem(resident.post(another(leak), key), 422, 'idempotency-key-reused');
      assert.deepEqual((await resident.read<{ history: unknown[] }>(`/requests/${id}`)).history, history);
      const [kept] = await query()<{ count: number }>(
        sql`select count(reply)::int as count from idempotency_keys`,
      );
      assert.equal(kept!.count, 0);
    });
  });
}
