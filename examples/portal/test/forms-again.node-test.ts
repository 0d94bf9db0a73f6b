import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from '../server/database/sql.js';
import { ActivityDesk, choir } from './support/activity-desk.js';
import { localDatabases, startLocalPortal, type LocalPortal } from './support/local-portal.js';
import { inHours, NoticeDesk, plain } from './support/notice-desk.js';

for (const { name, open } of localDatabases) {
  void describe(`forms that come again when what they say is wrong by now, ${name}`, () => {
    let portal: LocalPortal;
    let colleague: string;
    before(async () => (portal = await startLocalPortal(await open())));
    after(() => portal.stop());
    beforeEach(async () => {
      colleague = randomUUID();
      await portal.database.query(
        sql`insert into people (id, role, name_en, name_zh, phone) values ($1, 'staff', 'Wu Lei', '吴磊', '1')`,
        [colleague],
      );
    });

    /** Sends it, lets the colleague leave, and sends it again: nobody can be named who has left. */
    const againWithout = async (send: () => Promise<Response>) => {
      const first = await send();
      assert.equal(first.status, 303, 'it was done');
      await portal.database.query(sql`update people set role = 'resident' where id = $1`, [colleague]);
      const second = await send();
      assert.deepEqual([second.status, second.headers.get('Location')], [303, first.headers.get('Location')]);
    };

    it('lead to the notice that was written', async () => {
      const desk = await NoticeDesk.signIn(portal.address);
      const form = { ...plain, acknowledge: 'yes', acknowledge_by: colleague, key: randomUUID() };
      await againWithout(() => desk.submit(form));
    });

    it('lead to the notice that was written anew', async () => {
      const desk = await NoticeDesk.signIn(portal.address);
      const id = await desk.write({ publish_at: inHours(9) });
      const seen = (await desk.seen(id))!;
      const form = { seen, key: randomUUID(), acknowledge: 'yes', acknowledge_by: colleague };
      await againWithout(() => desk.act(id, 'edit', form));
    });

    it('lead to the activity that was planned', async () => {
      const desk = await ActivityDesk.signIn(portal.address);
      const form = { ...choir(), host: colleague, key: randomUUID() };
      await againWithout(() => desk.submit(form));
    });
  });
}
