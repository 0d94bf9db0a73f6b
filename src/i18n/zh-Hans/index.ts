import { registerMessages } from '../registry.js';
import { activity } from './activity.js';
import { activityCalendar } from './activity-calendar.js';
import { core } from './core.js';
import { emergency } from './emergency.js';
import { explanation } from './explanation.js';
import { filing } from './filing.js';
import { lunar } from './lunar.js';
import { notice } from './notice.js';
import { noticeBoard } from './notice-board.js';
import { outbox } from './outbox.js';
import { photos } from './photos.js';
import { requestDetails } from './request-details.js';
import { requestForm } from './request-form.js';
import { requestTracker } from './request-tracker.js';
import { slaBadge } from './sla-badge.js';
import { rating } from './rating.js';
import { ratingPrompt } from './rating-prompt.js';
import { tracking } from './tracking.js';

registerMessages('zh-Hans', {
  activity,
  activityCalendar,
  core,
  emergency,
  explanation,
  filing,
  lunar,
  notice,
  noticeBoard,
  outbox,
  photos,
  requestForm,
  slaBadge,
  rating,
  ratingPrompt,
  requestDetails,
  requestTracker,
  tracking,
});
