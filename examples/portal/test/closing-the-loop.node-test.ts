import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { civilFromInstant, type Rating, type ServiceRequest } from '../../../src/domain/index.js';
import { writeJpeg } from '../../../test/support/photos/jpeg.js';
import { timeZone } from '../server/community/community.js';
import { databasesOfEachKind, describeOn } from './support/arrangements.js';
import { openBrowser, visit } from './support/browser.js';
import { Client } from './support/client.js';
import { ResidentPage } from './support/resident-page.js';
import { StaffPage } from './support/staff-page.js';
import { Stopwatch } from './support/stopwatch.js';

const photo = {
  name: 'IMG_2077.JPG',
  mimeType: 'image/jpeg',
  buffer: Buffer.from(writeJpeg({ width: 400, height: 300 })),
};

const inTwoDays = civilFromInstant(Date.now() + 2 * 86_400_000, timeZone);

describeOn(databasesOfEachKind, 'closing the loop', (addresses) => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  it('shows each step on the other page, from the report to the answer to its rating', async (context) => {
    const address = addresses[0]!;
    const staff = await visit(browser, { address, name: /Liu Qiang/, width: 1280 });
    const visitor = await visit(browser, { address, name: /Wang Fang/, width: 1280 });
    const [desk, resident] = [new StaffPage(staff.page), new ResidentPage(visitor.page)];
    const { tracker, prompt } = resident;
    const residentDocument = await visitor.page.evaluateHandle(() => document);
    const watch = new Stopwatch();
    const staffSees = (text: string | RegExp) => staff.page.getByText(text);
    const residentSees = (text: string | RegExp) => tracker.getByText(text);

    const number = await resident.file('Water drips from the tap.');
    const card = tracker.getByRole('button', { name: number });
    const row = staff.page.getByRole('link', { name: number });
    await watch.time('filed', async () => {}, row, card);
    await resident.open(number);
    await residentSees('Received').first().waitFor();
    await desk.follow(row);
    const staffDocument = await staff.page.evaluateHandle(() => document);
    const id = new URL(staff.page.url()).pathname.split('/').at(-1)!;

    const [takeOver, resume] = [() => desk.takeOver(), () => desk.moveOn('In progress')];
    const pause = () => desk.pause('Waiting for a seal', inTwoDays);
    const handOver = () => desk.handOver('Sun Yue (Building services)');
    const write = () => desk.write('The seal is new.', photo);
    const resolve = () => desk.moveOn('Resolved');
    await watch.time(
      'owner',
      takeOver,
      residentSees('Liu Qiang looks after it'),
      staffSees('Owner: Liu Qiang (Liu Qiang)'),
    );
    await watch.time(
      'pause',
      pause,
      residentSees(/^Paused since .* Waiting for a seal$/),
      residentSees(/^Work should start again on/),
      staffSees('On hold: Waiting for a seal'),
    );
    await watch.time(
      'resume',
      resume,
      residentSees('The work is under way.'),
      staffSees('In progress (Liu Qiang)'),
    );
    await residentSees(/^Paused since/).waitFor({ state: 'detached' });
    await watch.time(
      'hand over',
      handOver,
      residentSees('Handed over from Liu Qiang to Sun Yue'),
      staffSees('Owner: Sun Yue (Liu Qiang)'),
    );
    const contacts = tracker.getByRole('group', { name: 'Who looks after it' });
    await contacts.getByRole('heading', { name: 'First contact' }).waitFor();
    assert.deepEqual(await contacts.locator('strong').allTextContents(), ['Sun Yue', 'Chen Jing']);
    await watch.time(
      'photo and message',
      write,
      residentSees('The seal is new.'),
      tracker.getByRole('img', { name: 'After, photo 1' }),
      staffSees('Message: The seal is new.'),
    );
    await watch.time('resolved', resolve, residentSees('Is it solved?'), staffSees('Resolved (Liu Qiang)'));

    await watch.time(
      'reopened',
      () => resident.reopen('It still drips'),
      residentSees('The request is open again.'),
      staffSees('Reopened: It still drips (Wang Fang)'),
    );
    const resolvedAgain = staffSees('Resolved (Liu Qiang)').nth(1);
    await watch.time('resolved again', resolve, residentSees('Is it solved?'), resolvedAgain);
    await watch.time('confirmed', () => resident.confirm(), staffSees('Closed (Wang Fang)'));
    await residentSees('Thank you. The request is closed.').waitFor();

    await watch.time('asked', async () => {}, prompt.getByText('How satisfied are you?'));
    const rate = () => resident.rateLow('Two visits for one tap.');
    await watch.time('rated', rate, staffSees('1 (from 1 to 5)'), staffSees('Asks to be called'));
    await prompt.getByText('We will call you back.').waitFor();
    const reply = () => desk.replyToRating('We call you this afternoon.');
    await watch.time('answered', reply, prompt.getByText('We call you this afternoon.'));

    context.diagnostic(`until both pages show it: ${watch.report}`);
    assert.ok(await residentDocument.evaluate((earlier) => earlier === document));
    assert.ok(await staffDocument.evaluate((earlier) => earlier === document));
    const client = await Client.signIn(address);
    const { history, owner } = await client.read<ServiceRequest>(`/requests/${id}`);
    assert.deepEqual(
      history!.map(({ type, status }) => status ?? type),
      [
        ...['submitted', 'owner', 'owner', 'on-hold', 'in-progress', 'owner', 'photo', 'resolved'],
        ...['acknowledged', 'resolved', 'closed'],
      ],
    );
    assert.equal(owner?.name, 'Sun Yue');
    const { items } = await client.read<{ items: Rating[] }>(`/ratings?subjectId=${id}`);
    assert.deepEqual(
      items.map(({ score, callBack, reply: given }) => [score, callBack, given?.text]),
      [[1, true, 'We call you this afternoon.']],
    );
    assert.deepEqual([...visitor.complaints, ...staff.complaints], []);
  });
});
