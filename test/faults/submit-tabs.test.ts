import { expect } from '@open-wc/testing';
import { rest } from '../../src/adapters/rest/index.js';
import { ownerOf, recordKey } from '../../src/controllers/outbox/owner.js';
import { recordStore } from '../../src/internal/storage/device-store.js';
import { openLine, type FaultRule, type FaultyLine } from '../support/fault-line.js';
import { expectSound, newWords } from './tab/sound.js';
import { Tab } from './tab/tab.js';

const holdFirst = (path: string): FaultRule => ({
  method: 'POST',
  path: `${path}$`,
  times: 1,
  fault: 'hold',
});

/** Faults of several tabs and pages, each of which is a frame here. */
describe('sending, over several pages', () => {
  let line: FaultyLine;
  const tabs: Tab[] = [];

  before(async function () {
    // The portal behind the line starts with the first of them.
    this.timeout(60_000);
    await (await openLine({ resident: 'wang-fang' })).close();
  });
  beforeEach(async () => {
    line = await openLine({ resident: 'wang-fang' });
  });
  afterEach(async () => {
    for (const tab of tabs.splice(0)) tab.close();
    await line.close();
  });

  async function open(): Promise<Tab> {
    const tab = await Tab.open({ line });
    tabs.push(tab);
    return tab;
  }

  const photoIdsSent = async () =>
    (await line.log('POST', '/requests')).map(({ json }) => (json as { photoIds?: string[] }).photoIds);

  it('K044: one draft in two tabs that both send is one request, and both show it', async () => {
    const one = await open();
    await one.write(newWords());
    await one.call('untilText', 'Kept on this device');
    const other = await open();
    await other.call('untilText', 'We kept what you wrote');
    await line.rule(holdFirst('/requests'));
    await one.call('press', 'Send the report');
    await line.arrived('POST', '/requests');
    await other.call('press', 'Send the report');
    await other.call('untilText', 'Sending');
    expect(await other.call('text')).not.to.contain('We have received it');
    await line.release();
    for (const tab of [one, other]) await tab.call('untilText', 'We have received it');
    expect(await line.log('POST', '/requests')).to.have.length(1);
    await expectSound(one, line, 1);
    expect(other.uncaught).to.deep.equal([]);
  });

  it('K045: Back shows what was sent; the same again is asked about, something else is another request', async () => {
    const tab = await open();
    const words = newWords();
    await tab.send(words);
    await tab.call('untilText', 'We have received it');
    await tab.leave();
    await tab.back();
    await tab.call('untilText', 'We have received it');
    await tab.call('press', 'Report something else');
    await tab.send(words);
    await tab.call('untilText', 'You sent exactly this on');
    expect(await line.log('POST', '/requests')).to.have.length(1);
    await tab.call('type', 'Description', newWords());
    await tab.call('press', 'Send the report');
    await tab.call('untilText', 'We have received it');
    const keys = (await line.log('POST', '/requests')).map(({ key }) => key);
    expect(new Set(keys).size).to.equal(2);
    await expectSound(tab, line, 2);
  });

  it('K046: a tab that is closed during the upload sends on its next visit, photos and all', async () => {
    const tab = await open();
    await line.rule({ ...holdFirst('/photos'), fault: { kind: 'hold', bytes: 0.5 } });
    await tab.write(newWords());
    await tab.call('addPhotos', 'a.png', 'b.png');
    await line.arrived('POST', '/photos');
    await tab.call('press', 'Send the report');
    await tab.call('untilText', 'Sending');
    await untilHanded(line);
    tab.close();
    const next = await open();
    await next.call('untilText', 'Sent: The lamp is dark');
    expect((await photoIdsSent()).at(-1)).to.have.length(2);
    expect(await line.unique('/photos')).to.equal(2);
    const uploads = await line.log('POST', '/photos');
    expect(new Set(uploads.map(({ key }) => key)).size).to.equal(2);
    await expectSound(next, line, 1);
  });

  it('K050: a page that is left while it sends a small form goes on sending', async () => {
    const tab = await open();
    await line.rule({ path: '/(requests|areas)$', times: 2, fault: 'hang' });
    await tab.send(newWords());
    await tab.call('read', 'areas');
    await line.arrived('POST', '/requests');
    await line.arrived('GET', '/areas');
    await tab.leave();
    // What is read ends with the page; what is sent does not.
    await line.until((log) =>
      log.some(({ method, isOver, path }) => method === 'GET' && isOver && path.endsWith('/areas')),
    );
    expect((await line.log('POST', '/requests'))[0]).to.include({ done: 'hang', isOver: false });
    const next = await open();
    await next.call('untilText', 'Sent: The lamp is dark');
    await expectSound(next, line, 1);
  });

  it('K050: a page that is left 10 ms after Send loses nothing', async () => {
    const tab = await open();
    const words = newWords();
    await tab.write(words);
    await tab.call('untilText', 'Kept on this device');
    await Promise.all([tab.call('press', 'Send the report'), tab.leave()]);
    const next = await open();
    await sendWhatIsLeft(next, line, words);
    await expectSound(next, line, 1);
  });

  it('K051: a page that is left 10 ms after Send keeps the photos, and sends them from the next page', async () => {
    const tab = await open();
    const words = newWords();
    await tab.write(words);
    await tab.call('addPhotos', 'a.png');
    await tab.call('untilText', 'Ready');
    await tab.call('untilUploadsKept', 1);
    await Promise.all([tab.call('press', 'Send the report'), tab.leave()]);
    const next = await open();
    await sendWhatIsLeft(next, line, words);
    expect((await photoIdsSent()).at(-1)).to.have.length(1);
    expect(await line.unique('/photos')).to.equal(1);
    await expectSound(next, line, 1);
  });

  it('K051: a page that is left while it uploads sends the photos from the next page', async () => {
    const tab = await open();
    await line.rule({ ...holdFirst('/photos'), fault: { kind: 'hold', bytes: 0.5 } });
    await tab.write(newWords());
    await tab.call('addPhotos', 'a.png');
    await line.arrived('POST', '/photos');
    await tab.call('press', 'Send the report');
    await untilHanded(line);
    await tab.leave();
    expect(await line.unique('/requests')).to.equal(0);
    const next = await open();
    await next.call('untilText', 'Sent: The lamp is dark');
    expect((await photoIdsSent()).at(-1)).to.have.length(1);
    await expectSound(next, line, 1);
  });

  it('K055: what waited for more than a week is not sent before the resident says so', async () => {
    await line.rule({ method: 'POST', path: '/requests$', fault: 'refuse' });
    const tab = await open();
    await tab.send(newWords());
    await tab.call('untilText', 'Not sent yet');
    tab.close();
    await alterEntry(line, { confirmedAt: Date.now() - 8 * 24 * 3_600_000, nextAttemptAt: 0 });
    await line.rules();
    const attempts = (await line.log('POST', '/requests')).length;
    const next = await open();
    await next.call('untilText', 'Is it still to be sent?');
    expect(await line.log('POST', '/requests')).to.have.length(attempts);
    await next.call('press', 'Send it now');
    await next.call('untilText', 'Sent: The lamp is dark');
    await expectSound(next, line, 1);
  });
});

/** The outbox of who is signed in. */
const ownerOn = (line: FaultyLine) =>
  ownerOf({ adapter: rest({ baseUrl: line.baseUrl, resident: () => 'wang-fang' }) });

const entriesOn = (line: FaultyLine) => recordStore(true).list(recordKey('outbox', ownerOn(line), ''));

/** Waits until the outbox has it. */
async function untilHanded(line: FaultyLine): Promise<void> {
  while ((await entriesOn(line)).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function alterEntry(line: FaultyLine, change: object): Promise<void> {
  const [[key, entry]] = (await entriesOn(line)) as [[string, object]];
  await recordStore(true).write({ put: [[key, { ...entry, ...change }]] });
}

/** What was on its way is sent by itself; what had not got that far is back in the form. */
async function sendWhatIsLeft(tab: Tab, line: FaultyLine, words: string): Promise<void> {
  if ((await line.unique('/requests')) === 1) return;
  const text = await tab.call(
    'untilOneOf',
    'Sent: The lamp is dark',
    'We kept what you wrote',
    'Not sent yet',
  );
  if (!text.includes('We kept what you wrote')) return tab.call('untilText', 'Sent: The lamp is dark');
  expect(await tab.call('value', 'Description')).to.equal(words);
  await tab.call('press', 'Send the report');
  await tab.call('untilText', 'We have received it');
}
