import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { HostExample } from '../hosts.js';
import type { HostTab } from './host-tab.js';

type Held = Record<string, number>;

/** How often the elements are put in the page and taken away in a round, and how many rounds may add something. */
const mounts = 3;
const rounds = 5;

/** How long work may go on that was begun before an element was taken away, ms. */
const patience = 20_000;

/** How long is waited for what a round seems to have added, ms: another round tells. */
const settling = 3000;

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
    // A script follows a link at once: no field is left before, as by hand.
    if (host.hasManyPages) await tab.does('seeKept');
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
      const held = [await heldAfterRound(tab)];
      // The first rounds may bring what is made once: a template, a tree that a framework keeps. A leak adds in every one.
      while (held.length < 2 || hasMore(held.at(-1)!, held.at(-2)!)) {
        assert.ok(held.length <= rounds, `every round leaves more: ${JSON.stringify(held)}`);
        held.push(await heldAfterRound(tab, held.at(-1)));
      }
      assert.equal(held.at(-1)!.timers, 0);
      // Frameworks keep the last tree that they have drawn.
      assert.ok((held.at(-1)!.element ?? 0) <= 2, JSON.stringify(held));
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

const hasMore = (now: Held, before: Held): boolean =>
  Object.entries(now).some(([name, count]) => count > (before[name] ?? 0));

/** What is held after the elements were put in the page and taken away, once work has ended that was under way. */
async function heldAfterRound(tab: HostTab, before?: Held): Promise<Held> {
  for (let time = 0; time < mounts; time++) {
    await tab.does('follow', 'Report');
    await tab.does('seeForm');
    await tab.does('follow', 'My requests');
    await tab.does('seeTracker');
    await tab.does('follow', 'Home');
    await tab.does('seeHome');
  }
  const start = performance.now();
  for (;;) {
    const held = await tab.held();
    const waited = performance.now() - start;
    if (waited > patience || (held.timers === 0 && !(before && hasMore(held, before)))) return held;
    if (held.timers === 0 && waited > settling) return held;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
