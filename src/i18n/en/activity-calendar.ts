/** What the calendar says of days and of what goes on. */
export const activityCalendar = {
  title: 'Activities',
  loading: 'Loading the activities…',
  loadFailed: 'The activities could not be loaded.',
  /** When it was read last. */
  stale: (time: string) => `This is how it was on ${time}.`,
  unsupported: 'This portal has no calendar. Please look at the board in the lobby.',
  back: 'All activities',
  viewLegend: 'View',
  views: { agenda: 'List', month: 'Month', week: 'Week' },
  filterLegend: 'Kind of activity',
  all: 'All',
  categories: {
    festival: 'Festival',
    club: 'Club',
    volunteering: 'Volunteering',
    meeting: 'Meeting',
    maintenance: 'Maintenance',
    other: 'Other',
  },
  today: 'Today',
  previous: { agenda: 'Previous month', month: 'Previous month', week: 'Previous week' },
  next: { agenda: 'Next month', month: 'Next month', week: 'Next week' },
  jump: 'Go to a day',
  /** The week that begins on a day. */
  weekOf: (day: string) => `Week of ${day}`,
  /** How many activities a day or a period has. */
  count: (count: number) =>
    count === 0 ? 'no activities' : count === 1 ? '1 activity' : `${count} activities`,
  more: (count: number) => `+${count} more`,
  nothingOn: 'Nothing is planned for this day.',
  empty: 'Nothing is planned for this month.',
  nothingMore: 'Nothing more is planned for this month.',
  noMatch: 'Nothing of this kind is planned for this month.',
  clear: 'Show all kinds',
  earlier: (count: number) => `Earlier this month (${count})`,
  /** What stands between parts of a sentence that names a day. */
  and: ', ',
  allDay: 'All day',
  /** From when and until when. */
  span: (from: string, until: string) => `${from} – ${until}`,
  /** Of an activity that lasts several days. */
  dayOf: (day: number, days: number) => `day ${day} of ${days}`,
  cancelled: 'Cancelled',
  cut: 'There are more activities than can be shown here.',
  omitted: (count: number) =>
    count === 1 ? 'One activity could not be read.' : `${count} activities could not be read.`,
};
