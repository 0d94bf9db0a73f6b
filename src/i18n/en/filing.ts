import { capital, sentences } from './terms.js';

/** What `<linli-request-form>` says beside its questions: of drafts, of what was sent. Loaded late. */
export const filing = sentences((terms) => ({
  restored: (time: string) => `We kept what you wrote on ${time}.`,
  startOver: 'Start over',
  discarded: 'What you wrote is gone.',
  undo: 'Undo',
  offered: (time: string) => `There is an earlier draft of ${time}.`,
  useDraft: 'Use it instead',
  dropDraft: 'Discard it',
  saved: 'Kept on this device',
  notKept: {
    denied: `This device keeps nothing for you. Leave this page open until your ${terms.request} is sent.`,
    full: `This device has no room left. Leave this page open until your ${terms.request} is sent.`,
  },

  /** Above the times that the published standard promises. */
  promised: 'If you send it now, we promise:',

  already: (time: string) => `You sent exactly this on ${time}.`,
  showSent: 'Show it',
  sendAgain: 'Send it once more',

  similarTitle: 'Is it one of these?',
  similarHint: `Something like it was reported here already. Follow that ${terms.request}, or go on with your own.`,
  similarFound: (count: number) =>
    count === 1
      ? `One similar ${terms.request} was found.`
      : `${count} similar ${terms.requests} were found.`,
  reportedOn: (time: string) => `Reported on ${time}`,
  follow: (number: string) => `Follow ${number}`,
  notThese: 'Mine is something else',
  followFailed: `Following did not work. Try again, or send your own ${terms.request}.`,
  followingTitle: `You are following this ${terms.request}`,
  duplicateOf: (number: string) => `It was already reported as ${number}.`,
  statuses: {
    submitted: 'Received',
    acknowledged: 'Accepted',
    scheduled: 'Visit arranged',
    'in-progress': 'Being worked on',
    'on-hold': 'On hold',
    resolved: 'Solved',
    closed: 'Closed',
    declined: 'Declined',
    cancelled: 'Cancelled',
  },

  sentTitle: 'We have received it',
  sentEarlier: (time: string) => `You sent this on ${time}.`,
  sentNumber: 'Number',
  sentNumberLater: `The number follows as soon as ${terms.office} has given one.`,
  sentStatus: 'Status',
  sentOwner: 'Who looks after it',
  sentOwnerNone: `Not yet assigned. ${capital(terms.office)} names somebody.`,
  sentPromises: { response: 'Answered by', 'on-site': 'On site by', resolution: 'Solved by' },
  sentEstimate: '(an estimate)',
  sentNext: 'What happens next',
  sentNextDefault: `${capital(terms.office)} reads your ${terms.request} and answers you.`,
  copy: 'Copy the number',
  copied: 'Copied',
  copyFailed: 'It could not be copied. Please note the number.',
  share: 'Share',
  shareText: (number: string, title: string) => `${title}, number ${number}`,
  addPhoto: 'Add a photo',
  addingPhoto: 'Adding the photo…',
  photoAdded: 'The photo was added.',
  photoFor: (number: string) => `A photo for ${number}`,
  photoNotAdded: 'The photo was not added. Try again.',
  photosLeft: 'Some photos could not be sent with it. Show them to whoever comes.',
  another: 'Report something else',

  /** In the form's footer; each leads to a page of the company's. */
  links: { privacy: 'Privacy', terms: 'Terms of use', help: 'Help' },
}));
