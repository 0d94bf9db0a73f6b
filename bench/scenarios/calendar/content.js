const topics = [
  ['Choir practice', 'club'],
  ['Lantern festival', 'festival'],
  ['Planting of trees', 'volunteering'],
  ['Meeting of the owners', 'meeting'],
  ['Inspection of the lifts', 'maintenance'],
  ['Tea in the yard', 'other'],
  ['Chess evening', 'club'],
];

/** The month that is shown first and the next, and those beside them: calendars show days of them, and read them. */
const months = [
  { name: 'Oct', first: '2026-10-01' },
  { name: 'Nov', first: '2026-11-01' },
  { name: 'Dec', first: '2026-12-01' },
  { name: 'Jan', first: '2027-01-01' },
];

/** The day that is selected first, in the community's zone. */
export const date = '2026-11-16';
/** The moment at which all is seen, ms since the epoch: nothing is over. */
export const now = Date.UTC(2026, 9, 20);
/** The days that the month is shown with and those of the next, weeks beginning on Sunday; and of the month alone. */
export const shownDays = { month: ['2026-11-01', '2026-12-05'], next: ['2026-11-29', '2027-01-02'] };
export const agendaDays = ['2026-11-01', '2026-11-30'];

const pad = (number, length = 2) => String(number).padStart(length, '0');

export function addDays(day, count) {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}

export function daysBetween(first, last) {
  const days = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/**
 * Each on one day: what lasts longer is shown by some peers as one bar, by others day by day. One in ten lasts all day, one
 * in three has places left, and so has the first of each day: that is seen once all is drawn.
 */
function activityOf(month, day, index) {
  const [topic, category] = topics[index % topics.length];
  // Not the same for all of a day.
  const turn = index * 7 + Math.floor(index / 28);
  const hour = 8 + (turn % 12);
  const minutes = pad((turn % 4) * 15);
  const at = (time) => `${day}T${time}:00+08:00`;
  const timed = {
    allDay: false,
    start: at(`${pad(hour)}:${minutes}`),
    end: at(`${pad(hour + 1)}:${minutes}`),
    zone: 'Asia/Shanghai',
  };
  return {
    id: `${month.name}-${index}`,
    title: `${topic}, ${month.name}-${pad(index, 5)}`,
    category,
    when: turn % 10 === 9 ? { allDay: true, start: day, end: day } : timed,
    status: 'planned',
    place: `Hall ${(index % 5) + 1}`,
    ...((turn % 3 === 0 || index < 31) && { capacity: { total: 20, taken: index % 20 } }),
  };
}

const beginsAt = ({ when }) => (when.allDay ? when.start : when.start.slice(0, 16));

/** By day, in the order in which they begin, with so many a month. */
function activitiesByDay(perMonth) {
  const byDay = new Map();
  for (const month of months) {
    const [year, number] = month.first.split('-').map(Number);
    const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
    for (let index = 0; index < perMonth; index++) {
      const day = addDays(month.first, index % length);
      const activity = activityOf(month, day, index);
      const known = byDay.get(day);
      if (known) known.push(activity);
      else byDay.set(day, [activity]);
    }
  }
  for (const activities of byDay.values())
    activities.sort((one, other) => (beginsAt(one) < beginsAt(other) ? -1 : 1));
  return byDay;
}

export const counts = [50, 1000, 10_000];

/**
 * A backend that has so many activities each month, in the form that the subject takes. Returns a function that brings
 * those of some days, both included. Everything is made at once, before the clock starts, as if it had been sent.
 */
export function backend(formOf = (activity) => activity) {
  const made = new Map();
  const make = (perMonth) => {
    const days = [...activitiesByDay(perMonth)];
    const formed = new Map(days.map(([day, activities]) => [day, activities.map(formOf)]));
    made.set(perMonth, formed);
    return formed;
  };
  counts.forEach(make);
  return (perMonth, first, last) => {
    const byDay = made.get(perMonth) ?? make(perMonth);
    return daysBetween(first, last).flatMap((day) => byDay.get(day) ?? []);
  };
}

/** The time of day in which something begins, as the building's clocks show it. */
export function clockOf({ when }, moment = 'start') {
  const [hour, minutes] = when[moment].slice(11, 16).split(':');
  return `${Number(hour) % 12 || 12}:${minutes} ${Number(hour) < 12 ? 'AM' : 'PM'}`;
}

export async function until(isDrawn) {
  for (let frames = 0; !isDrawn(); frames++) {
    if (frames > 3000) throw new Error('the activities did not come');
    await new Promise(requestAnimationFrame);
  }
}

/** Whether a calendar in the light tree has come to the next month: only with that the first days of January are shown. */
export const isAtNext = (element) => element.textContent.includes('Jan-');
