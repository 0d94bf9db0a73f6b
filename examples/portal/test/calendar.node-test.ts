import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from '../../../src/adapter/ports.js';
import type { Activity } from '../../../src/domain/index.js';
import { rest } from '../../../src/adapters/rest/index.js';
import { readWithIcal, readWithNodeIcal, type Read } from '../../../test/domain/icalendar/readers.js';
import { calendarUrl } from '../server/api/addresses.js';
import { openMigrated } from '../server/database/pglite.js';
import { createPortal } from '../server/portal.js';
import { calendarKey } from '../server/signing.js';
import { cancelActivity, lockActivity } from '../server/store/activities.js';
import { inDays, plan } from './support/activity-plans.js';
import { Client } from './support/client.js';
import { localDatabases, startLocalPortal, type LocalPortal } from './support/local-portal.js';

const day = 86_400_000;

for (const { name, open } of localDatabases) {
  void describe(`the calendar to subscribe to, ${name}`, () => {
    let portal: LocalPortal;
    let client: Client;
    before(async () => {
      portal = await startLocalPortal(await open());
      client = await Client.signIn(portal.address);
    });
    after(() => portal.stop());

    const all = async (): Promise<{ items: readonly Activity[]; subscriptionUrl: string }> => {
      const [from, until] = [-90, 730].map((days) => new Date(Date.now() + days * day).toISOString());
      return client.read<Page<Activity> & { subscriptionUrl: string }>(
        `/activities?from=${from}&until=${until}&limit=100`,
      );
    };
    /** Without a cookie, as calendars do. */
    const subscribe = async (headers: Record<string, string> = {}, language = 'en') => {
      const url = (await all()).subscriptionUrl.replace('lang=en', `lang=${language}`);
      return fetch(portal.address + url, { headers });
    };
    const expected = ({ title, status, when }: Activity): Read => {
      const isCancelled = status === 'cancelled';
      const instant = (text: string) => text.replace('.000Z', 'Z');
      return {
        start: when.allDay ? when.start : instant(when.start),
        end: when.allDay
          ? new Date(Date.parse(when.end) + day).toISOString().slice(0, 10)
          : instant(when.end ?? when.start),
        title: isCancelled ? `Cancelled: ${title}` : title,
        isCancelled,
      };
    };
    const inOrder = (reads: readonly Read[]) =>
      reads.map((read) => JSON.stringify(read, Object.keys(read).sort())).sort();

    it('tells two readers the very occurrences that the portal has', async () => {
      await plan(portal.database, { title: { en: 'Once' } }, inDays(20));
      const reply = await subscribe();
      assert.deepEqual(
        [reply.status, reply.headers.get('Content-Type')],
        [200, 'text/calendar; charset=utf-8'],
      );
      const file = await reply.text();
      const occurrences = inOrder((await all()).items.map(expected));
      assert.ok(occurrences.length > 40);
      assert.deepEqual(inOrder(readWithIcal(file, '2100-01-01')), occurrences);
      assert.deepEqual(inOrder(readWithNodeIcal(file, '2100-01-01')), occurrences);
      assert.match(file, /BEGIN:VTIMEZONE\r\nTZID:Asia\/Shanghai/);
      assert.match(file, /URL:http:\/\/127\.0\.0\.1:\d+\/activities\?activity=/);
    });

    it('is in the language that is asked for, and says nothing of who comes', async () => {
      const [english, chinese] = [await subscribe(), await subscribe({}, 'zh')];
      const texts = await Promise.all([english, chinese].map((reply) => reply.text()));
      assert.match(texts[0]!, /X-WR-CALNAME:Riverside Garden: activities/);
      assert.match(texts[1]!, /X-WR-CALNAME:滨河花园社区活动/);
      const unfolded = texts.map((text) => text.replaceAll('\r\n ', ''));
      for (const text of unfolded)
        assert.doesNotMatch(text, /Li Jun|Zhao Min|李军|赵敏|li-jun|zhao-min|ATTENDEE/);
    });

    it('is sent again only when an activity has changed', async () => {
      const first = await subscribe();
      const known = { 'If-None-Match': first.headers.get('ETag')! };
      assert.equal((await subscribe(known)).status, 304);
      const { id } = (await all()).items.find(({ status, joinable }) => status === 'planned' && joinable)!;
      await client.join(id);
      assert.equal((await subscribe(known)).status, 304, 'who joins changes nothing of it');
      await portal.database.transaction(async (query) =>
        cancelActivity(query, (await lockActivity(query, id))!, { en: 'Rain' }),
      );
      const changed = await subscribe(known);
      assert.equal(changed.status, 200);
      assert.match(await changed.text(), /STATUS:CANCELLED/);
    });

    it('is nobody’s who does not have its key, and found by the adapter', async () => {
      const { address } = portal;
      for (const query of ['', '?key=', '?key=x', '?lang=en']) {
        const { status } = await fetch(`${address}/calendar/riverside-garden.ics${query}`, {
          headers: client.headers,
        });
        assert.equal(status, 404);
      }
      const adapter = rest({
        baseUrl: `${address}/api/community`,
        headers: () => client.headers,
      });
      await adapter.activities.list({ from: new Date().toISOString(), until: '2100-01-01T00:00:00Z' }, {});
      assert.equal((await fetch(adapter.activities.subscriptionUrl!)).status, 200);
    });
  });
}

describe('the calendar behind a proxy', () => {
  it('leads to where visitors find the portal', async (context) => {
    const [secret, origin] = ['secret', 'https://portal.example'];
    const portal = await createPortal({ database: await openMigrated(), secret, origin });
    context.after(() => portal.close());
    const url = calendarUrl(calendarKey({ secret }), 'en');
    const file = await (await portal.app.request(`http://127.0.0.1:8080${url}`)).text();
    assert.match(file, /URL:https:\/\/portal\.example\/activities\?activity=/);
    assert.doesNotMatch(file, /127\.0\.0\.1/);
  });
});
