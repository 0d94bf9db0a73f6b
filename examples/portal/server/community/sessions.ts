import type { Account } from '../store/people.js';

/** How long a session lasts, s. */
export interface SessionLife {
  /** Without a request, or a page that stays open. */
  idle: number;
  /** Whatever happens. */
  longest: number;
}

const [hour, day] = [3600, 86_400];

/** Residents have telephones of their own; the staff's desks are shared, and a shift is over in the evening. */
export const sessionLife: Readonly<Record<Account['role'], SessionLife>> = {
  resident: { idle: 14 * day, longest: 90 * day },
  staff: { idle: 12 * hour, longest: 7 * day },
};
