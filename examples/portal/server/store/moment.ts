/** By the database's clock, to the millisecond that is kept, and never ahead of it. */
import { sql } from '../database/sql.js';
export const moment = sql`date_trunc('milliseconds', now())`;
