import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Rsvp } from '../../../src/domain/index.js';
import { choir, meetForActivities } from './support/activity-desk.js';
import { databasesOfEachKind, describeOn } from './support/arrangements.js';
import type { Client } from './support/client.js';
import { textOf, wrongIn } from './support/form-in.js';

/** Who comes and who waits by a page, in its order. */
const listedIn = (page: string) =>
  [...page.matchAll(/data-participant="([^"]+)" data-state="(\w+)"/g)].map(
    ([, id, state]) => `${id} ${state}`,
  );

describeOn(databasesOfEachKind, 'who comes to an activity', (addresses) => {
  let people: Awaited<ReturnType<typeof meetForActivities>>;
  before(async () => (people = await meetForActivities(addresses)));

  /** A choir with room for two, to which Wang Fang comes with a guest, and for which two wait. */
  const full = async () => {
    const { desk, wang, li, zhao } = people;
    const id = await desk.plan({ ...choir(), capacity: '2' });
    for (const [client, guests] of [
      [wang, 1],
      [zhao, 1],
      [li, 0],
    ] as const) {
      assert.equal((await client.join(id, { guests, wait: true })).status, 200);
    }
    return id;
  };
  const rsvpOf = async (client: Client, id: string): Promise<Rsvp> => (await people.get(id, client)).rsvp!;

  it('stands on its page and on a list to print: names, homes, guests and the line in order', async () => {
    const { colleague } = people;
    const id = await full();
    const expected = ['wang-fang joined', 'zhao-min waiting', 'li-jun waiting'];
    const page = await colleague.staff.page(`/staff/activities/${id}`);
    assert.deepEqual(listedIn(page), expected);
    assert.match(textOf(page), /2 of 2 places are taken/);
    assert.match(textOf(page), /1 Wang Fang Building 3, unit 2, 502 \S+ 1 /);
    assert.match(textOf(page), /The waiting list, in order 2 residents wait .* 1 Zhao Min .* 2 Li Jun/);
    const printed = await colleague.staff.page(`/staff/activities/${id}/participants`, 'zh');
    assert.deepEqual(listedIn(printed), expected);
    assert.match(textOf(printed), /候补名单（按先后） 候补 2 位/);
    assert.match(textOf(printed), /王芳 3 号楼[^☐]*☐/);
    const list = textOf(await colleague.staff.page('/staff/activities?category=club'));
    assert.match(list, /Club · 2 of 2 places are taken · 2 residents wait/);
  });

  it('grows with the room: the line moves up in order, and never over those who are before', async () => {
    const { desk, wang, li, zhao } = people;
    const id = await full();
    for (const [room, code] of [
      ['2', 422],
      ['1', 422],
      ['many', 422],
      ['', 422],
    ] as const) {
      const reply = await desk.act(id, 'room', { room });
      assert.deepEqual([reply.status, wrongIn(await reply.text())], [code, ['room']]);
    }
    await desk.do(id, 'room', { room: '3' });
    assert.deepEqual(await rsvpOf(zhao, id), { state: 'waiting', guests: 1, position: 1 });
    assert.deepEqual(await rsvpOf(li, id), { state: 'waiting', guests: 0, position: 2 });
    await desk.do(id, 'room', { room: '4' });
    assert.deepEqual(await rsvpOf(zhao, id), { state: 'joined', guests: 1 });
    assert.deepEqual(await rsvpOf(li, id), { state: 'waiting', guests: 0, position: 1 });
    await desk.do(id, 'edit', { capacity: '' });
    assert.deepEqual(await rsvpOf(li, id), { state: 'joined', guests: 0 });
    const { version, capacity } = await people.get(id, wang);
    assert.deepEqual([version, capacity], [3, { taken: 5, waiting: 0 }]);
  });

  it('loses nobody by what staff change', async () => {
    const { desk, get } = people;
    const id = await full();
    const before_ = await get(id);
    for (const [change, name] of [
      [{ capacity: '1' }, 'capacity'],
      [{ joinable: [], capacity: '' }, 'joinable'],
      [{ waiting_list: [] }, 'waiting_list'],
    ] as const) {
      const reply = await desk.act(id, 'edit', change);
      assert.deepEqual([reply.status, wrongIn(await reply.text())], [422, [name]]);
    }
    assert.deepEqual(await get(id), before_);
    await desk.do(id, 'edit', { guests: '0', title_en: 'Small choir' });
    const page = await desk.staff.page(`/staff/activities/${id}`);
    assert.deepEqual(listedIn(page), ['wang-fang joined', 'zhao-min waiting', 'li-jun waiting']);
  });

  it('is asked only where residents say beforehand that they come', async () => {
    const { desk } = people;
    const id = await desk.plan({ ...choir(), joinable: [] });
    assert.doesNotMatch(textOf(await desk.staff.page(`/staff/activities/${id}`)), /Who comes/);
    const open = await desk.plan({ ...choir() });
    const page = textOf(await desk.staff.page(`/staff/activities/${open}`));
    assert.match(page, /Who comes 0 people come, guests included Nobody yet\./);
  });
});
