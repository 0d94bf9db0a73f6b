import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { changedAt, type Notice } from '../../../src/domain/index.js';
import type { Query } from '../server/database/database.js';
import { sql } from '../server/database/sql.js';
import { correctNotice, discardNotice, lockNotice, type NoticeContent } from '../server/store/notices.js';
import { localDatabases, portalWith } from './support/local-portal.js';
import { inHours, meetNeighbours } from './support/notice-desk.js';
import { waitFor } from './support/wait-for.js';

const corrected: NoticeContent = {
  ...{ kind: 'notice', categoryId: 'life', priority: 'normal', pinned: false, bodyType: 'text' },
  title: { en: 'Sunday' },
  body: { en: 'At nine at the south gate.' },
  scopeIds: ['community'],
  placeIds: [],
  acknowledgement: { byId: 'chen-jing' },
  attachmentIds: [],
  links: [],
};

// PGlite does one transaction after the other.
for (const { name, open } of localDatabases.filter((one) => one.name === 'PostgreSQL')) {
  void describe(`who reads a notice while it is corrected, ${name}`, () => {
    const here = portalWith(open, meetNeighbours);

    /** Waits until somebody waits for what is locked. */
    const somebodyWaits = (query: Query, what: string) =>
      waitFor(async () => {
        const waiting = sql`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
        return (await query(waiting)).length > 0;
      }, what);

    it('did so before the correction, whichever of the two began first', async () => {
      const { inThree, desk } = here.people;
      const read = () => inThree.read<Notice>(`/notices/${id}`);
      const id = await desk.write({ acknowledge: 'yes' });
      const seen = changedAt(await read());
      await here.portal.database.transaction(async (query) => {
        await query(sql`select now()`);
        assert.equal((await inThree.acknowledge(id, randomUUID(), { seen })).status, 200);
        const text = { en: 'Sunday, not Saturday' };
        await correctNotice(query, (await lockNotice(query, id))!, corrected, { byId: 'chen-jing', text });
      });
      const { acknowledgement, readAt, corrections } = await read();
      const { at } = corrections![0]!;
      assert.ok(acknowledgement!.acknowledgedAt! < at, `${acknowledgement!.acknowledgedAt} before ${at}`);
      assert.ok(readAt! < at, 'it is unread again');
      assert.match(await desk.staff.page(`/staff/notices/${id}`), /before the last correction/);
    });

    it('has not read what it is corrected to, though that is said before the correction is there', async () => {
      const { inThree, desk } = here.people;
      const read = () => inThree.read<Notice>(`/notices/${id}`);
      const id = await desk.write();
      const seen = changedAt(await read());
      let said: Promise<Response> | undefined;
      await here.portal.database.transaction(async (query) => {
        const text = { en: 'Sunday, not Saturday' };
        await correctNotice(query, (await lockNotice(query, id))!, corrected, { byId: 'chen-jing', text });
        said = inThree.markRead({ ids: [id], seen });
        await somebodyWaits(query, 'the reader to wait for the correction');
      });
      assert.equal((await said!).status, 204);
      assert.equal((await read()).readAt, undefined);
    });

    it('is told that it is gone who corrects what is discarded meanwhile', async () => {
      const { desk } = here.people;
      const id = await desk.write({ publish_at: inHours(9) });
      let sent: Promise<Response> | undefined;
      await here.portal.database.transaction(async (query) => {
        await discardNotice(query, (await lockNotice(query, id))!);
        sent = desk.act(id, 'edit', { title_en: 'Sunday' });
        await somebodyWaits(query, 'the correction to wait for the notice');
      });
      assert.equal((await sent!).status, 404);
    });
  });
}
