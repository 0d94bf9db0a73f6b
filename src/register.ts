import { defineActivityCalendar } from './components/activity-calendar/activity-calendar.register.js';
import { defineNoticeBoard } from './components/notice-board/notice-board.register.js';
import { defineProvider } from './components/provider/provider.register.js';
import { defineRatingPrompt } from './components/rating-prompt/rating-prompt.register.js';
import { defineRequestForm } from './components/request-form/request-form.register.js';
import { defineRequestTracker } from './components/request-tracker/request-tracker.register.js';
import { defineSlaBadge } from './components/sla-badge/sla-badge.register.js';
import { checkPrefix } from './internal/prefix.js';

const all = [
  defineActivityCalendar,
  defineNoticeBoard,
  defineProvider,
  defineRatingPrompt,
  defineRequestForm,
  defineRequestTracker,
  defineSlaBadge,
];

/**
 * Registers every element under a prefix: `define('acme')` gives `<acme-request-form>` and so on. Several prefixes, and
 * several copies of the library, can live on one page. Events keep their names.
 *
 * @throws {TypeError} for a prefix that no tag can begin with
 */
export function define(prefix = 'linli', registry?: CustomElementRegistry): void {
  checkPrefix(prefix, 'define');
  for (const register of all) register(prefix, registry);
}
