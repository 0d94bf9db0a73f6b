import { capital, sentences } from './terms.js';

/** What `<linli-request-tracker>` says. */
export const requestTracker = sentences((terms) => ({
  title: `My ${terms.requests}`,
  filterLegend: `Which ${terms.requests}`,
  filters: { all: 'All', open: 'Open', ended: 'Ended' },
  groups: { open: 'Open', ended: 'Ended' },
  search: `Search my ${terms.requests}`,
  more: 'Show more',
  report: 'Report something',
  loading: `Loading your ${terms.requests}…`,
  loadingOne: `Loading the ${terms.request}…`,
  loadFailed: `Your ${terms.requests} could not be loaded.`,
  loadOneFailed: `The ${terms.request} could not be loaded.`,
  empty: 'You have not reported anything yet.',
  noMatch: `No ${terms.request} matches.`,
  clear: `Show all ${terms.requests}`,
  notFound: `There is no such ${terms.request} any more, or it is somebody else’s.`,
  unsupported: `${capital(terms.requests)} cannot be followed here. Please call ${terms.office}.`,
  /** What is shown may be old. */
  stale: (time: string) => `This is how it was on ${time}.`,
  omitted: (count: number) =>
    count === 1 ? `One ${terms.request} could not be read.` : `${count} ${terms.requests} could not be read.`,
  back: `All my ${terms.requests}`,
  kinds: { repair: 'Repair', complaint: 'Complaint', enquiry: 'Question', suggestion: 'Suggestion' },
  statuses: {
    submitted: 'Received',
    acknowledged: 'Accepted',
    scheduled: 'Visit arranged',
    'in-progress': 'Being worked on',
    'on-hold': 'On hold',
    resolved: 'Solved: please confirm',
    closed: 'Closed',
    declined: 'Declined',
    cancelled: 'Cancelled',
  },
  /** Beside our own status, what the backend calls it. */
  rawStatus: (label: string) => `${terms.office} says: ${label}`,
  emergency: 'Emergency',
  reportedOn: (time: string) => `Reported ${time}`,
}));
