import './components/activity-calendar/activity-calendar.define.js';
import './components/notice-board/notice-board.define.js';
import './components/provider/provider.define.js';
import './components/request-form/request-form.define.js';
import './components/sla-badge/sla-badge.define.js';
import './components/rating-prompt/rating-prompt.define.js';
import './components/request-tracker/request-tracker.define.js';
