import type { activity } from './en/activity.js';
import type { activityCalendar } from './en/activity-calendar.js';
import type { core } from './en/core.js';
import type { emergency } from './en/emergency.js';
import type { explanation } from './en/explanation.js';
import type { filing } from './en/filing.js';
import type { lunar } from './en/lunar.js';
import type { notice } from './en/notice.js';
import type { noticeBoard } from './en/notice-board.js';
import type { outbox } from './en/outbox.js';
import type { photos } from './en/photos.js';
import type { requestDetails } from './en/request-details.js';
import type { requestForm } from './en/request-form.js';
import type { requestTracker } from './en/request-tracker.js';
import type { slaBadge } from './en/sla-badge.js';
import type { rating } from './en/rating.js';
import type { ratingPrompt } from './en/rating-prompt.js';
import type { tracking } from './en/tracking.js';

/**
 * The words of the library by section: one section for what all elements say, one for each element. English
 * gives the type, so that no other locale can lack a word.
 */
export interface Messages {
  activity: Widen<typeof activity>;
  activityCalendar: Widen<typeof activityCalendar>;
  core: Widen<typeof core>;
  emergency: Widen<typeof emergency>;
  explanation: Widen<typeof explanation>;
  filing: Widen<typeof filing>;
  lunar: Widen<typeof lunar>;
  notice: Widen<typeof notice>;
  noticeBoard: Widen<typeof noticeBoard>;
  outbox: Widen<typeof outbox>;
  photos: Widen<typeof photos>;
  requestDetails: Widen<typeof requestDetails>;
  requestForm: Widen<typeof requestForm>;
  requestTracker: Widen<typeof requestTracker>;
  slaBadge: Widen<typeof slaBadge>;
  rating: Widen<typeof rating>;
  ratingPrompt: Widen<typeof ratingPrompt>;
  tracking: Widen<typeof tracking>;
}

export type SectionName = keyof Messages;

/** Literal texts become `string`, so that other locales may say something else. */
type Widen<Section> = {
  readonly [Key in keyof Section]: Section[Key] extends string
    ? string
    : Section[Key] extends (...input: infer Input) => string
      ? (...input: Input) => string
      : Widen<Section[Key]>;
};
