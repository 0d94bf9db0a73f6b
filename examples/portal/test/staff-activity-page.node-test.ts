import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { ActivityDesk, dayAhead, saturdayAhead } from './support/activity-desk.js';
import { openBrowser, visit } from './support/browser.js';
import { startPortal, type PortalProcess } from './support/portal-process.js';

describe('the pages on which activities are planned', () => {
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
  const open = async (path: string, width = 1280) => {
    const visited = await visit(browser, { address: portal.address, name: /Chen Jing/, width });
    await visited.page.waitForURL('**/staff');
    await visited.page.goto(portal.address + path);
    visited.complaints.length = 0;
    return visited;
  };

  it('keep what was typed when something is wrong, while dates are looked at, and when the line is lost', async () => {
    const { page, complaints } = await open('/staff/activities/new');
    const title = page.getByLabel('Title (English)');
    const planIt = page.getByRole('button', { name: 'Plan it' });
    await title.fill('Choir');
    await page.getByLabel('First day', { exact: true }).fill(saturdayAhead(7));
    await page.getByLabel('every month, on the last one').check();
    await page.getByLabel('How many times').fill('many');
    await planIt.click();
    const summary = page.getByRole('alert').filter({ hasText: 'This was not saved yet' });
    await summary.waitFor();
    assert.deepEqual(await summary.getByRole('listitem').allInnerTexts(), [
      'Begins at: Please say when it begins, or tick that it lasts all day.',
      'How many times: This cannot be read.',
    ]);
    assert.ok(await summary.evaluate((element) => element === document.activeElement));
    assert.ok(await page.getByLabel('every month, on the last one').isChecked());
    await summary.getByRole('link', { name: 'Begins at' }).click();
    await page.getByLabel('Begins at').fill('09:00');
    await page.getByLabel('every week').check();
    await page.getByLabel('How many times').fill('3');
    await page.getByRole('button', { name: 'Show the dates' }).click();
    const preview = page.getByRole('status').filter({ hasText: '3 dates' });
    await preview.waitFor();
    assert.ok(await preview.evaluate((element) => element === document.activeElement));
    assert.equal(await title.inputValue(), 'Choir');

    await page.route('**/staff/activities/new', (route) => route.abort());
    await planIt.click();
    await page.getByRole('alert').filter({ hasText: 'There was no answer' }).waitFor();
    assert.equal(await title.inputValue(), 'Choir');
    await page.unroute('**/staff/activities/new');
    await planIt.click();
    await page.getByRole('heading', { name: 'Choir', level: 1 }).waitFor();
    assert.equal(await page.locator('.dates li').count(), 3);
    assert.deepEqual(
      complaints.filter((complaint) => !complaint.startsWith('Failed to load resource')),
      [],
    );
  });

  it('work without scripts, and at the width of a phone', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 900 },
    });
    const page = await context.newPage();
    await page.goto(`${portal.address}/sign-in?lang=zh`);
    await page.getByRole('button', { name: /陈静/ }).click();
    await page.getByRole('link', { name: '活动', exact: true }).click();
    await page.getByRole('link', { name: '安排活动' }).click();
    await page.getByLabel('标题（中文）').fill('合唱团');
    await page.getByLabel('开始日期', { exact: true }).fill(dayAhead(10));
    await page.getByLabel('全天').check();
    await page.getByLabel('每月，与开始日期同一日').check();
    await page.getByRole('button', { name: '确认安排' }).click();
    await page.getByRole('alert').filter({ hasText: '请填写何时结束' }).waitFor();
    await page.getByLabel('共举行几次').fill('2');
    await page.getByRole('button', { name: '查看日期' }).click();
    await page.getByText('共 2 次').waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.equal(width, 360);
    await page.getByRole('button', { name: '确认安排' }).click();
    await page.getByRole('heading', { name: '合唱团' }).waitFor();
    await context.close();
  });

  it('ask before an activity is cancelled, say who comes, and print', async () => {
    const desk = await ActivityDesk.signIn(portal.address);
    const id = await desk.plan();
    const { page, complaints } = await open(`/staff/activities/${id}`, 360);
    await page.getByRole('link', { name: 'Cancel it' }).click();
    await page.getByRole('link', { name: 'No, go back' }).click();
    await page.getByRole('link', { name: 'List to print' }).click();
    await page.evaluate(() => {
      window.print = () => (document.documentElement.dataset.printed = 'yes');
    });
    await page.getByRole('button', { name: 'Print' }).click();
    assert.equal(await page.locator('html').getAttribute('data-printed'), 'yes');
    await page.emulateMedia({ media: 'print' });
    assert.ok(!(await page.locator('.navbar').isVisible()));
    assert.ok(!(await page.locator('.alarm').isVisible()));
    assert.ok(await page.getByRole('heading', { name: 'Who comes' }).isVisible());
    assert.deepEqual(complaints, []);
  });
});
