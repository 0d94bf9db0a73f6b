import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import type { ServiceRequest } from '../../../src/domain/index.js';
import { openBrowser, visit } from './support/browser.js';
import { Client } from './support/client.js';
import { startPortal, type PortalProcess } from './support/portal-process.js';
import { StaffClient } from './support/staff-client.js';

describe('promises on the pages of the staff', () => {
  let portal: PortalProcess;
  let browser: Browser;
  let resident: Client;
  let colleague: StaffClient;
  before(async () => {
    portal = await startPortal({ DATA: 'memory' });
    browser = await openBrowser();
    resident = await Client.signIn(portal.address);
    colleague = await StaffClient.signIn(portal.address, 'liu-qiang');
  });
  after(async () => {
    await browser.close();
    await portal.stop();
  });
  const visitList = () => visit(browser, { address: portal.address, name: /Chen Jing/, width: 1280 });
  const trapped = () => resident.file({ categoryId: 'lift-trapped', fields: {} });

  it('are said in words, and follow what a colleague does', async () => {
    const { page, complaints } = await visitList();
    const { id, number } = await trapped();
    const documentBefore = await page.evaluateHandle(() => document);
    const onSite = page.getByRole('row', { name: number }).locator('linli-sla-badge[metric=on-site]');
    await onSite.getByText(/^(30|29|28) minutes left$/).waitFor();
    await colleague.submit(id, 'hold', { reason: 'Waiting for the fire brigade' });
    await onSite.getByText('paused: Waiting for the fire brigade').waitFor();
    await colleague.submit(id, 'move', { status: 'in-progress' });
    await onSite.getByText('kept', { exact: false }).waitFor();
    assert.ok(
      await documentBefore.evaluate((earlier) => earlier === document),
      'the page was not loaded again',
    );
    assert.deepEqual(complaints, []);
  });

  it('are put on hold and changed by forms, and explained with every pause', async () => {
    const { page, complaints } = await visitList();
    const { id, number } = await resident.file();
    await page.getByRole('link', { name: number }).click();
    await page.getByLabel('Why it waits').fill('Waiting for a tap');
    await page.getByRole('button', { name: 'Put on hold' }).click();
    const history = page.getByRole('listitem');
    await history.filter({ hasText: 'On hold: Waiting for a tap' }).waitFor();
    const resolution = page.locator('linli-sla-badge[metric=resolution]');
    await resolution.getByText('paused: Waiting for a tap').first().waitFor();
    await page.getByLabel('Move on to').selectOption('in-progress');
    await page.getByRole('button', { name: 'Move on to' }).click();
    await history.filter({ hasText: 'In progress' }).waitFor();

    await page.getByLabel('Category').selectOption({ label: 'Heating' });
    await page.getByLabel('Emergency').check();
    await page.getByRole('button', { name: 'Change' }).click();
    await history.filter({ hasText: 'Category: Heating; Now treated as an emergency' }).waitFor();
    const onSite = page.locator('linli-sla-badge[metric=on-site]');
    await onSite.getByText('Why this time?').click();
    await onSite.getByText('paused: Waiting for a tap').waitFor();
    await resolution.getByText('Why this time?').click();
    await resolution.getByText('Working days of “Service desk” count').waitFor();
    const { emergency, category } = await resident.read<ServiceRequest>(`/requests/${id}`);
    assert.deepEqual([emergency, category!.name], [true, 'Heating']);
    assert.deepEqual(complaints, []);
  });

  it('are told by the server’s clock, where the computer’s is wrong', async () => {
    const { page } = await visitList();
    const { id } = await trapped();
    await page.clock.setSystemTime(Date.now() + 2 * 3_600_000);
    await page.goto(`${portal.address}/staff/requests/${id}?lang=zh`);
    const onSite = page.locator('linli-sla-badge[metric=on-site]');
    await onSite.getByText(/^还剩 (30|29|28) 分钟$/).waitFor();
  });
});
