/** How one element is used: everything that the six snippets are made of. */
export interface Use {
  title: string;
  tag: string;
  /** Attributes as text; `true` for one that only has to be there. */
  attributes: Readonly<Record<string, string | true>>;
  /** A property that only a script can set, with its value as JavaScript. */
  property: { name: string; value: string };
  /** An event that pages listen to. */
  event: string;
  /** What the handler says of it, as JavaScript that begins with `event`. */
  told: string;
  /** What stands inside. */
  content?: string;
}

/** One of each element, small enough to be read at once. */
export const uses = {
  provider: {
    title: 'Provider',
    tag: 'linli-provider',
    attributes: { locale: 'zh-Hans', 'time-zone': 'Asia/Shanghai' },
    property: { name: 'brand', value: "{ name: '青岸物业', color: '#07c160' }" },
    event: 'linli-request-submitted',
    told: 'event.detail.receipt.state',
    content: '<linli-request-form kinds="repair"></linli-request-form>',
  },
  requestForm: {
    title: 'Request form',
    tag: 'linli-request-form',
    attributes: { kinds: 'repair complaint', 'shared-device': true },
    property: { name: 'contact', value: "{ name: 'Amy Chen', phone: '138 0000 0000' }" },
    event: 'linli-request-submitted',
    told: 'event.detail.receipt.state',
  },
  slaBadge: {
    title: 'SLA badge',
    tag: 'linli-sla-badge',
    attributes: { size: 'detailed', estimate: true },
    property: {
      name: 'promise',
      value:
        "{ metric: 'response', source: 'server', startedAt: '2026-11-23T09:00:00+08:00', dueAt: '2026-11-24T09:00:00+08:00' }",
    },
    event: 'click',
    told: 'event.type',
  },
  requestTracker: {
    title: 'Request tracker',
    tag: 'linli-request-tracker',
    attributes: { filter: 'open', 'form-href': '/report' },
    property: { name: 'messages', value: "{ en: { requestTracker: { title: 'My reports' } } }" },
    event: 'linli-request-open',
    told: 'event.detail.requestId',
  },
  ratingPrompt: {
    title: 'Rating prompt',
    tag: 'linli-rating-prompt',
    attributes: { 'subject-id': 'seed-2', always: true },
    property: { name: 'messages', value: "{ en: { ratingPrompt: { send: 'Send my rating' } } }" },
    event: 'linli-rating-submitted',
    told: 'event.detail.rating.score',
  },
  noticeBoard: {
    title: 'Notice board',
    tag: 'linli-notice-board',
    attributes: { 'notice-href': '/notices/{id}', 'auto-load': true },
    property: { name: 'pageSize', value: '10' },
    event: 'linli-notice-counted',
    told: 'event.detail.unread',
  },
  activityCalendar: {
    title: 'Activity calendar',
    tag: 'linli-activity-calendar',
    attributes: { view: 'agenda', lunar: 'on', 'activity-href': '/activities/{id}' },
    property: { name: 'holidays', value: "'CN'" },
    event: 'linli-activity-joined',
    told: 'event.detail.activity.title',
  },
} satisfies Record<string, Use>;
