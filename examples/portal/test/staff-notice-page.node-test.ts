import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, visit } from './support/browser.js';
import { Client } from './support/client.js';
import { startPortal, type PortalProcess } from './support/portal-process.js';

describe('the pages on which notices are written', () => {
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

  it('keep what was typed and chosen when something is wrong and when the line is lost', async () => {
    const { page, complaints } = await visit(browser, {
      address: portal.address,
      name: /Chen Jing/,
      width: 1280,
    });
    await page.waitForURL('**/staff');
    await page.goto(`${portal.address}/staff/notices/new`);
    complaints.length = 0;
    const [title, text] = [page.getByLabel('Title (English)'), page.getByLabel('Text (English)')];
    const putUp = page.getByRole('button', { name: 'Put it up' });
    await title.fill('Saturday: we clean');
    await page.getByLabel('The whole community').first().uncheck();
    const buffer = Buffer.from('%PDF-1.4');
    await page
      .getByLabel(/^Add files/)
      .setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer });
    await putUp.click();

    const summary = page.getByRole('alert').filter({ hasText: 'This was not saved yet' });
    await summary.waitFor();
    assert.deepEqual(await summary.getByRole('listitem').allInnerTexts(), [
      'Text (English): Please fill this in.',
      'For whom: Please choose whom it is for.',
    ]);
    assert.ok(await summary.evaluate((element) => element === document.activeElement));
    assert.equal(await title.inputValue(), 'Saturday: we clean');
    assert.equal(await text.getAttribute('aria-invalid'), 'true');
    assert.ok(await page.getByLabel('plan.pdf (1 kB)').isChecked());
    await summary.getByRole('link', { name: 'Text (English)' }).click();
    await page.keyboard.type('At nine at the south gate.');
    await page.getByLabel('Building 3', { exact: true }).first().check();

    await page.route('**/staff/notices', (route) => route.abort());
    await putUp.click();
    await page.getByRole('alert').filter({ hasText: 'There was no answer' }).waitFor();
    assert.equal(await text.inputValue(), 'At nine at the south gate.');
    await page.unroute('**/staff/notices');
    await putUp.click();
    await page.getByRole('heading', { name: 'Saturday: we clean' }).waitFor();
    await page.getByRole('link', { name: 'plan.pdf' }).waitFor();
    assert.deepEqual(
      complaints.filter((complaint) => !complaint.startsWith('Failed to load resource')),
      [],
    );
  });

  it('ask before a notice is withdrawn, and for the reason', async () => {
    const { page } = await visit(browser, { address: portal.address, name: /Chen Jing/, width: 360 });
    await page.waitForURL('**/staff');
    await page.goto(`${portal.address}/staff/notices?lang=zh`);
    await page.getByRole('link', { name: '小区安静时间' }).click();
    await page.getByRole('link', { name: '撤回', exact: true }).click();
    await page.getByRole('heading', { name: '撤回这条公告？' }).waitFor();
    const confirm = page.getByRole('button', { name: '确认撤回' });
    await confirm.click();
    await page.getByRole('alert').filter({ hasText: '撤回原因（中文）' }).waitFor();
    const resident = await Client.signIn(portal.address);
    const [notice] = (await resident.notices('limit=1')).items;
    assert.equal(notice!.title, 'Quiet hours');
    await page.getByLabel('撤回原因（中文）').fill('已有新规定');
    await confirm.click();
    await page.getByText('已撤回: 已有新规定').waitFor();
    const [first] = (await resident.notices('limit=1')).items;
    assert.notEqual(first!.id, notice!.id);
  });
});
