import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { changedAt, type Notice } from '../../../src/domain/index.js';
import { sql } from '../server/database/sql.js';
import { correctNotice, lockNotice, type NoticeContent } from '../server/store/notices.js';
import { localDatabases, startLocalPortal, type LocalPortal } from './support/local-portal.js';
import { meetNeighbours } from './support/notice-desk.js';

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
  void describe(`who acknowledges a notice while it is corrected, ${name}`, () => {
    let portal: LocalPortal;
    let people: Awaited<ReturnType<typeof meetNeighbours>>;
    before(async () => {
      portal = await startLocalPortal(await open());
      people = await meetNeighbours([portal.address]);
    });
    after(() => portal.stop());

    it('did so before the correction, whichever of the two began first', async () => {
      const { inThree, desk } = people;
      const read = () => inThree.read<Notice>(`/notices/${id}`);
      const id = await desk.write({ acknowledge: 'yes' });
      const seen = changedAt(await read());
      await portal.database.transaction(async (query) => {
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
  });
}
