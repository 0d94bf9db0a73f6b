import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { ServiceRequest } from '../../../src/domain/index.js';
import { openBrowser, visit } from './support/browser.js';
import { Client } from './support/client.js';
import { startPortal, type PortalProcess } from './support/portal-process.js';
import { StaffClient } from './support/staff-client.js';
import { waitFor } from './support/wait-for.js';

type CountingWindow = Window & { tones?: number };

describe('an emergency on the pages of the staff', () => {
  let portal: PortalProcess;
  let browser: Browser;
  let resident: Client;
  let colleague: StaffClient;
  before(async () => {
    browser = await openBrowser();
  });
  beforeEach(async () => {
    await start({ DATA: 'memory' });
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await portal.stop();
  });
  after(() => browser.close());

  async function start(settings: Record<string, string>): Promise<void> {
    portal = await startPortal(settings);
    resident = await Client.signIn(portal.address);
    colleague = await StaffClient.signIn(portal.address, 'liu-qiang');
  }

  // Each in words of its own: the same words twice would be one request.
  let filed = 0;
  const file = (changes = {}) => resident.file({ description: `This is number ${++filed}.`, ...changes });
  const gas = (): Promise<ServiceRequest> => file({ categoryId: 'gas', fields: {}, emergency: true });
  const acknowledge = ({ id }: ServiceRequest) => colleague.submit(id, 'move', { status: 'acknowledged' });

  /** The list, live, as Chen Jing sees it. Every tone that its alarm plays is counted. */
  async function openList() {
    const { page, complaints } = await visit(browser, {
      address: portal.address,
      name: /Chen Jing/,
      width: 1280,
    });
    await page.addInitScript(() => {
      const counting = window as CountingWindow;
      counting.tones = 0;
      const start = OscillatorNode.prototype.start;
      OscillatorNode.prototype.start = function (when) {
        counting.tones! += 1;
        start.call(this, when);
      };
    });
    await openLive(page, '/staff');
    return { page, complaints };
  }

  async function openLive(page: Page, path: string): Promise<void> {
    const address = `${portal.address}${path}`;
    // Not that of a page which is being left.
    const table = page.waitForResponse(
      (reply) => /\/staff\/table$/.test(reply.url()) && page.url() === address,
    );
    await page.goto(address);
    await table;
  }

  const tones = (page: Page) => page.evaluate(() => (window as CountingWindow).tones!);
  const isSounding = async (page: Page) =>
    (await page.locator('#sound').getAttribute('data-sounding')) === 'true';
  const until = (page: Page, sounds: boolean) =>
    waitFor(async () => (await isSounding(page)) === sounds, sounds ? 'the alarm' : 'the silence');
  const turnOn = async (page: Page) => {
    await page.getByRole('button', { name: 'Turn sound on' }).click();
    await page.getByText('An emergency sounds until').waitFor();
  };

  it('comes first, is counted in the title, is said once, and is marked by more than red', async () => {
    const { page, complaints } = await openList();
    await page.getByText('The sound is off').waitFor();
    await file();
    const first = await gas();
    // What is said of two that come at once is said of both.
    await page.getByRole('heading', { name: 'Open emergencies (1)' }).waitFor();
    await file();
    const second = await gas();
    await page.getByRole('heading', { name: 'Open emergencies (2)' }).waitFor();
    const numbers = page.locator('tbody a');
    await waitFor(async () => (await numbers.count()) === 4, 'all four');
    assert.deepEqual((await numbers.allTextContents()).slice(0, 2), [first.number, second.number]);
    const row = page.getByRole('row', { name: second.number });
    assert.match((await row.textContent())!, /Emergency[^]*Not acknowledged/);
    assert.equal(await page.title(), '(2) EMERGENCY – Requests · Riverside Garden');
    const said = page.locator('[aria-live=assertive]');
    assert.match(
      (await said.textContent())!,
      new RegExp(`Emergency, ${second.number}, Smell of gas, Building 3`),
    );
    assert.doesNotMatch(
      (await said.textContent())!,
      new RegExp(first.number),
      'said when it came, not again',
    );
    assert.equal(await tones(page), 0);

    await acknowledge(second);
    await waitFor(async () => (await page.title()).startsWith('(1) EMERGENCY'), 'the title to count one');
    await acknowledge(first);
    await waitFor(async () => (await page.title()).startsWith('Requests'), 'the title to be as it was');
    await colleague.submit(first.id, 'move', { status: 'resolved' });
    await page.getByRole('heading', { name: 'Open emergencies (1)' }).waitFor();
    assert.deepEqual(complaints, []);
  });

  it('sounds again and again until it is acknowledged', async () => {
    const { page, complaints } = await openList();
    await turnOn(page);
    assert.equal(await isSounding(page), false);
    const emergency = await gas();
    await until(page, true);
    const once = await tones(page);
    assert.ok(once > 0, 'tones are played');
    await waitFor(async () => (await tones(page)) > once, 'the alarm to repeat');
    await page.getByRole('link', { name: emergency.number }).click();
    await until(page, true);
    await page.getByRole('button', { name: 'Move on to' }).click();
    await page.getByText('Acknowledged', { exact: true }).first().waitFor();
    await until(page, false);
    assert.equal(await page.title(), `${emergency.number} · Riverside Garden`);
    assert.deepEqual(complaints, []);
  });

  it('is silenced, and the next one is not', async () => {
    const { page } = await openList();
    await turnOn(page);
    const first = await gas();
    await until(page, true);
    await page.getByRole('button', { name: 'Silence' }).click();
    await until(page, false);
    assert.match(await page.title(), /^\(1\) EMERGENCY/, 'it still waits');
    await page.getByRole('link', { name: first.number }).click();
    await page.getByRole('heading', { name: first.number }).waitFor();
    await waitFor(async () => (await page.title()).startsWith('(1)'), 'the page to know of it');
    assert.equal(await isSounding(page), false, 'silenced on the next page too');
    await gas();
    await until(page, true);
  });

  it('sounds anew when it is opened again, until somebody moves it on', async () => {
    const { page } = await openList();
    await turnOn(page);
    const { id, number } = await gas();
    await until(page, true);
    await colleague.do(id, 'move', { status: 'resolved' });
    await until(page, false);
    await resident.act(id, 'reopen', { reason: 'It smells again' });
    await until(page, true);
    assert.match(await page.title(), /^\(1\) EMERGENCY/);
    const row = page.getByRole('row', { name: number });
    await row.locator('strong', { hasText: 'Reopened' }).waitFor();
    await colleague.do(id, 'take');
    await colleague.do(id, 'message', { text: 'We are on our way.' });
    await row.getByText('Liu Qiang').waitFor();
    assert.equal(await isSounding(page), true, 'nobody has moved it on');
    await colleague.do(id, 'move', { status: 'in-progress' });
    await until(page, false);
  });

  it('leaves the sound off where it was turned off, and says what the browser blocks', async () => {
    const { page } = await openList();
    await turnOn(page);
    await page.reload();
    const blockedOrOn = page.getByText(/lets no sound through|sounds until/);
    await blockedOrOn.waitFor();
    const isBlocked = (await blockedOrOn.textContent())!.includes('no sound');
    if (isBlocked) await turnOn(page);
    await page.getByRole('button', { name: 'Turn sound off' }).click();
    await page.getByText('The sound is off').waitFor();
    await gas();
    await waitFor(async () => (await page.title()).startsWith('(1)'), 'the emergency');
    await openLive(page, '/staff');
    await page.getByText('The sound is off').waitFor();
    assert.equal(await isSounding(page), false);
    assert.equal(await tones(page), 0);
  });

  it('cannot come while the line is lost: the page says so, and a form says that it did not arrive', async (context) => {
    // Who has signed in stands in the database, which has to outlive the portal.
    const folder = await mkdtemp(join(tmpdir(), 'linli-portal-'));
    context.after(() => rm(folder, { recursive: true, force: true }));
    await portal.stop();
    await start({ DATA: folder });
    const { page } = await openList();
    const { id } = await file();
    // Killed before the page's own script came, the portal would leave nobody to say so.
    await openLive(page, `/staff/requests/${id}`);
    const notLive = page.getByRole('alert').filter({ hasText: 'not live' });
    await page.getByLabel('Move on to').selectOption('scheduled');
    assert.equal(await notLive.count(), 0);
    await portal.stop('SIGKILL');
    await notLive.waitFor();
    await page.getByRole('button', { name: 'Move on to' }).click();
    await page.getByRole('alert').filter({ hasText: 'There was no answer' }).waitFor();
    assert.equal(await page.getByLabel('Move on to').inputValue(), 'scheduled');
    assert.ok(page.url().endsWith(id), 'the page is still there');

    const { port } = new URL(portal.address);
    portal = await startPortal({ DATA: folder, PORT: port });
    await notLive.waitFor({ state: 'hidden' });
    resident = await Client.signIn(portal.address);
    await gas();
    await waitFor(async () => (await page.title()).startsWith('(1) EMERGENCY'), 'the emergency');
  });

  it('is not moved by somebody who saw it as it was before', async () => {
    const { page } = await openList();
    const emergency = await gas();
    await page.getByRole('link', { name: emergency.number }).click();
    await page.getByLabel('Move on to').selectOption('in-progress');
    await colleague.submit(emergency.id, 'move', { status: 'resolved' });
    await page.getByRole('button', { name: 'Move on to' }).click();
    await page.getByRole('alert').filter({ hasText: 'Nothing was changed' }).waitFor();
    const { status } = await resident.read<ServiceRequest>(`/requests/${emergency.id}`);
    assert.equal(status, 'resolved');
  });
});
