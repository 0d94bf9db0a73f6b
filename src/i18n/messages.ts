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
import type { TermedSection, Terms } from './terms.js';

/**
 * The words of the library by section: one section for what all elements say, one for each element. English
 * gives the type, so that no other locale can lack a word.
 */
export interface Messages {
  activity: Words<typeof activity>;
  activityCalendar: Words<typeof activityCalendar>;
  core: Words<typeof core>;
  emergency: Words<typeof emergency>;
  explanation: Words<typeof explanation>;
  filing: Words<typeof filing>;
  lunar: Words<typeof lunar>;
  notice: Words<typeof notice>;
  noticeBoard: Words<typeof noticeBoard>;
  outbox: Words<typeof outbox>;
  photos: Words<typeof photos>;
  requestDetails: Words<typeof requestDetails>;
  requestForm: Words<typeof requestForm>;
  requestTracker: Words<typeof requestTracker>;
  slaBadge: Words<typeof slaBadge>;
  rating: Words<typeof rating>;
  ratingPrompt: Words<typeof ratingPrompt>;
  /** What replaces one of them reaches every sentence of every section. */
  terms: Terms;
  tracking: Words<typeof tracking>;
}

export type SectionName = keyof Messages;

/** A section as a locale registers it: its words, or how they are said in given terms. */
export type Section<Name extends SectionName> = Messages[Name] | TermedSection<Messages[Name]>;

/** What a locale registers at once. */
export type Sections = { readonly [Name in SectionName]?: Section<Name> };

type Words<Own> = Own extends TermedSection<infer Said> ? Widen<Said> : Widen<Own>;

/** Literal texts become `string`, so that other locales may say something else. */
type Widen<Section> = {
  readonly [Key in keyof Section]: Section[Key] extends string
    ? string
    : Section[Key] extends (...input: infer Input) => string
      ? (...input: Input) => string
      : Widen<Section[Key]>;
};
