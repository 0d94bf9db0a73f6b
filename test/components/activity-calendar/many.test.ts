import { expect } from '@open-wc/testing';
import { activity, openCalendar } from '../../support/activity-calendar.js';

const many = (count: number, date: string) =>
  Array.from({ length: count }, (_, index) => activity(`${date}-${index}`, `${date}T09:00`));

describe('a day with more than anybody reads', () => {
  it('shows a hundred in the list and says how many more there are, also where they are folded away', async () => {
    const activities = [...many(120, '2026-11-10'), ...many(150, '2026-11-28'), ...many(100, '2026-11-29')];
    const calendar = await openCalendar({ activities, element: { view: 'agenda' } });
    expect(calendar.all('.entry').length).to.equal(300);
    const [earlier, saturday, sunday] = calendar.all('.agenda-day');
    expect(earlier!.closest('details')?.textContent).to.contain('120');
    expect(earlier!.textContent).to.contain('+20 more');
    expect(saturday!.textContent).to.contain('+50 more');
    expect(sunday!.textContent).not.to.contain('more');
  });

  it('shows a hundred below the grid too', async () => {
    const activities = many(150, '2026-11-28');
    const calendar = await openCalendar({ activities, element: { view: 'month', date: '2026-11-28' } });
    expect(calendar.nameOf('2026-11-28')).to.contain('150');
    expect(calendar.all('.entry').length).to.equal(100);
    expect(calendar.part('.day-panel')).to.contain('+50 more');
  });
});
