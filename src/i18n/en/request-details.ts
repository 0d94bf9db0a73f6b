import { capital, sentences } from './terms.js';

/** What `<linli-request-tracker>` says of one request. Loaded late. */
export const requestDetails = sentences((terms) => ({
  pausedSince: (time: string) => `Paused since ${time}`,
  pausedUntil: (time: string) => `Work should start again on ${time}.`,
  pausedNoUntil: 'It is not known yet when work starts again.',
  next: 'What happens next',
  /** Where the backend says nothing of it. */
  nextDefault: {
    submitted: `${capital(terms.office)} reads it and says who looks after it.`,
    acknowledged: 'Whoever looks after it arranges the next step with you.',
    scheduled: 'Somebody comes at the time that was arranged.',
    'in-progress': 'The work goes on until it is solved.',
    'on-hold': 'Work starts again as soon as what it waits for is there.',
    resolved: 'Please say whether it is solved for you.',
    closed: 'Nothing more. Thank you for telling us.',
    declined: 'Nothing more. The history says why.',
    cancelled: 'Nothing more: it was cancelled.',
  },
  steps: 'Progress',
  stepStates: {
    done: 'done',
    current: 'now',
    upcoming: 'to come',
    skipped: 'not recorded',
  },
  stepNames: {
    submitted: 'Received',
    acknowledged: 'Accepted',
    scheduled: 'Visit arranged',
    'in-progress': 'Being worked on',
    'on-hold': 'On hold',
    resolved: 'Solved',
    closed: 'Confirmed and closed',
    declined: 'Declined',
    cancelled: 'Cancelled',
  },
  reopened: (time: string) => `Taken up again ${time}`,
  owner: 'Who looks after it',
  noOwner: (time: string) =>
    time
      ? `Not yet assigned: ${terms.office} answers by ${time}.`
      : `Not yet assigned: ${terms.office} answers you.`,
  wasOwner: 'Looked after it',
  firstContact: 'First contact',
  call: (name: string, phone: string) => `Call ${name}, ${phone}`,
  promises: 'What we promised',
  about: `Your ${terms.request}`,
  where: 'Where',
  when: 'When somebody is at home',
  from: (time: string) => `from ${time}`,
  until: (time: string) => `until ${time}`,
  entryAllowed: `${capital(terms.staff)} may enter when nobody is at home`,
  photos: { any: 'Photos', before: 'Before', after: 'After' },
  /** Of one photo: "Before, photo 2". */
  photo: (group: string, number: number) => `${group}, photo ${number}`,
  history: 'What happened',
  events: {
    owner: (name: string) => `${name} looks after it`,
    handedOver: (from: string, to: string) => `Handed over from ${from} to ${to}`,
    message: 'Message',
    photo: 'Photos added',
    reopened: 'Not solved: taken up again',
    urged: 'Reminder sent',
    rescheduled: 'Appointment changed',
    promise: 'Promised time changed',
    until: (time: string) => `until ${time}`,
  },
}));
