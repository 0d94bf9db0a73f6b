import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { ServiceRequest } from '../../../src/domain/index.js';
import { examplePhoto } from '../../../src/testing/example-input.js';
import { sql } from '../server/database/sql.js';
import { Client, expectProblem } from './support/client.js';
import { openEvents } from './support/event-line.js';
import { localDatabases, portalWith } from './support/local-portal.js';
import { NoticeDesk } from './support/notice-desk.js';
import { atGarage, atHome, high, meet } from './support/raters.js';

const picture = new Uint8Array(await examplePhoto().arrayBuffer());

for (const { name, open } of localDatabases) {
  void describe(`who has moved out, ${name}`, () => {
    const here = portalWith(open, meet);

    const moveOut = () =>
      here.portal.database.query(
        sql`delete from residences where person_id = 'li-jun' and home_id = 'h-5-1203'`,
      );
    const moveBackIn = () =>
      here.portal.database.query(
        sql`insert into residences (person_id, home_id, since) values ('li-jun', 'h-5-1203', now()) on conflict do nothing`,
      );
    afterEach(moveBackIn);
    /** All that a resident finds of a request wherever they look. */
    const findings = async (client: Client, { id, photos }: ServiceRequest) => {
      const similar = await client.read<{ items: ServiceRequest[] }>(
        '/requests/similar?kind=repair&homeId=h-5-1203',
      );
      const page = await fetch(here.portal.address, { headers: client.headers });
      return {
        request: (await client.call(`/requests/${id}`)).status,
        photo: (await client.call(`/photos/${photos![0]!.id}`)).status,
        list: (await client.list('limit=100')).items.some((one) => one.id === id),
        similar: similar.items.some((one) => one.id === id),
        page: (await page.text()).includes('The tap of 1203'),
      };
    };
    const all = { request: 200, photo: 200, list: true, similar: true, page: true };
    const nothing = { request: 404, photo: 404, list: false, similar: false, page: false };

    it('finds the repairs there no more, and those who stay do', async () => {
      const { resident, housemate } = here.people;
      const photoIds = [await resident.uploaded(picture)];
      const filed = await resident.file({ ...atHome, description: 'The tap of 1203', photoIds });
      assert.deepEqual(await findings(resident, filed), all);
      await moveOut();
      assert.deepEqual(await findings(resident, filed), nothing);
      assert.deepEqual(await findings(housemate, filed), all);
      assert.equal((await housemate.act(filed.id, 'comments', { text: 'It drips on' })).status, 200);
      await moveBackIn();
      assert.deepEqual(await findings(resident, filed), all);
    });

    it('leaves nothing that was before to who is entered in their place', async () => {
      const { resident, housemate } = here.people;
      const photoIds = [await resident.uploaded(picture)];
      const filed = await resident.file({ ...atHome, description: 'The tap of 1203, again', photoIds });
      await moveOut();
      await here.portal.database.query(
        sql`with newcomer as (
           insert into people (id, role, name_en, name_zh, phone) values ('sun-li', 'resident', 'Sun Li', '孙丽', '1')
           returning id)
         insert into residences (person_id, home_id) select id, 'h-5-1203' from newcomer`,
      );
      const newcomer = await Client.signIn(here.portal.address, 'sun-li');
      assert.deepEqual(await findings(newcomer, filed), nothing);
      const later = await housemate.file(atHome);
      assert.deepEqual(
        (await newcomer.list()).items.map(({ id }) => id),
        [later.id],
      );
    });

    it('can do nothing with them', async () => {
      const { resident, resolved, rated, isInvited, ratingOf } = here.people;
      const [open_, done, judged] = [await resident.file(atHome), await resolved(), await resolved()];
      const rating = await rated(resident, high(judged.id));
      await moveOut();
      const refused = [
        resident.act(open_.id, 'comments', { text: 'Hello' }),
        resident.act(open_.id, 'urge'),
        resident.act(open_.id, 'cancel', {}),
        resident.act(open_.id, 'reschedule', { note: 'After six' }),
        resident.act(open_.id, 'follow'),
        resident.act(done.id, 'confirm'),
        resident.act(done.id, 'reopen', { reason: 'It drips' }),
        resident.rate(high(done.id)),
        resident.rate(high(judged.id), { id: rating.id }),
      ];
      for (const reply of refused) await expectProblem(reply, 404, 'not-found');
      assert.equal(await isInvited(resident, done.id), false);
      assert.equal(await ratingOf(resident, judged.id), undefined);
      await moveBackIn();
      assert.equal(await isInvited(resident, done.id), true);
    });

    it('is told of nothing that becomes of them', async () => {
      const { resident, staff } = here.people;
      const { id } = await resident.file(atHome);
      const line = await openEvents(resident);
      await moveOut();
      await staff.do(id, 'move', { status: 'acknowledged' });
      const elsewhere = await resident.file(atGarage);
      const { type, data } = await line.next();
      assert.deepEqual([type, JSON.parse(data)], ['request', { id: elsewhere.id }]);
      line.close();
    });

    it('is told, once back, of no notice of the time before', async () => {
      const { resident, staff } = here.people;
      const desk = new NoticeDesk(staff);
      const forHome = { scope: 'h-5-1203', title_en: 'For 1203' };
      const earlier = await desk.write(forHome);
      await moveOut();
      await moveBackIn();
      const line = await openEvents(resident);
      await desk.do(earlier, 'pin');
      const later = await desk.write(forHome);
      const { type, data } = await line.next();
      assert.deepEqual([type, JSON.parse(data)], ['notice', { id: later }]);
      line.close();
    });

    it('keeps what they said of the community, and the repairs of where they live', async () => {
      const { resident } = here.people;
      const kept = [
        await resident.file({ ...atHome, kind: 'complaint', categoryId: 'noise', fields: {} }),
        await resident.file(atGarage),
        await resident.file({ location: { type: 'home', homeId: 'h-5-101' } }),
      ];
      await moveOut();
      for (const { id } of kept) {
        assert.equal((await resident.call(`/requests/${id}`)).status, 200);
        assert.equal((await resident.act(id, 'comments', { text: 'Thank you' })).status, 200);
      }
    });
  });
}
