// By hand as well, but what is out of view is not laid out (content-visibility).
import './notices.css';
import { boardOf } from './markup.js';

export { filter, ready } from './markup.js';
export const create = (rows) => boardOf(rows, 'board auto');
