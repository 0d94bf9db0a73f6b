import { warnOnce } from '../internal/warn.js';
import type { Clock, CommunityAdapter } from './adapter.js';

/** Who is signed in, as far as the adapter says. A portal that cannot say who is there has nobody there. */
export const residentOf = (adapter: Pick<CommunityAdapter, 'resident'> | undefined): string | undefined =>
  asked('string', () => adapter?.resident?.());

/** What time it is, ms since the epoch: by the device's clock where there is no other, or none that tells it. */
export const timeOf = (clock: Clock | undefined): number => asked('number', () => clock?.now()) || Date.now();

/** An answer at once; none where that throws, or is of another type. */
function asked<Answer>(type: string, ask: () => Answer): Answer | undefined {
  try {
    const answer = ask();
    if (answer === undefined || typeof answer === type) return answer;
  } catch {
    // As good as no answer.
  }
  warnOnce(`adapter: no ${type}.`);
  return undefined;
}
