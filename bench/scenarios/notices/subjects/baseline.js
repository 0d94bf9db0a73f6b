// The limit, as the goals are set beside it: all rows from one string of HTML, all of them laid out.
import './notices.css';
import { boardOf } from './markup.js';

export { filter, ready } from './markup.js';
export const create = (rows) => boardOf(rows, 'board');
