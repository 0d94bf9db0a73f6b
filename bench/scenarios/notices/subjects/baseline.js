// The limit, as the goals are set beside it: all rows by innerHTML, all of them laid out.
import './notices.css';
import { boardOf } from './markup.js';

export { filter, ready } from './markup.js';
export const create = (rows) => boardOf(rows, 'board');
