import { expect } from '@open-wc/testing';
import type { ServiceLevel, WorkCalendar } from '../../../src/domain/index.js';
import { openForm } from '../../support/request-form.js';

const zone = { timeZone: 'Asia/Shanghai' };
const office: WorkCalendar = { id: 'office', week: { mon: [['09:00', '18:00']] }, ...zone };

const level: ServiceLevel = {
  id: 'test',
  name: 'A test',
  targets: [
    { metric: 'on-site', urgencies: ['emergency'], goal: 'PT30M', clock: 'wall' },
    { metric: 'response', kinds: ['repair'], categories: ['lamp'], goal: 'PT2H', clock: 'office' },
    { metric: 'response', kinds: ['repair'], goal: 'PT24H', clock: 'wall' },
  ],
};

/** A Friday at noon, in Shanghai. */
const now = () => Date.parse('2026-11-20T12:00:00+08:00');

const times = (form: Awaited<ReturnType<typeof openForm>>) =>
  form.all<HTMLTimeElement>('.footer time').map(({ dateTime }) => dateTime);

describe('what is promised, before anything is sent', () => {
  it('follows the category and what the words tell', async () => {
    const form = await openForm({ now, serviceLevel: level, calendars: [office] });
    await form.type('Description', 'It is dark.');
    await form.untilText('Answered by');
    expect(times(form)).to.deep.equal(['2026-11-21T04:00:00.000Z']);
    await form.choose('Lamp');
    expect(times(form)).to.deep.equal(['2026-11-23T03:00:00.000Z']);
    await form.type('Description', 'I smell gas in the kitchen.');
    await form.untilText('On site by');
    expect(times(form)).to.deep.equal(['2026-11-23T03:00:00.000Z', '2026-11-20T04:30:00.000Z']);
    await form.press('Send the report');
    await form.untilText('We have received it');
    const { promises } = form.adapter.requestsFiled[0]!;
    expect(promises!.map(({ dueAt }) => dueAt)).to.deep.equal([
      '2026-11-23T03:00:00.000Z',
      '2026-11-20T04:30:00.000Z',
    ]);
  });

  it('is nothing for what the standard does not name', async () => {
    const form = await openForm({ now, serviceLevel: level, calendars: [office] });
    await form.type('Description', 'It is dark.');
    await form.untilText('we promise');
    await form.choose('Question');
    await form.type('Description', 'When is the office open?');
    expect(form.text).not.to.contain('we promise');
  });

  it('is nothing where the standard cannot be read', async () => {
    const form = await openForm({ now });
    const intake = form.adapter.requests.intake.bind(form.adapter.requests);
    const serviceLevel = { ...level, targets: [{ metric: 'response', goal: 'a day', clock: 'wall' }] };
    form.element.adapter = {
      ...form.adapter,
      name: 'odd',
      requests: {
        ...form.adapter.requests,
        intake: async (options) => ({
          ...(await intake(options)),
          serviceLevel: serviceLevel as ServiceLevel,
        }),
      },
    };
    await form.element.updateComplete;
    await form.untilText('Description');
    await form.type('Description', 'It is dark.');
    expect(form.text).not.to.contain('we promise');
    expect(form.text).to.contain('Send the report');
  });
});
