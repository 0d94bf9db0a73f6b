/** The states in which an element can be found, in the order in which they are shown. */
export const states = {
  loading: 'Loading',
  empty: 'Empty',
  partial: 'Partial',
  retryable: 'Failed, can be tried again',
  refused: 'Refused for good',
  offline: 'Offline, in the queue',
  'signed-out': 'Signed out',
  denied: 'Denied',
  'read-only': 'Read-only',
  'long-text': 'Long text',
  paused: 'Paused',
  overdue: 'Overdue',
  full: 'Full',
  unsupported: 'Unsupported',
} as const;
export type State = keyof typeof states;

/** The elements, by the name of their stories. */
export const elements = [
  'Provider',
  'Request form',
  'SLA badge',
  'Request tracker',
  'Rating prompt',
  'Notice board',
  'Activity calendar',
] as const;
export type ElementName = (typeof elements)[number];

/** The tag of a story that shows a state. */
export const tagOf = (state: State): string => `state:${state}`;

const shownByOthers = 'Draws nothing itself: the elements inside show it.';
const asksNobody = 'Asks no backend: it draws what it is given.';

/** Why an element has no story of a state: because it cannot be in it. */
export const absent: Readonly<Record<ElementName, Readonly<Partial<Record<State, string>>>>> = {
  Provider: {
    loading: shownByOthers,
    retryable: shownByOthers,
    refused: shownByOthers,
    offline: shownByOthers,
    'signed-out': shownByOthers,
    denied: shownByOthers,
    'read-only': shownByOthers,
    'long-text': shownByOthers,
    paused: shownByOthers,
    overdue: shownByOthers,
    full: shownByOthers,
  },
  'Request form': {
    'read-only': 'What was sent is read in the request tracker.',
    paused: 'Nothing is promised before it is sent.',
    overdue: 'Nothing is promised before it is sent.',
  },
  'SLA badge': {
    loading: asksNobody,
    retryable: asksNobody,
    refused: asksNobody,
    offline: asksNobody,
    'signed-out': asksNobody,
    denied: asksNobody,
    'read-only': 'There is nothing to write in any state.',
    full: 'One promise: nothing to be filled.',
    unsupported: asksNobody,
  },
  'Request tracker': {
    full: 'A list without an end: it goes on page by page.',
  },
  'Rating prompt': {
    loading: 'Takes no room before it has something to ask.',
    paused: 'A question has no clock that could stand still.',
    overdue: 'What was not answered in time is not asked any more.',
    full: 'One answer: nothing to be filled.',
  },
  'Notice board': {
    paused: 'A notice has no clock that could stand still.',
    full: 'A list without an end: it goes on page by page.',
  },
  'Activity calendar': {
    paused: 'What is put off is cancelled or moved, and says so.',
  },
};
