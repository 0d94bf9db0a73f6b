import { expect } from '@open-wc/testing';
import ICAL from 'ical.js';
import { activity, cleanUp, openCalendar, zone, type OpenOptions } from '../../support/activity-calendar.js';
import { replace, replaceClipboard, replaceDownloads, restoreAll } from '../../support/replace.js';

const open = async (options: OpenOptions = {}) =>
  (await openCalendar({ element: { activityId: 'clean-up' }, timeZone: zone, ...options })).ready();

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

describe('an activity in a resident’s own calendar', () => {
  afterEach(restoreAll);

  it('is a file with its title, its time in its zone, and its address', async () => {
    const files = replaceDownloads();
    const calendar = await open({
      element: { activityId: 'clean-up', activityHref: '/a/{id}' },
      activities: [
        cleanUp({ title: 'Clean-up: 1/2', version: 3, fee: 'Free', host: { name: 'Amy', phone: '123' } }),
      ],
    });
    await calendar.press('Add to my calendar');
    await calendar.until(() => files.length === 1);
    expect(files[0]!.name).to.equal('Clean-up 1 2.ics');
    const text = await files[0]!.text;
    const [event] = eventsIn(text);
    expect(event!.startDate.toJSDate().toISOString()).to.equal('2026-11-28T01:00:00.000Z');
    expect([event!.summary, event!.location, event!.sequence]).to.deep.equal([
      'Clean-up: 1/2',
      'Courtyard',
      3,
    ]);
    expect(event!.description).to.equal('Host: Amy · 123\nFee: Free');
    expect(text).to.contain('TZID=Asia/Shanghai').and.to.contain('BEGIN:VTIMEZONE');
    expect(event!.component.getFirstPropertyValue('url')?.toString()).to.equal(
      `${location.origin}/a/clean-up`,
    );
  });

  it('says in its title too that it is cancelled, and takes itself out', async () => {
    const files = replaceDownloads();
    const calendar = await open({ activities: [cleanUp({ status: 'cancelled', reason: 'Storm.' })] });
    await calendar.press('Add to my calendar');
    await calendar.until(() => files.length === 1);
    const text = await files[0]!.text;
    expect(text).to.contain('METHOD:CANCEL').and.to.contain('STATUS:CANCELLED');
    expect(eventsIn(text)[0]!.summary).to.equal('Cancelled: Clean-up');
  });

  it('is written in Chinese with the colons of Chinese', async () => {
    const files = replaceDownloads();
    const host = { name: 'Amy', phone: '123' };
    const activities = [cleanUp({ status: 'cancelled', fee: '2 元', host })];
    const calendar = await open({ lang: 'zh-Hans', activities });
    await calendar.press('加入我的日历');
    await calendar.until(() => files.length === 1);
    const [event] = eventsIn(await files[0]!.text);
    expect([event!.summary, event!.description]).to.deep.equal([
      '已取消\uff1aClean-up',
      '主办方\uff1aAmy · 123\n费用\uff1a2 元',
    ]);
  });

  it('is the whole series, with the dates that are not like the others', async () => {
    const files = replaceDownloads();
    const first = activity('s1', '2026-11-07T09:00', { seriesId: 's', title: 'Clean-up' });
    const third = activity('s3', '2026-11-21T09:00', {
      seriesId: 's',
      title: 'Clean-up',
      status: 'cancelled',
    });
    const calendar = await open({
      element: { activityId: 's1' },
      activities: [first, third],
      series: [
        {
          id: 's',
          activity: first,
          rule: 'FREQ=WEEKLY;COUNT=4',
          changed: [{ start: '2026-11-21T09:00:00+08:00', activity: third }],
        },
      ],
    });
    await calendar.press('Add the whole series');
    await calendar.until(() => files.length === 1);
    const events = eventsIn(await files[0]!.text);
    const master = events.find((event) => event.isRecurring())!;
    const starts: string[] = [];
    const iterator = master.iterator();
    for (let next = iterator.next(); next; next = iterator.next()) starts.push(next.toString());
    expect(starts).to.deep.equal(['07', '14', '21', '28'].map((day) => `2026-11-${day}T09:00:00`));
    const changed = events.filter((event) => event.isRecurrenceException());
    expect(
      changed.map((event) => [
        event.recurrenceId.toString(),
        event.component.getFirstPropertyValue('status'),
      ]),
    ).to.deep.equal([['2026-11-21T09:00:00', 'CANCELLED']]);
  });

  it('is copied in words where nothing can be downloaded', async () => {
    const copied: string[] = [];
    replace(navigator, 'userAgent', (own) => `${own} MicroMessenger/8.0`);
    replaceClipboard((text) => copied.push(text));
    const calendar = await open();
    await calendar.press('Add to my calendar');
    await calendar.untilText('open the page in a browser to get the calendar file.');
    expect(copied[0]).to.equal(
      `Clean-up\nSaturday, November 28, 2026, 9:00 AM – 11:00 AM\nCourtyard\n${location.href}`,
    );
  });

  it('says when a series cannot be had, and tries again', async () => {
    const files = replaceDownloads();
    const first = activity('s1', '2026-11-28T09:00', { seriesId: 's' });
    const calendar = await open({
      element: { activityId: 's1' },
      activities: [first],
      series: [{ id: 's', activity: first, rule: 'FREQ=WEEKLY;COUNT=4' }],
      faults: [{ call: 'activities.series', error: 'offline', times: 1 }],
    });
    await calendar.press('Add the whole series');
    await calendar.untilText('The calendar file could not be made.');
    await calendar.press('Add the whole series');
    await calendar.until(() => files.length === 1);
    await calendar.until(() => !calendar.text.includes('could not be made'));
  });

  it('keeps the last day of days that a rule ends in UTC', async () => {
    const files = replaceDownloads();
    const when = { allDay: true, start: '2026-12-24', end: '2026-12-25' } as const;
    const first = activity('s1', '2026-12-24T09:00', { seriesId: 's', when });
    const calendar = await open({
      element: { activityId: 's1' },
      activities: [first],
      series: [{ id: 's', activity: first, rule: 'FREQ=DAILY;UNTIL=20261225T160000Z' }],
    });
    await calendar.press('Add the whole series');
    await calendar.until(() => files.length === 1);
    expect(await files[0]!.text).to.contain('RRULE:FREQ=DAILY;UNTIL=20261226\r\n');
  });

  for (const rule of ['FREQ=WEEKLY;RSCALE=CHINESE', 'nonsense'])
    it(`says when there is no file of a series: ${rule}`, async () => {
      const first = activity('s1', '2026-11-28T09:00', { seriesId: 's' });
      const calendar = await open({
        element: { activityId: 's1' },
        activities: [first],
        series: [{ id: 's', activity: first, rule }],
      });
      await calendar.press('Add the whole series');
      await calendar.untilText('The calendar file could not be made.');
    });

  it('says when the browser saves no files', async () => {
    replace(URL, 'createObjectURL', () => () => {
      throw new TypeError('blocked');
    });
    const calendar = await open();
    await calendar.press('Add to my calendar');
    await calendar.untilText('The calendar file could not be made.');
  });

  it('comes by itself with a subscription: for calendar apps, to copy, and as a code', async () => {
    const copied: string[] = [];
    replaceClipboard((text) => copied.push(text));
    const calendar = await openCalendar();
    const { adapter } = calendar;
    const subscriptionUrl = '/calendar/garden.ics';
    calendar.element.adapter = { ...adapter, activities: { ...adapter.activities!, subscriptionUrl } };
    await calendar.untilText('All activities in my own calendar');
    const link = calendar.all<HTMLAnchorElement>('a[href^="webcal:"]')[0]!;
    expect(link.href).to.equal(`webcal://${location.host}/calendar/garden.ics`);
    await calendar.press('Copy the address');
    await calendar.untilText('Copied.');
    expect(copied).to.deep.equal([`${location.origin}/calendar/garden.ics`]);
    await calendar.press('QR code');
    await calendar.until(() => calendar.all('.qr').length === 1);
    expect(calendar.all('.qr')[0]!.ariaLabel).to.equal('QR code with the address of the calendar');
  });

  it('has no subscription whose address is not safe', async () => {
    const calendar = await openCalendar();
    const { adapter } = calendar;
    const subscriptionUrl = 'javascript:alert(1)';
    calendar.element.adapter = { ...adapter, activities: { ...adapter.activities!, subscriptionUrl } };
    await calendar.until(() => calendar.all('.frequency').length === 1);
    expect(calendar.text).not.to.contain('Subscribe');
  });

  it('is passed on by its own address', async () => {
    const shared: unknown[] = [];
    replace(navigator, 'share', () => (data) => {
      shared.push(data);
      return Promise.resolve();
    });
    const calendar = await open({ activities: [cleanUp({ url: 'https://portal.example/clean-up' })] });
    await calendar.press('Share');
    await calendar.until(() => shared.length === 1);
    expect(shared).to.deep.equal([{ title: 'Clean-up', url: 'https://portal.example/clean-up' }]);
    await calendar.press('QR code');
    await calendar.until(() => calendar.all('.qr').length === 1);
    await calendar.press('Hide the QR code');
    expect(calendar.all('.qr')).to.have.length(0);
  });
});
