import type { LocalizeController } from '../../../controllers/localize.js';
import type { RequestStatus } from '../../../domain/request.js';

/** What a request is drawn with. */
export interface TrackerView {
  locale: LocalizeController<'requestTracker'>;
  /** The server's time, ms since the epoch, and whether it may be wrong. */
  now: number;
  isUncertain: boolean;
}

/** What a status means to a resident, for its colour: something to do, on the way, standing still, over. */
export function toneOf(status: RequestStatus): 'waiting' | 'going' | 'still' | 'ended' {
  if (status === 'resolved') return 'waiting';
  if (status === 'on-hold') return 'still';
  return status === 'closed' || status === 'declined' || status === 'cancelled' ? 'ended' : 'going';
}
