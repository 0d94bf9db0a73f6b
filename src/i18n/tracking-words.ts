import { outbox as englishOutbox } from './en/outbox.js';
import { requestDetails as englishDetails } from './en/request-details.js';
import { slaBadge as englishBadge } from './en/sla-badge.js';
import { tracking as english } from './en/tracking.js';
import { registerMessages } from './registry.js';
import { outbox as chineseOutbox } from './zh-Hans/outbox.js';
import { requestDetails as chineseDetails } from './zh-Hans/request-details.js';
import { slaBadge as chineseBadge } from './zh-Hans/sla-badge.js';
import { tracking as chinese } from './zh-Hans/tracking.js';

/** Adds the words about one request, what can be done with it and what is unsent, which follow the list. */
export function registerTrackingWords(): void {
  registerMessages('en', {
    outbox: englishOutbox,
    requestDetails: englishDetails,
    slaBadge: englishBadge,
    tracking: english,
  });
  registerMessages('zh-Hans', {
    outbox: chineseOutbox,
    requestDetails: chineseDetails,
    slaBadge: chineseBadge,
    tracking: chinese,
  });
}
