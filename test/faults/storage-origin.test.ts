import { expect } from '@open-wc/testing';
import { openLine, type FaultyLine } from '../support/fault-line.js';
import { expectSound, newWords } from './tab/sound.js';
import { otherOrigin, Tab } from './tab/tab.js';

const kept = 'Kept on this device';

/** Does as the browser is told, but for WebKit, which knows no Clear-Site-Data. */
const clearsSiteData = !/AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);

/** Firefox keeps the database of a frame that has gone open for a while, and a deletion waits for that. */
const deletesAtOnce = !navigator.userAgent.includes('Firefox');

/** Faults that take a whole origin's storage away: in a frame of another site, whose storage is of no other test. */
describe('the storage of an origin', () => {
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
    const tab = await Tab.open({ line, origin: otherOrigin });
    tabs.push(tab);
    return tab;
  }

  if (deletesAtOnce) {
    it('K064: that another tab deletes while it is written to is there again', async function () {
      // Ten times with two pages: a busy machine takes longer than half a minute.
      this.timeout(120_000);
      const [tab, other] = [await open(), await open()];
      await tab.write(newWords());
      for (let time = 0; time < 10; time++) {
        const words = newWords();
        await Promise.all([tab.call('type', 'Description', words), other.call('deleteDatabase')]);
      }
      const words = newWords();
      await tab.call('type', 'Description', words);
      await tab.call('untilText', kept);
      await tab.reload();
      await tab.call('untilText', 'We kept what you wrote');
      expect(await tab.call('value', 'Description')).to.equal(words);
      await tab.call('press', 'Send the report');
      await tab.call('untilText', 'We have received it');
      await expectSound(tab, line, 1);
      expect(other.uncaught).to.deep.equal([]);
    });

    it('K064: that is deleted while a request is on its way takes nothing from it', async () => {
      const [tab, other] = [await open(), await open()];
      await line.rule({ method: 'POST', path: '/requests$', times: 1, fault: 'hold' });
      await tab.send(newWords());
      await line.arrived('POST', '/requests');
      await other.call('deleteDatabase');
      await line.release();
      await tab.call('untilText', 'We have received it');
      await expectSound(tab, line, 1);
    });

    it('K064: that is deleted while a request fails leaves what was written in the form', async () => {
      const [tab, other] = [await open(), await open()];
      const words = newWords();
      await line.rule({ method: 'POST', path: '/requests$', times: 1, fault: 'hold' });
      await tab.send(words);
      await line.arrived('POST', '/requests');
      await other.call('deleteDatabase');
      await line.down();
      await tab.call('untilText', 'Send the report');
      expect(await tab.call('value', 'Description')).to.equal(words);
      await line.rules();
      await line.up();
      await tab.call('press', 'Send the report');
      await tab.call('untilText', 'We have received it');
      await expectSound(tab, line, 1);
    });

    it('K065: that was emptied between two visits is no error, and the portal remains the truth', async () => {
      const tab = await open();
      await tab.send(newWords());
      await tab.call('untilText', 'We have received it');
      await tab.call('deleteDatabase');
      await tab.reload();
      expect(await tab.call('value', 'Description')).to.equal('');
      expect(await tab.call('text')).not.to.contain('Not sent yet');
      await expectSound(tab, line, 1);
    });
  }

  it('K067: of a frame of another site keeps and sends as any other', async () => {
    const tab = await open();
    const words = newWords();
    await tab.write(words);
    await tab.call('untilText', kept);
    await tab.reload();
    await tab.call('untilText', 'We kept what you wrote');
    expect(await tab.call('value', 'Description')).to.equal(words);
    await tab.call('press', 'Send the report');
    await tab.call('untilText', 'We have received it');
    await expectSound(tab, line, 1);
  });

  if (clearsSiteData) {
    it('K069: that the portal has cleared with its reply takes nothing from what was sent', async () => {
      const tab = await open();
      await tab.call('put', 'mark');
      await line.rule({ method: 'POST', path: '/requests$', times: 1, fault: 'clear-site-data' });
      await tab.send(newWords());
      await tab.call('untilGone', 'mark');
      await tab.call('untilText', 'We have received it');
      await expectSound(tab, line, 1);
    });
  }
});
