import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { readImageHeader } from '../../../src/internal/photo/header.js';
import { nearestCorner, uprightCorners } from '../../../test/support/photos/corners.js';
import { findMetadata, findPlace } from '../../../test/support/photos/jpeg-segments.js';
import { writeJpeg } from '../../../test/support/photos/jpeg.js';
import { openBrowser, visit } from './support/browser.js';
import { startPortal, type PortalProcess } from './support/portal-process.js';

/** A photo as a telephone makes it: 12 megapixels, held upright, with the place where it was taken. */
const photo = {
  name: 'IMG_2041.JPG',
  mimeType: 'image/jpeg',
  buffer: Buffer.from(
    writeJpeg({
      width: 4000,
      height: 3000,
      orientation: 6,
      gps: { latitude: 31.2304, longitude: 121.4737 },
      thumbnailBytes: 8000,
      grain: true,
    }),
  ),
};

describe('from the resident to the staff', () => {
  let portal: PortalProcess;
  let browser: Browser;
  before(async () => {
    portal = await startPortal({ DATA: 'memory' });
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await portal.stop();
  });
  const visitAs = (name: RegExp, width: number) => visit(browser, { address: portal.address, name, width });

  it('goes a repair with a large photo, which arrives small, upright and without its place', async () => {
    assert.ok(findPlace(photo.buffer), 'the photo tells where it was taken');
    const staff = await visitAs(/Chen Jing/, 1280);
    await staff.page.getByRole('heading', { name: 'Requests' }).waitFor();
    const documentBefore = await staff.page.evaluateHandle(() => document);

    const resident = await visitAs(/Wang Fang/, 375);
    const form = resident.page.locator('linli-request-form');
    await form.getByText('Leak', { exact: true }).click();
    await form.getByLabel('Description').fill('Water comes through the ceiling.');
    await form.getByLabel('Room').selectOption('kitchen');
    await form.locator('input[type=file]:not([capture])').setInputFiles(photo);
    await form.getByText('Ready').waitFor();
    await form.getByRole('button', { name: 'Send the report' }).click();
    await form.getByRole('heading', { name: 'We have received it' }).waitFor();
    const number = (await form.locator('.number').textContent())!;
    assert.match(number, /^R-\d{4}-\d{6}$/);
    await form.getByText('Chen Jing').waitFor();

    const row = staff.page.getByRole('row', { name: number });
    await row.waitFor();
    assert.match((await row.textContent())!, /Water comes through the ceiling/);
    assert.ok(
      await documentBefore.evaluate((earlier) => earlier === document),
      'the page was not loaded again',
    );

    await row.getByRole('link', { name: number }).click();
    const picture = staff.page.locator('.photos img');
    const source = (await picture.getAttribute('src'))!;
    const stored = await staff.page.request.get(`${portal.address}${source}`);
    const bytes = new Uint8Array(await stored.body());
    assert.deepEqual(readImageHeader(bytes), { type: 'image/jpeg', width: 1200, height: 1600 });
    assert.deepEqual(findMetadata(bytes), []);
    assert.deepEqual(await cornersOf(staff.page, source), uprightCorners[6]);

    const history = staff.page.getByRole('listitem');
    // She does already.
    assert.equal(await staff.page.getByRole('button', { name: 'I look after it' }).count(), 0);
    await staff.page.getByLabel('Move on to').selectOption('in-progress');
    await staff.page.getByRole('button', { name: 'Move on to' }).click();
    await history.filter({ hasText: 'In progress' }).waitFor();
    const tracker = resident.page.locator('linli-request-tracker');
    await tracker.getByRole('listitem').filter({ hasText: number }).getByText('Being worked on').waitFor();
    assert.deepEqual([...resident.complaints, ...staff.complaints], []);
  });

  it('fits the portal’s old page at any width, in both languages and schemes', async () => {
    const { page, complaints } = await visitAs(/Li Jun/, 1280);
    const titles = { en: 'Report a repair', zh: '报修' };
    for (const width of [375, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const [language, title] of Object.entries(titles)) {
        for (const scheme of ['light', 'dark']) {
          await page.goto(`${portal.address}/?lang=${language}&scheme=${scheme}`);
          await page.getByRole('heading', { name: title }).waitFor();
          const seen = await page.evaluate(() => ({
            overflow: document.documentElement.scrollWidth - innerWidth,
            scheme: getComputedStyle(document.querySelector('linli-request-form')!).colorScheme,
          }));
          assert.deepEqual(seen, { overflow: 0, scheme }, `${width} px, ${language}, ${scheme}`);
        }
      }
    }
    assert.deepEqual(complaints, []);
  });
});

/** The colours of the picture's corners clockwise from top left, as the page shows it. */
async function cornersOf(page: Awaited<ReturnType<typeof visit>>['page'], source: string) {
  const colours = await page.evaluate(async (address) => {
    const image = await createImageBitmap(await (await fetch(address)).blob());
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    return [
      [0.1, 0.1],
      [0.9, 0.1],
      [0.9, 0.9],
      [0.1, 0.9],
    ].map(([x, y]) => [...context.getImageData(x! * image.width, y! * image.height, 1, 1).data]);
  }, source);
  return colours.map((colour) => nearestCorner(colour));
}
