/** By the database's clock, to the millisecond that is kept, and never ahead of it. */
export const moment = `date_trunc('milliseconds', now())`;
