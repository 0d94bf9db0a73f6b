import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import type { ServiceRequest } from '../../../src/domain/index.js';
import { findMetadata } from '../../../test/support/photos/jpeg-segments.js';
import { writeJpeg } from '../../../test/support/photos/jpeg.js';
import { openBrowser, visit } from './support/browser.js';
import { Client } from './support/client.js';
import { startPortal, type PortalProcess } from './support/portal-process.js';
import { StaffClient } from './support/staff-client.js';
import { waitFor } from './support/wait-for.js';

describe('the page of a request, while others are at work on it', () => {
  let portal: PortalProcess;
  let browser: Browser;
  let resident: Client;
  let colleague: StaffClient;
  before(async () => {
    portal = await startPortal({ DATA: 'memory' });
    browser = await openBrowser();
    resident = await Client.signIn(portal.address);
    colleague = await StaffClient.signIn(portal.address, 'sun-yue');
  });
  after(async () => {
    await browser.close();
    await portal.stop();
  });
  const open = async ({ id }: ServiceRequest) => {
    const { page, complaints } = await visit(browser, {
      address: portal.address,
      name: /Liu Qiang/,
      width: 1280,
    });
    const table = page.waitForResponse(/\/staff\/table$/);
    await page.goto(`${portal.address}/staff/requests/${id}`);
    await table;
    return { page, complaints };
  };

  it('shows what they do within two seconds, and is not loaded again', async () => {
    const request = await resident.file();
    const { page, complaints } = await open(request);
    const documentBefore = await page.evaluateHandle(() => document);
    const sees = (text: string | RegExp) => page.getByText(text).first().waitFor({ timeout: 2000 });
    await resident.act(request.id, 'comments', { text: 'It is the hot tap.' });
    await sees('It is the hot tap.');
    await colleague.do(request.id, 'take');
    await sees('Owner: Sun Yue (Sun Yue)');
    await colleague.do(request.id, 'move', { status: 'resolved' });
    await sees('Resolved (Sun Yue)');
    const input = { invitationId: request.id, scale: 'satisfaction', score: 1, callBack: true };
    assert.equal((await resident.rate(input)).status, 201);
    await sees('1 (from 1 to 5)');
    await page.getByLabel('Answer to the rating').waitFor({ timeout: 2000 });
    assert.ok(await documentBefore.evaluate((earlier) => earlier === document));
    await page.getByLabel('Answer to the rating').fill('We call you today.');
    await page.getByRole('button', { name: 'Answer' }).click();
    await page.getByText(/Answered \(Liu Qiang\)/).waitFor();
    assert.deepEqual(complaints, []);
  });

  it('keeps what somebody is writing, and says when it was decided on other facts', async () => {
    const request = await resident.file();
    const { page, complaints } = await open(request);
    const message = page.getByLabel('Write to the resident');
    await message.fill('We come at three.');
    await page.getByLabel('Why it waits').fill('Waiting for a seal');
    await colleague.do(request.id, 'move', { status: 'scheduled' });
    await page.getByText('Scheduled (Sun Yue)').waitFor();
    assert.equal(await message.inputValue(), 'We come at three.');
    await page.getByRole('button', { name: 'Put on hold' }).click();
    await page.getByRole('alert').filter({ hasText: 'Nothing was changed' }).waitFor();
    assert.equal(await page.getByLabel('Why it waits').inputValue(), 'Waiting for a seal');
    await page.getByRole('button', { name: 'Put on hold' }).click();
    await page.getByText('On hold: Waiting for a seal').waitFor();
    assert.equal(await message.inputValue(), 'We come at three.');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Message: We come at three. (Liu Qiang)').waitFor();
    await waitFor(async () => (await message.inputValue()) === '', 'the form to be empty again');
    assert.deepEqual(complaints, []);
  });

  it('sends a photo without its place', async () => {
    const request = await resident.file();
    const { page, complaints } = await open(request);
    const gps = { latitude: 31.2304, longitude: 121.4737 };
    const buffer = Buffer.from(writeJpeg({ width: 400, height: 300, orientation: 6, gps }));
    await page
      .getByLabel('Photo after the work')
      .setInputFiles({ name: 'IMG.JPG', mimeType: 'image/jpeg', buffer });
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('.photos img').waitFor();
    const { photos } = await resident.read<ServiceRequest>(`/requests/${request.id}`);
    const [{ id, name, stage, width, height }] = photos as [NonNullable<typeof photos>[number]];
    assert.deepEqual([name, stage, width, height], ['IMG.jpg', 'after', 300, 400]);
    const served = await resident.call(`/photos/${id}`);
    assert.deepEqual(findMetadata(new Uint8Array(await served.arrayBuffer())), []);
    assert.deepEqual(complaints, []);
  });
});
