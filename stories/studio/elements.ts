/** The elements that the studio shows, by their tag without the prefix. */
export const shownElements = [
  'request-form',
  'sla-badge',
  'request-tracker',
  'rating-prompt',
  'notice-board',
  'activity-calendar',
] as const;

export type ShownElement = (typeof shownElements)[number];
