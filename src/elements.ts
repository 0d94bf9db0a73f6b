export {
  LinliActivityCloseEvent,
  LinliActivityOpenEvent,
  LinliCalendarChangedEvent,
} from './components/activity-calendar/activity-calendar.events.js';
export { LinliActivityCalendar } from './components/activity-calendar/activity-calendar.js';
export {
  LinliActivityJoinedEvent,
  LinliActivityJoinEvent,
  LinliActivityLeaveEvent,
  LinliActivityLeftEvent,
} from './components/activity-calendar/attending/attending.events.js';
export {
  LinliNoticeCloseEvent,
  LinliNoticeCountedEvent,
  LinliNoticeOpenEvent,
} from './components/notice-board/notice-board.events.js';
export { LinliNoticeBoard } from './components/notice-board/notice-board.js';
export {
  LinliNoticeAcknowledgedEvent,
  LinliNoticeAcknowledgeEvent,
} from './components/notice-board/reading/reading.events.js';
export { LinliProvider } from './components/provider/provider.js';
export {
  LinliRequestFailedEvent,
  LinliRequestSubmitEvent,
  LinliRequestSubmittedEvent,
} from './components/request-form/request-form.events.js';
export { LinliRequestForm } from './components/request-form/request-form.js';
export { LinliSlaBadge } from './components/sla-badge/sla-badge.js';
export {
  LinliRatingDismissedEvent,
  LinliRatingFailedEvent,
  LinliRatingReopenEvent,
  LinliRatingReopenedEvent,
  LinliRatingSubmitEvent,
  LinliRatingSubmittedEvent,
} from './components/rating-prompt/rating-prompt.events.js';
export { LinliRatingPrompt } from './components/rating-prompt/rating-prompt.js';
export {
  LinliRequestActedEvent,
  LinliRequestActEvent,
} from './components/request-tracker/following/acting.events.js';
export {
  LinliRequestCloseEvent,
  LinliRequestOpenEvent,
} from './components/request-tracker/request-tracker.events.js';
export { LinliRequestTracker } from './components/request-tracker/request-tracker.js';
