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
import { StaffPage } from './support/staff-page.js';
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
    const desk = new StaffPage(page);
    await desk.open(portal.address, id);
    return { page, desk, complaints };
  };

  it('shows what they do within two seconds, and is not loaded again', async () => {
    const request = await resident.file();
    const { page, desk, complaints } = await open(request);
    const documentBefore = await page.evaluateHandle(() => document);
    await resident.act(request.id, 'comments', { text: 'It is the hot tap.' });
    await desk.sees('It is the hot tap.');
    await colleague.do(request.id, 'take');
    await desk.sees('Owner: Sun Yue (Sun Yue)');
    await colleague.do(request.id, 'move', { status: 'resolved' });
    await desk.sees('Resolved (Sun Yue)');
    const input = { invitationId: request.id, scale: 'satisfaction', score: 1, callBack: true };
    assert.equal((await resident.rate(input)).status, 201);
    await desk.sees('1 (from 1 to 5)');
    await desk.replyToRating('We call you today.');
    await desk.sees(/Answered \(Liu Qiang\)/);
    assert.ok(await documentBefore.evaluate((earlier) => earlier === document));
    assert.deepEqual(complaints, []);
  });

  it('goes through a whole piece of work, each step once', async () => {
    const request = await resident.file();
    const { page, desk, complaints } = await open(request);
    await desk.takeOver();
    await desk.sees('Owner: Liu Qiang (Liu Qiang)');
    await desk.pause('Waiting for a seal');
    await desk.sees('On hold: Waiting for a seal');
    await desk.moveOn('In progress');
    await desk.sees('In progress (Liu Qiang)');
    await desk.handOver('Sun Yue (Building services)');
    await desk.sees('Owner: Sun Yue (Liu Qiang)');
    await desk.moveOn('Resolved');
    await desk.sees('Resolved (Liu Qiang)');
    await resident.act(request.id, 'reopen', { reason: 'It drips again' });
    await desk.sees('Reopened: It drips again (Wang Fang)');
    await page.locator('h1 .label', { hasText: 'Reopened' }).waitFor();
    // What can be done now is offered, though the focus still rests on the button pressed last.
    await desk.moveOn('Resolved');
    const isResolved = async () => (await page.getByText('Resolved (Liu Qiang)').count()) === 2;
    await waitFor(isResolved, 'the second time');
    const { history } = await resident.read<ServiceRequest>(`/requests/${request.id}`);
    assert.deepEqual(
      history!.map(({ type, status }) => status ?? type),
      [
        'submitted',
        'owner',
        'owner',
        'on-hold',
        'in-progress',
        'owner',
        'resolved',
        'acknowledged',
        'resolved',
      ],
    );
    assert.deepEqual(complaints, []);
  });

  it('keeps what somebody is writing, and says when it was decided on other facts', async () => {
    const request = await resident.file();
    const { page, desk, complaints } = await open(request);
    const [message, reason] = [page.getByLabel('Write to the resident'), page.getByLabel('Why it waits')];
    await message.fill('We come at three.');
    await reason.fill('Waiting for a seal');
    await colleague.do(request.id, 'move', { status: 'scheduled' });
    await desk.sees('Scheduled (Sun Yue)');
    assert.equal(await message.inputValue(), 'We come at three.');
    const hold = page.getByRole('button', { name: 'Put on hold' });
    await hold.click();
    await page.getByRole('alert').filter({ hasText: 'Nothing was changed' }).waitFor();
    assert.equal(await reason.inputValue(), 'Waiting for a seal');
    const isRenewed = async () =>
      (await page.locator('form[action$="/hold"] [name=seen]').inputValue()).startsWith('scheduled');
    await waitFor(isRenewed, 'the form to go by what was seen');
    await hold.click();
    await desk.sees('On hold: Waiting for a seal');
    assert.equal(await message.inputValue(), 'We come at three.');
    await page.getByRole('button', { name: 'Send' }).click();
    await desk.sees('Message: We come at three. (Liu Qiang)');
    await waitFor(async () => (await message.inputValue()) === '', 'the form to be empty again');
    assert.deepEqual(complaints, []);
  });

  it('lets a colleague’s move change what can be chosen, and keeps what was chosen', async () => {
    const request = await resident.file();
    const { page, desk, complaints } = await open(request);
    const list = page.getByLabel('Move on to');
    await list.selectOption({ label: 'In progress' });
    await page.getByRole('textbox', { name: 'For the resident', exact: true }).fill('We begin.');
    await colleague.do(request.id, 'move', { status: 'scheduled' });
    await desk.sees('Scheduled (Sun Yue)');
    const offered = async () => (await list.locator('option').allTextContents()).join();
    await waitFor(async () => !(await offered()).includes('Scheduled'), 'the list to go by what is so');
    assert.equal(await list.inputValue(), 'in-progress');
    assert.deepEqual(complaints, []);
  });

  it('sends a photo without its place', async () => {
    const request = await resident.file();
    const { page, complaints } = await open(request);
    const gps = { latitude: 31.2304, longitude: 121.4737 };
    const buffer = Buffer.from(writeJpeg({ width: 400, height: 300, orientation: 6, gps }));
    const field = page.getByLabel('Photo after the work');
    // As a person does: a form that somebody is at work on is not drawn anew under their hand.
    await field.focus();
    await field.setInputFiles({ name: 'IMG.JPG', mimeType: 'image/jpeg', buffer });
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
