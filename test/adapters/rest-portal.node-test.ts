import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { checkActivities } from '../../src/adapter/activities-boundary.js';
import { checkNotices } from '../../src/adapter/notices-boundary.js';
import { rest } from '../../src/adapters/rest/index.js';
import { contractFetch } from '../support/contract.js';
import { exampleInput } from '../../src/testing/example-input.js';
import { expectRejection } from '../../src/testing/expectations.js';
import { startPortal } from '../support/portal-server.js';

/** Signs a resident in, as the portal's own page does, and gives the cookie. */
async function signIn(address: string, person: string): Promise<string> {
  const body = new URLSearchParams({ person });
  const response = await fetch(`${address}/sign-in`, { method: 'POST', body, redirect: 'manual' });
  return response.headers.getSetCookie()[0]!.split(';')[0]!;
}

describe('rest, with the portal of the examples', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let cookie: string;
  const baseUrl = () => `${portal.address}/api/community`;
  const adapter = () => rest({ baseUrl: baseUrl(), headers: () => ({ Cookie: cookie }) });

  before(async () => {
    portal = await startPortal({ HOURLY_LIMIT: '100000' });
    cookie = await signIn(portal.address, 'wang-fang');
  });

  after(() => portal.stop());

  const differences: string[] = [];

  it('reads, marks and acknowledges notices, as the contract and the boundary have them', async () => {
    const seenOfNotices = new Set<string>();
    const fetch = contractFetch(baseUrl(), { seen: seenOfNotices, differences });
    const { notices } = rest({ baseUrl: baseUrl(), headers: () => ({ Cookie: cookie }), fetch });
    const reports: unknown[] = [];
    const checked = checkNotices(notices, (report) => reports.push(report));
    const first = await checked.list({ limit: 3 }, {});
    const following = await checked.list({ cursor: first.next!, limit: 100 }, {});
    const expired = await checked.list({ expired: true }, {});
    assert.ok(first.unread! > 0 && expired.items.length > 0);
    const all = [...first.items, ...following.items];
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    assert.ok((await checked.current!({})).length > 0);
    assert.ok((await checked.categories!({})).length > 0);
    const asked = all.find(({ acknowledgement }) => acknowledgement)!;
    const write = () => ({ idempotencyKey: crypto.randomUUID(), residentId: 'wang-fang' });
    const { acknowledgement } = await checked.acknowledge!(asked.id, write());
    assert.ok(acknowledgement!.acknowledgedAt);
    await checked.markRead!({ ids: [all[0]!.id] }, write());
    assert.ok((await checked.get(all[0]!.id, {}))!.readAt);
    await checked.markRead!({ until: new Date().toISOString() }, write());
    assert.equal((await checked.list({}, {})).unread, 0);
    const { url } = all.find(({ attachments }) => attachments)!.attachments![0]!;
    assert.equal((await fetch(url, { headers: { Cookie: cookie } })).status, 200);
    assert.equal(new URL(all[0]!.url!).origin, portal.address);
    assert.deepEqual([reports, differences], [[], []]);
    assert.deepEqual([...seenOfNotices].sort(), [
      'acknowledgeNotice',
      'listCurrentNotices',
      'listNoticeCategories',
      'listNotices',
      'markNoticesRead',
      'readAttachment',
      'readNotice',
    ]);
  });

  it('reads, joins and leaves activities, as the contract and the boundary have them', async () => {
    const seenOfActivities = new Set<string>();
    const fetch = contractFetch(baseUrl(), { seen: seenOfActivities, differences });
    const { activities } = rest({ baseUrl: baseUrl(), headers: () => ({ Cookie: cookie }), fetch });
    const reports: unknown[] = [];
    const checked = checkActivities(activities, (report) => reports.push(report));
    const day = 86_400_000;
    const [from, until] = [-30, 60].map((days) => new Date(Date.now() + days * day).toISOString());
    const first = await checked.list({ from: from!, until: until!, limit: 5 }, {});
    const following = await checked.list({ from: from!, until: until!, cursor: first.next!, limit: 100 }, {});
    const all = [...first.items, ...following.items];
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    const full = all.find(({ capacity }) => capacity?.total === capacity?.taken && capacity)!;
    const write = () => ({ idempotencyKey: crypto.randomUUID(), residentId: 'wang-fang' });
    assert.equal((await checked.rsvp!.join(full.id, {}, write())).rsvp!.state, 'none');
    assert.deepEqual((await checked.rsvp!.join(full.id, { guests: 1, wait: true }, write())).rsvp, {
      state: 'waiting',
      guests: 1,
      position: 1,
    });
    assert.equal((await checked.rsvp!.leave(full.id, write())).rsvp!.state, 'none');
    assert.deepEqual((await checked.get(full.id, {}))!.rsvp, { state: 'none' });
    const over = all.find(({ when, joinable }) => joinable && Date.parse(when.start) < Date.now())!;
    await expectRejection(checked.rsvp!.join(over.id, {}, write()), 'conflict');
    const { changed } = (await checked.series!(over.seriesId!, {}))!;
    assert.ok(changed!.length > 0);
    const period = { from: from!.slice(0, 10), until: until!.slice(0, 10) };
    assert.ok((await checked.frequency!(period, {})).some(({ planned, held }) => planned > held));
    assert.equal(new URL(full.url!).origin, portal.address);
    assert.match(checked.subscriptionUrl!, /\/calendar\/.*\.ics\?key=/);
    assert.deepEqual([reports, differences], [[], []]);
    assert.deepEqual([...seenOfActivities].sort(), [
      'countActivities',
      'joinActivity',
      'leaveActivity',
      'listActivities',
      'readActivity',
      'readActivitySeries',
    ]);
  });

  it('learns what is taken as photos', async () => {
    const { requests } = adapter();
    const before = requests.photos!.limits;
    await requests.intake({});
    assert.notDeepEqual(requests.photos!.limits, before);
  });

  it('speaks the language that is asked for', async () => {
    const { requests } = adapter();
    const names = await Promise.all(
      ['zh-Hans', 'en'].map(async (locale) => (await requests.intake({ locale })).categories[0]!.name),
    );
    assert.match(names[0]!, /\p{Script=Han}/u);
    assert.match(names[1]!, /^[\x20-\x7e]+$/);
  });

  it('says that nobody is signed in', async () => {
    const { requests } = rest({ baseUrl: baseUrl() });
    await expectRejection(requests.intake({}), 'unauthenticated');
    const input = await exampleInput(adapter().requests);
    await expectRejection(requests.create(input, { idempotencyKey: 'key' }), 'unauthenticated');
  });
});
