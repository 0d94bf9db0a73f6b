import { AdapterError } from '../../adapter/errors.js';
import { late } from '../../internal/late.js';
import type * as Reading from './reading/index.js';

export type Reader = typeof Reading;

const reading = late<Reader>(() => import('./reading/index.js'));

/** What reads calendars, with its parser. Rejects with `offline` when it cannot be loaded. */
export async function loadReader(
  load: () => Promise<Reader | undefined> = () => reading.load(),
): Promise<Reader> {
  const reader = await load();
  if (reader) return reader;
  throw new AdapterError('offline', { message: 'what reads calendars cannot be loaded' });
}
