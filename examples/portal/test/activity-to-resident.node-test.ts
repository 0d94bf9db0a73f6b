import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import ICAL from 'ical.js';
import type { Browser, Page } from 'playwright-core';
import { dayAhead } from './support/activity-desk.js';
import { openBrowser, visit } from './support/browser.js';
import { startPortal, type PortalProcess } from './support/portal-process.js';

/** Three Thursdays, Fridays or whatever tomorrow is. */
const [first, second, third] = [1, 8, 15].map(dayAhead) as [string, string, string];

/** Fills the form that plans an activity, field by field, as somebody does at a desk. */
async function fillPlan(page: Page, title: string): Promise<void> {
  await page.getByLabel('Title (English)').fill(title);
  await page.getByLabel('Place (English)').fill('Lobby');
  await page.getByLabel('First day', { exact: true }).fill(first);
  await page.getByLabel('Begins at').fill('19:30');
  await page.getByLabel('Ends at').fill('20:30');
  await page.getByLabel('every week').check();
  await page.getByLabel('How many times').fill('3');
  await page.getByLabel('Room for how many people').fill('10');
  await page.getByLabel('How many guests').fill('2');
}

/** What a subscribed calendar says of the dates of a series that are not as its rule has them: their states, by day. */
function changesIn(file: string, title: string): Record<string, string> {
  const events = new ICAL.Component(ICAL.parse(file) as []).getAllSubcomponents('vevent');
  const own = events.filter((event) => String(event.getFirstPropertyValue('summary')).includes(title));
  return Object.fromEntries(
    own.flatMap((event) => {
      const at = event.getFirstPropertyValue('recurrence-id');
      const status = String(event.getFirstPropertyValue('status') ?? 'CONFIRMED');
      return at ? [[String(at).slice(0, 10), status] as const] : [];
    }),
  );
}

describe('from the staff’s desk to the resident’s calendar', () => {
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
  const title = 'Evening choir';

  it('goes a weekly series, which a resident joins, and of which one date moves and one is cancelled', async () => {
    const { address } = portal;
    const staff = await visit(browser, { address, name: /Chen Jing/, width: 1280 });
    const resident = await visit(browser, { address, name: /Wang Fang/, width: 375 });
    await resident.page.getByRole('link', { name: 'Activities', exact: true }).click();
    const calendar = resident.page.locator('linli-activity-calendar');
    const goTo = (day: string) => calendar.getByLabel('Go to a day').fill(day);
    await goTo(second);

    // Planned, after a look at the dates.
    const desk = staff.page;
    await desk.waitForURL('**/staff');
    await desk.getByRole('link', { name: 'Activities' }).click();
    await desk.getByRole('link', { name: 'Plan an activity' }).click();
    await fillPlan(desk, title);
    await desk.getByRole('button', { name: 'Plan it' }).click();
    const preview = desk.getByRole('status').filter({ hasText: '3 dates' });
    await preview.waitFor();
    assert.equal(await preview.getByRole('listitem').count(), 3);
    await desk.getByRole('button', { name: 'Plan it' }).click();
    await desk.getByRole('heading', { name: title, level: 1 }).waitFor();
    const dates = desk.locator('.dates li');
    const ids = await dates
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!.split('/').at(-1)!));
    const [secondId, thirdId] = ids as [string, string];
    const entry = (id: string) =>
      calendar.getByRole('listitem').filter({ has: resident.page.locator(`[data-open="${id}"]`) });

    // There without loading anything anew; joined with a guest.
    await entry(secondId).getByRole('link', { name: title }).click();
    await calendar.getByRole('heading', { name: title }).waitFor();
    await calendar.getByLabel('Guests you bring').selectOption('1');
    await calendar.getByRole('button', { name: 'Join', exact: true }).click();
    await calendar.getByRole('heading', { name: 'You are in, with 1 guest.' }).waitFor();

    // Seen by staff, who move that date.
    await dates.nth(1).getByRole('link').click();
    const participant = desk.getByRole('row').filter({ hasText: 'Wang Fang' });
    assert.match(await participant.innerText(), /Building 3, unit 2, 502[^]*138-0000-0001\s+1\s/);
    await desk.getByText('2 of 10 places are taken').waitFor();
    await desk.getByRole('link', { name: 'Move it' }).click();
    await desk.getByLabel('Begins at').fill('18:00');
    await desk.getByLabel('Ends at').fill('19:00');
    await desk.getByLabel('Why, for the residents (English)').fill('The lobby is taken later.');
    await desk.getByRole('button', { name: 'Move it' }).click();
    await desk.getByText('Moved from').waitFor();
    await calendar.getByText('This activity was moved.').waitFor();
    await calendar.getByText('The lobby is taken later.').waitFor();
    await calendar.getByRole('heading', { name: 'You are in, with 1 guest.' }).waitFor();

    // Another one is cancelled: after a question, and with a reason.
    await dates.nth(2).getByRole('link').click();
    await desk.getByRole('link', { name: 'Cancel it' }).click();
    await desk.getByRole('heading', { name: 'Cancel this activity?' }).waitFor();
    await desk.getByLabel('Why it does not take place (English)').fill('Nobody has a key.');
    await desk.getByRole('button', { name: 'Yes, cancel it' }).click();
    await desk.getByText('Nobody has a key.').waitFor();
    await calendar.getByRole('button', { name: 'All activities' }).click();
    await goTo(third);
    await entry(thirdId).getByText('Cancelled', { exact: true }).waitFor();

    // A calendar that has subscribed hears of both.
    const subscribe = calendar.getByRole('link', { name: 'Subscribe' });
    const webcal = (await subscribe.getAttribute('href'))!;
    const file = await (await fetch(webcal.replace(/^webcal:/, 'http:'))).text();
    assert.deepEqual(changesIn(file, title), { [second]: 'CONFIRMED', [third]: 'CANCELLED' });
    assert.deepEqual([...staff.complaints, ...resident.complaints], []);
  });
});
