/** By the database's clock, to the millisecond that is kept, and never ahead of it. */
import { sql } from '../database/sql.js';
export const moment = sql`date_trunc('milliseconds', now())`;

/** For a row that is locked: later than the transaction began, for who began later may have had the row before. */
export const latest = sql`greatest(updated_at, clock_timestamp())`;
