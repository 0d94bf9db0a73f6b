import { warnOnce } from '../internal/warn.js';
import type { Clock, CommunityAdapter } from './adapter.js';

/** Who is signed in, as far as the adapter says. A portal that cannot say who is there has nobody there. */
export const residentOf = (adapter: CommunityAdapter | undefined): string | undefined =>
  asked(() => adapter?.resident?.(), 'string', 'resident');

/** What time it is, ms since the epoch: by the device's clock where there is no other, or none that tells it. */
export function timeOf(clock: Clock | undefined): number {
  const now = asked<number>(() => clock?.now(), 'number', 'clock.now');
  return Number.isFinite(now) ? now! : Date.now();
}

/** An answer at once; none where that throws, or is of another type. */
function asked<Answer>(ask: () => unknown, type: string, name: string): Answer | undefined {
  try {
    const answer = ask() ?? undefined;
    if (answer === undefined || typeof answer === type) return answer as Answer | undefined;
  } catch {
    // As good as no answer.
  }
  warnOnce(`the adapter's ${name}() failed.`);
  return undefined;
}
