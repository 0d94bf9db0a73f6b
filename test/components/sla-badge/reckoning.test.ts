import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../../../src/components/sla-badge/sla-badge.define.js';
import type { LinliSlaBadge } from '../../../src/components/sla-badge/sla-badge.js';
import {
  chinaHolidays,
  withHolidays,
  type ServiceLevel,
  type ServiceRequest,
  type WorkCalendar,
} from '../../../src/domain/index.js';

const day = [
  ['09:00', '12:00'],
  ['13:30', '18:00'],
] as const;

const office: WorkCalendar = withHolidays(
  {
    id: 'office',
    name: 'Service desk',
    timeZone: 'Asia/Shanghai',
    week: { mon: day, tue: day, wed: day, thu: day, fri: day },
  },
  chinaHolidays,
);

const level: ServiceLevel = {
  id: 'office',
  name: 'In office hours',
  targets: [{ metric: 'resolution', goal: 'PT20H', clock: 'office' }],
};

const inDays: ServiceLevel = {
  ...level,
  targets: [{ metric: 'resolution', goal: 'P5D', clock: 'office' }],
};

const request: ServiceRequest = {
  id: '42',
  number: 'R-42',
  kind: 'repair',
  status: 'resolved',
  description: 'The lift stops between floors.',
  createdAt: '2026-09-30T16:20:00+08:00',
  updatedAt: '2026-10-12T15:00:00+08:00',
  history: [
    {
      id: '1',
      at: '2026-10-08T10:00:00+08:00',
      type: 'status',
      status: 'on-hold',
      text: 'Waiting for a spare part',
    },
    { id: '2', at: '2026-10-09T14:00:00+08:00', type: 'status', status: 'in-progress' },
    { id: '3', at: '2026-10-12T15:00:00+08:00', type: 'status', status: 'resolved' },
  ],
};

async function place(settings: Partial<LinliSlaBadge>, lang = 'en'): Promise<LinliSlaBadge> {
  const badge = await fixture<LinliSlaBadge>(
    html`<linli-sla-badge lang=${lang} size="detailed" metric="resolution"></linli-sla-badge>`,
  );
  Object.assign(badge, settings);
  await import('../../../src/components/sla-badge/reckoning/index.js');
  badge.requestUpdate();
  await new Promise((resolve) => setTimeout(resolve));
  await badge.updateComplete;
  return badge;
}

const all = (badge: LinliSlaBadge, selector: string) => [...badge.shadowRoot!.querySelectorAll(selector)];
const textsOf = (badge: LinliSlaBadge, selector: string) =>
  all(badge, selector).map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

describe('a deadline that the page reckons', () => {
  it('comes from a request and a level, and says that it is an estimate', async () => {
    const badge = await place({ request, level, calendars: [office] });
    const [said] = textsOf(badge, '[part=badge]');
    expect(said).to.contain('kept').and.to.contain('estimate');
    expect(all(badge, '.fact time')[0]!.getAttribute('datetime')).to.equal('2026-10-12T08:20:00.000Z');
    expect(textsOf(badge, '.fact')).to.include('18 h 40 min of 20 h used');
    expect(all(badge, 'progress')[0]).to.have.property('value').that.is.closeTo(0.933, 0.001);
  });

  it('is explained by steps that add up', async () => {
    const badge = await place({ request, level, calendars: [office] });
    all(badge, 'details')[0]!.setAttribute('open', '');
    const steps = textsOf(badge, '[part=item]').map((step) => step.replace(/[\u2009\u202f]/g, ' '));
    expect(steps).to.deep.equal([
      'Wed, Sep 30, 4:20 – 6:00 PM 1 h 40 min counted',
      'Wed, Sep 30, 6:00 PM – Thu, Oct 8, 9:00 AM not counted: National Day',
      'Thu, Oct 8, 9:00 – 10:00 AM 1 h counted',
      'Thu, Oct 8, 10:00 AM – Fri, Oct 9, 2:00 PM paused: Waiting for a spare part',
      'Fri, Oct 9, 2:00 – 6:00 PM 4 h counted',
      'Fri, Oct 9, 6:00 PM – Sat, Oct 10, 9:00 AM not counted',
      'Sat, Oct 10, 9:00 AM – 12:00 PM 3 h counted (worked for National Day)',
      'Sat, Oct 10, 12:00 – 1:30 PM not counted',
      'Sat, Oct 10, 1:30 – 6:00 PM 4 h 30 min counted (worked for National Day)',
      'Sat, Oct 10, 6:00 PM – Mon, Oct 12, 9:00 AM not counted',
      'Mon, Oct 12, 9:00 AM – 12:00 PM 3 h counted',
      'Mon, Oct 12, 12:00 – 1:30 PM not counted',
      'Mon, Oct 12, 1:30 – 4:20 PM 2 h 50 min counted',
      'In all 20 h',
    ]);
    await expect(badge).to.be.accessible();
  });

  it('in working days tells the days, in Chinese', async () => {
    const badge = await place({ request, level: inDays, calendars: [office] }, 'zh-CN');
    expect(textsOf(badge, '.sum')).to.deep.equal(['合计 5 个工作日']);
    expect(textsOf(badge, '[data-kind=paused]')[0]).to.contain('Waiting for a spare part');
    expect(textsOf(badge, '[data-kind=counted]')[1]).to.contain('国庆节调休上班');
    await expect(badge).to.be.accessible();
  });

  it('is not told where the server has one: its own wins', async () => {
    const dueAt = '2026-10-30T18:00:00+08:00';
    const badge = await place({
      request: { ...request, promises: [{ metric: 'resolution', dueAt, source: 'server' }] },
      level,
      calendars: [office],
    });
    expect(all(badge, '.fact time')[0]!.getAttribute('datetime')).to.equal(dueAt);
    expect(textsOf(badge, '[part=badge]')[0]).not.to.contain('estimate');
    expect(all(badge, 'details')).to.have.length(0);
  });

  it('warns of holidays that are not published yet', async () => {
    const badge = await place({
      request: { ...request, status: 'submitted', createdAt: '2026-12-30T16:20:00+08:00', history: [] },
      level: inDays,
      calendars: [office],
    });
    expect(textsOf(badge, 'details')[0]).to.contain('Public holidays after 2026-12-31 are not published yet');
  });

  it('is none where the standard or a calendar cannot be read', async () => {
    const odd = { ...level, targets: [{ metric: 'resolution', goal: 'soon', clock: 'office' }] };
    const badge = await place({ request, level: odd as ServiceLevel, calendars: [office] });
    expect(textsOf(badge, '[part=badge]')[0]).to.equal('no time promised yet');
    badge.level = level;
    badge.calendars = [{ ...office, timeZone: 'Mars/Olympus' }];
    await badge.updateComplete;
    expect(textsOf(badge, '[part=badge]')[0]).to.contain('done');
    badge.calendars = [office];
    await badge.updateComplete;
    expect(textsOf(badge, '[part=badge]')[0]).to.contain('kept');
  });

  it('K083: is another at once when the standard is', async () => {
    const badge = await place({ request, level, calendars: [office] });
    badge.level = inDays;
    await badge.updateComplete;
    expect(all(badge, '.fact time')[0]!.getAttribute('datetime')).to.equal('2026-10-14T10:00:00.000Z');
  });

  it('is none where the page has no calendars yet, or what is no standard', async () => {
    for (const none of [undefined, null, 'none', 7] as never[]) {
      const badge = await place({ request, level, calendars: none });
      expect(textsOf(badge, '[part=badge]')[0]).to.contain('done');
      badge.level = none;
      await badge.updateComplete;
      expect(textsOf(badge, '[part=badge]')[0]).to.contain('no time promised yet');
    }
  });
});
