import { agendaDays, backend } from '../calendar/content.js';

const activities = backend();
const subject = (name) => ({ name, entry: `../../calendar/subjects/${name}.js` });

/** The calendar's other view: a month as a list of days. The count is how many activities the month has. */
export const scenario = {
  name: 'agenda',
  title: 'Activity calendar, an agenda',
  counts: [1000],
  subjects: [
    subject('baseline'),
    subject('lit-min'),
    { ...subject('linli'), needs: ['../src/components/activity-calendar/activity-calendar.define.ts'] },
    subject('fullcalendar'),
    subject('event-calendar'),
  ],
  goals: { subject: 'linli', beside: 'baseline', ratio: { 1000: 1.7 }, heapPerCycle: 100 },
  controls: {},
  words: [],
  /** Of a row. */
  minimumHeight: 20,
  limit: 60,
  list: {
    view: 'agenda',
    provenRows: 50,
    cycleRows: 50,
    titles: (rows) => activities(rows, ...agendaDays).map(({ title }) => title),
  },
};
