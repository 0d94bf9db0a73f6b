import { Outbox } from '../../src/controllers/outbox/outbox.js';
import { callsOf } from './hold.js';

const types = [
  'linli-request-submitted',
  'linli-request-failed',
  'linli-rating-submitted',
  'linli-rating-failed',
  'linli-session-expired',
] as const;

/** Gives what waits until all that is sent from now on has come to an end, and then tells what the page was told of it. */
export function toldOf(element: HTMLElement): () => Promise<readonly string[]> {
  const told: string[] = [];
  for (const type of types) element.addEventListener(type, () => told.push(type));
  const sent = callsOf(Outbox.prototype, 'add');
  return async () => {
    await sent();
    return told;
  };
}
