export { readCalendar, saySame, type Calendar, type CalendarContext } from './calendar.js';
export { ownWords } from './categories.js';
export { findActivity, findSeries, listActivities, type Listed, type Listing } from './listing.js';
