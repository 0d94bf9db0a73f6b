import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { FaultyLine } from '../support/fault-line.js';
import { BrowserSession } from '../support/fault-line/browser-session.js';
import { startHost, type Host } from '../support/fault-line/host.js';
import { writeJpeg } from '../support/photos/jpeg.js';
import { writeBomb } from '../support/photos/samples.js';
import { memoryOf } from './whole-browser/memory.js';
import { expectSound, received, send } from './whole-browser/sound.js';

describe('the memory that photos take', () => {
  let host: Host;
  let session: BrowserSession;
  let line: FaultyLine;
  before(async () => {
    host = await startHost();
    session = await BrowserSession.open('chromium');
  });
  beforeEach(async () => {
    line = await host.openLine();
  });
  afterEach(() => line.close());
  after(async () => {
    await session.close();
    await host.stop();
  });

  it('K117: nine photos of 12 megapixels are made ready within 150 MB, and sent', async () => {
    const tab = await session.newTab(host.formUrl(line));
    await tab.fillLamp(`Nine photos: dark since ${Date.now()}`);
    const memory = await memoryOf(tab.page);
    const bytes = writeJpeg({ width: 4000, height: 3000 });
    const photos = Array.from({ length: 9 }, (_, index) => ({ name: `lamp-${index}.jpg`, bytes }));
    const uploaded = (count: number) =>
      line.until(
        (log) =>
          log.filter(({ path, status }) => path.endsWith('/photos') && status === 201).length === count,
      );
    // The portal takes six at once: three make room for three others.
    await tab.addPhotos(...photos.slice(0, 6));
    await uploaded(6);
    for (const { name } of photos.slice(0, 3)) await tab.press(`Remove ${name}`);
    await tab.addPhotos(...photos.slice(6));
    await uploaded(9);
    assert.ok(memory.growth() < 150, `grew by ${memory.growth()} MB`);
    memory.stop();
    await send(tab);
    await tab.untilText(received);
    assert.equal(await line.unique('/photos'), 9);
    await expectSound(tab, line, 1);
  });

  it('K118: a bomb of 400 megapixels is refused by its header, and costs nothing', async () => {
    const tab = await session.newTab(host.formUrl(line));
    await tab.fillLamp(`A bomb: dark since ${Date.now()}`);
    const bytes = await writeBomb();
    const memory = await memoryOf(tab.page);
    await tab.addPhotos({ name: 'bomb.png', bytes });
    await tab.untilText('bomb.png');
    await tab.until(async () => /too (large|big|many)/i.test(await tab.text()), 'it is refused');
    assert.ok(memory.growth() < 50, `grew by ${memory.growth()} MB`);
    memory.stop();
    await send(tab);
    await tab.untilText(received);
    await expectSound(tab, line, 1);
  });
});
