/** The most days that one occurrence lasts. The database has a day more, for changes of clocks: 0008-activities.sql. */
export const longestActivity = 31;

/** How far ahead the last occurrence of a series may be, days: every one of them is a row. */
export const longestSeries = 731;

/** The most occurrences of a series. */
export const mostOccurrences = 400;

/** The most characters of what is told of an activity. */
export const activityLimits = { title: 120, description: 5000, line: 200, reason: 200 };

/** The most people that an activity may have room for, and the most guests that one resident may bring. */
export const mostPeople = 10_000;
export const mostGuests = 20;
