// The limit: the month, or the agenda, from one string of HTML.
import './calendar.css';
import { calendarOf } from './markup.js';

export { next, ready } from './markup.js';
export const create = (rows, view) => calendarOf(rows, view, { isFull: false });
