import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { HostExample } from '../hosts.js';
import type { HostTab } from './host-tab.js';

type Held = Record<string, number>;

/** How often the form is put in the page and taken away before and after what is held is counted. */
const mounts = { before: 3, between: 6 };

/** The longest that work goes on which was begun before an element was taken away, ms. */
const patience = 20_000;

const words = (what: string) => `${what}: dark since ${Date.now()}${Math.random()}`;

/** What is checked in every host, one after the other in one tab. */
export async function driveHost(
  t: TestContext,
  tab: HostTab,
  address: string,
  host: HostExample,
): Promise<void> {
  await tab.open(`${address}/`);
  await tab.does('follow', 'Report');

  await t.test('renders the form, at a size that can be read', async () => {
    const { kinds, fontSize, undefined: missing } = await tab.does('seeForm');
    assert.equal(kinds, 2);
    assert.ok(Number(fontSize) >= 14 && Number(fontSize) <= 28, `${String(fontSize)} px`);
    assert.equal(missing, 0);
  });

  await t.test('takes an object as a property, and another one later', async () => {
    await tab.does('seeContact', 'Wang Fang');
    await tab.does('press', 'I am Li Lei');
    await tab.does('seeContact', 'Li Lei');
  });

  await t.test('has a boolean that is false when it is said to be', async () => {
    assert.equal(await tab.does('readShared'), false);
    await tab.does('toggleShared', true);
    await tab.does('toggleShared', false);
  });

  const draft = words('draft');
  await t.test('keeps the draft while the resident looks at another page', async () => {
    await tab.does('describe', draft);
    await tab.does('follow', 'My requests');
    await tab.does('seeTracker');
    await tab.back();
    await tab.does('seeDescription', draft);
  });

  await t.test('hears what the elements say', async () => {
    await tab.does('send');
    await tab.does('follow', 'My requests');
    await tab.does('openRequest');
  });

  if (!host.hasManyPages)
    await t.test('leaves nothing when it is unmounted', async () => {
      await mountOften(tab, mounts.before);
      const first = await settled(tab, ({ timers }) => timers === 0);
      assert.equal(first.timers, 0);
      await mountOften(tab, mounts.between);
      const isNoMore = (held: Held) => Object.entries(held).every(([name, count]) => count <= first[name]!);
      const last = await settled(tab, isNoMore);
      assert.ok(isNoMore(last), `${JSON.stringify(last)} after ${JSON.stringify(first)}`);
      // Frameworks keep the last tree that they have drawn.
      assert.ok((last.element ?? 0) <= 2, `${last.element} elements are kept`);
    });

  await t.test('works when it is mounted again', async () => {
    await tab.does('follow', 'Report');
    await tab.does('describe', words('again'));
    await tab.does('send');
  });

  await t.test('complains of nothing', async () => {
    assert.deepEqual(await tab.complaints(), []);
  });
}

async function mountOften(tab: HostTab, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await tab.does('follow', 'Report');
    await tab.does('seeForm');
    await tab.does('follow', 'My requests');
    await tab.does('seeTracker');
    await tab.does('follow', 'Home');
    await tab.does('seeHome');
  }
}

/** What is held once it is so, or what is held when that does not come. */
async function settled(tab: HostTab, isSo: (held: Held) => boolean): Promise<Held> {
  const end = performance.now() + patience;
  for (;;) {
    const held = await tab.held();
    if (isSo(held) || performance.now() > end) return held;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
