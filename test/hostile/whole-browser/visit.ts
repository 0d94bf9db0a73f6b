import type { Host } from './host.js';
import type { HostilePage } from '../hostile-page.js';
import type { Tab, TestBrowser } from './engines.js';

/** The longest that a page may take for one stage, ms. */
const patience = 40_000;

/** Opens the page, has everything used, and gives what is wrong; nothing when nothing is. */
export async function visit(browser: TestBrowser, host: Host, page: HostilePage): Promise<string[]> {
  const tab = await browser.openTab(page.people);
  try {
    const plain =
      page.hasNoPicture || page.frame !== undefined ? undefined : await pictureOf(tab, host, page);
    await tab.goto(host.addressOf(page));
    if (page.limit) return await expectLimit(tab, page.limit);
    await until(tab, page, 'used');
    await cause(tab, host, page);
    await tab.read(`${driver}.finish() ?? ''`);
    const said = await until(tab, page, 'finished');
    const complaints = said.split('\n').filter((line) => line !== '' && !page.ownChanges?.test(line));
    if (complaints.length === 0 && plain !== undefined && (await tab.picture()) !== plain)
      complaints.push('the page does not look as it would without the library');
    return complaints;
  } finally {
    await tab.close();
  }
}

const driver = "globalThis[Symbol.for('hostile')]";

async function pictureOf(tab: Tab, host: Host, page: HostilePage): Promise<string | undefined> {
  await tab.goto(host.plainAddressOf(page));
  return tab.picture();
}

/** Waits for a stage, and gives what the page said by then. */
async function until(tab: Tab, { name }: HostilePage, stage: string): Promise<string> {
  const end = performance.now() + patience;
  for (;;) {
    const state = await tab.read(`${driver}?.state ?? ''`).catch(() => '');
    if (state === stage) return tab.read(`${driver}.said`);
    if (performance.now() > end) throw new Error(`${name} never came as far as "${stage}"`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** The developer is told why it does not work; if it worked, it would be no limit. */
async function expectLimit(tab: Tab, { says }: NonNullable<HostilePage['limit']>): Promise<string[]> {
  const end = performance.now() + patience;
  for (;;) {
    const [state, said] = await Promise.all([
      tab.read(`${driver}?.state ?? ''`),
      tab.read(`(${driver}?.told ?? '') + (${driver}?.said ?? '')`),
    ]);
    if (state === 'used' && said === '') return ['it works after all: it is no limit'];
    if (says.test(said)) return [];
    if (state === 'used' || performance.now() > end)
      return [`the developer is not told ${String(says)} but: ${said}`];
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

async function cause(tab: Tab, host: Host, page: HostilePage): Promise<void> {
  const { incident } = page;
  if (incident === 'freeze') await tab.freeze();
  if (incident === 'print') await tab.print();
  if (incident !== 'back') return;
  await tab.goto(host.blankAddress);
  await tab.back();
  await until(tab, page, 'used');
}
