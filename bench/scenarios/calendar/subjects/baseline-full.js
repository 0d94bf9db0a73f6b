// By hand all that our element shows: the choices of view and kind, names of days for those who do not see, and below
// the month the whole of the selected day.
import './calendar.css';
import { calendarOf } from './markup.js';

export { grid, next, ready } from './markup.js';
export const create = (rows, view) => calendarOf(rows, view, { isFull: true });
