import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Browser } from 'playwright-core';
import type { ServiceRequest } from '../../../src/domain/index.js';
import { databasesOfEachKind, describeOn } from './support/arrangements.js';
import { holdTogether } from './support/at-once.js';
import { openBrowser, openTab, visit, type Visited } from './support/browser.js';
import { Client } from './support/client.js';
import { atHome } from './support/raters.js';
import { ResidentPage } from './support/resident-page.js';
import { StaffClient } from './support/staff-client.js';

const done = {
  confirm: 'Thank you. The request is closed.',
  reopen: 'The request is open again.',
  cancel: 'The request is cancelled.',
};

/** What the page of whoever was too late says first. */
const tooLate = 'In the meantime this has changed:';

describeOn(databasesOfEachKind, 'two tabs of a resident and a housemate', (addresses) => {
  let browser: Browser;
  let visited: Visited[];
  let pages: ResidentPage[];
  let resident: Client;
  let staff: StaffClient;
  before(async () => {
    const address = addresses[0]!;
    browser = await openBrowser();
    const first = await visit(browser, { address, name: /Li Jun/, width: 1280 });
    const second = await openTab(first.page.context());
    const housemate = await visit(browser, { address, name: /Zhao Min/, width: 1280 });
    visited = [first, second, housemate];
    pages = visited.map(({ page }) => new ResidentPage(page));
    await holdTogether(
      pages.map(({ page }) => page),
      /\/requests\/[^/]+\/(confirm|reopen|cancel)$/,
    );
    resident = await Client.signIn(address, 'li-jun');
    staff = await StaffClient.signIn(address);
  });
  after(() => browser.close());

  /** All three open the request, act at the same moment, and read what became of it. */
  const actAtOnce = async (
    { id }: ServiceRequest,
    actions: readonly ((page: ResidentPage) => Promise<void>)[],
    sentences: readonly string[],
  ) => {
    for (const { page } of pages) await page.goto(`${addresses[0]}/?request=${id}`);
    for (const [index, act] of actions.entries()) await act(pages[index]!);
    const said: string[] = [];
    for (const [index, { tracker }] of pages.entries()) {
      const told = tracker.getByText(sentences[index]!).or(tracker.getByText(tooLate));
      said.push((await told.first().textContent())!);
    }
    const { history } = await resident.read<ServiceRequest>(`/requests/${id}`);
    const complaints = visited.flatMap((one) => one.complaints.splice(0));
    const late = pages.filter((_, index) => said[index] === tooLate);
    // The browser writes each refusal to the console, and nothing else is there.
    assert.deepEqual(
      complaints.map((complaint) => complaint.includes('409')),
      late.map(() => true),
    );
    return { late, moves: history!.map(({ type, status }) => (type === 'reopened' ? type : status)) };
  };

  for (const [action, name, status] of [
    ['cancel', 'Cancelled', 'cancelled'],
    ['confirm', 'Closed', 'closed'],
  ] as const) {
    it(`${action} a request at the same moment: it is done once, and two are told who did`, async () => {
      const request = await resident.file(atHome);
      if (action === 'confirm') await staff.do(request.id, 'move', { status: 'resolved' });
      const act = (page: ResidentPage) => page[action]();
      const { late, moves } = await actAtOnce(request, [act, act, act], Array(3).fill(done[action]));
      assert.equal(moves.filter((move) => move === status).length, 1);
      assert.equal(late.length, 2);
      for (const { tracker } of late)
        await tracker.getByText(new RegExp(`^${name} \\((Li Jun|Zhao Min)\\)$`)).waitFor();
    });
  }

  it('do not agree whether it is solved: it is taken up again once, and nothing that was written is lost', async () => {
    const request = await resident.file(atHome);
    await staff.do(request.id, 'move', { status: 'resolved' });
    const reasons = ['It still drips', 'The floor is wet'];
    const { late, moves } = await actAtOnce(
      request,
      [(page) => page.confirm(), (page) => page.reopen(reasons[0]!), (page) => page.reopen(reasons[1]!)],
      [done.confirm, done.reopen, done.reopen],
    );
    assert.equal(moves.filter((move) => move === 'reopened').length, 1);
    // Whoever confirms first has done so; what is reopened cannot be confirmed.
    assert.equal(moves.filter((move) => move === 'closed').length, late.includes(pages[0]!) ? 0 : 1);
    const loser = pages.slice(1).find((page) => late.includes(page))!;
    await loser.tracker.getByText('What you wrote is still here.').waitFor();
    const written = await loser.tracker
      .getByRole('textbox', { name: 'What is not solved yet?' })
      .inputValue();
    assert.equal(written, reasons[pages.indexOf(loser) - 1]);
  });
});
