import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, visit } from './support/browser.js';
import { inHours, NoticeDesk, outage, plain } from './support/notice-desk.js';
import { startPortal, type PortalProcess } from './support/portal-process.js';

describe('from the staff’s desk to the resident', () => {
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

  it('goes an outage, which is announced, waits, is read and corrected', async () => {
    const desk = await NoticeDesk.signIn(portal.address);
    const { page, complaints } = await visit(browser, {
      address: portal.address,
      name: /Wang Fang/,
      width: 375,
    });
    const board = page.locator('#board');
    const banner = page.locator('linli-notice-board[layout=banner]');
    await board.locator('details.expired').waitFor();
    const title = 'Gas is off in the whole community';
    const id = await desk.write({
      ...outage,
      title_en: title,
      scope: 'community',
      priority: 'urgent',
      window_from: inHours(-1),
      window_until: inHours(2),
    });
    await page.locator('[data-linli=announcer]').getByText(`Urgent notice: ${title}`).waitFor();
    await banner.getByRole('button', { name: new RegExp(title) }).waitFor();
    await board.getByRole('button', { name: /^One new notice/ }).click();
    await board.getByRole('link', { name: new RegExp(title) }).click();
    await board.getByRole('heading', { name: title }).waitFor();
    await board.getByText('You see this because it is for').waitFor();
    await desk.do(id, 'edit', { body_en: 'At ten.', correction_en: 'It is back two hours later.' });
    await board.getByRole('button', { name: /This notice has been changed/ }).click();
    await board.getByText('It is back two hours later.').waitFor();
    assert.deepEqual(complaints, []);
  });

  it('goes a notice to be acknowledged, by its address, and the staff see who did', async () => {
    const desk = await NoticeDesk.signIn(portal.address);
    const id = await desk.write({ ...plain, title_en: 'Rules of the stairs', acknowledge: 'yes' });
    const { page, complaints } = await visit(browser, {
      address: portal.address,
      name: /Wang Fang/,
      width: 1280,
    });
    await page.goto(`${portal.address}/?notice=${id}`);
    const board = page.locator('#board');
    await board.getByRole('button', { name: 'I have read and noted this' }).click();
    await board.getByText('You confirmed this on').waitFor();
    const staff = await visit(browser, { address: portal.address, name: /Chen Jing/, width: 1280 });
    await staff.page.goto(`${portal.address}/staff/notices/${id}`);
    await staff.page
      .getByText(/Wang Fang/)
      .first()
      .waitFor();
    assert.deepEqual([...complaints, ...staff.complaints], []);
  });
});
