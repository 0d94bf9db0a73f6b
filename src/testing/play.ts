import {
  checkActivities,
  checkNotices,
  checkRatings,
  checkRequests,
  type CommunityAdapter,
  type Report,
} from '../adapter/index.js';
import type { TestBackend } from './backend.js';
import type { Scenario } from './scenario.js';

/** The adapter with each of its ports behind the boundary, as the elements use it. */
export function checkAdapter(adapter: CommunityAdapter, report: Report): CommunityAdapter {
  const { requests, notices, ratings, activities } = adapter;
  return {
    ...adapter,
    ...(requests && { requests: checkRequests(requests, report) }),
    ...(notices && { notices: checkNotices(notices, report) }),
    ...(ratings && { ratings: checkRatings(ratings, report) }),
    ...(activities && { activities: checkActivities(activities, report) }),
  };
}

/** Plays one scenario on a backend of its own, and closes that. Rejects with what is wrong. */
export async function play(
  scenario: Scenario,
  open: () => TestBackend | Promise<TestBackend>,
): Promise<void> {
  const backend = await open();
  const reports: string[] = [];
  try {
    const checked = checkAdapter(backend.adapter, (message) => reports.push(message));
    await scenario.run({ backend, checked });
    if (reports.length > 0) throw new Error(`the boundary complained: ${reports.join('; ')}`);
  } finally {
    await backend.close?.();
  }
}
