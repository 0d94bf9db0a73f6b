import { capital, sentences } from './terms.js';

/** What `<linli-rating-prompt>` says once something is answered, and before it asks. Loaded late. */
export const rating = sentences((terms) => ({
  title: 'How did we do?',
  /** Said once when the question appears. */
  announced: (subject: string) => `There is a short question about “${subject}” on this page.`,
  later: 'Later',
  never: 'Don’t ask again',
  postponed: 'All right. We will ask once more another day.',
  silenced: 'All right. We will not ask you again.',
  undo: 'Undo',

  reasons: {
    low: 'What went wrong?',
    middle: 'What would you like us to know?',
    high: 'What was good?',
  },
  dimensions: 'In detail',
  expected: 'And what had you expected?',
  comment: 'Anything to add?',
  charactersLeft: (left: number) => (left < 0 ? `Too long by ${-left}` : `Characters left: ${left}`),
  callBack: 'Please call me back about this',
  /** The name is empty where it is not known. */
  thanks: (name: string) => (name ? `Pass on my thanks to ${name}` : 'Pass on my thanks'),
  restored: 'We kept what you had begun.',
  notKept: 'This device keeps nothing for you. Leave this page open until it is sent.',

  send: 'Send',
  save: 'Save the change',
  sending: 'Sending…',
  cancelChange: 'Leave it as it was',
  tooLong: 'Please shorten your words a little.',
  alreadyRated: 'This was rated before. That rating stands.',
  /** While something is answered that can no longer be sent. */
  withdrawn: 'This cannot be rated now: the work goes on, or somebody has rated it. What you wrote is kept.',
  /** Above the words of a rating that could not be sent. */
  unsent: 'What you wrote was not sent',
  copy: 'Copy it',
  copied: 'Copied.',
  copyFailed: 'It could not be copied. Select the words and copy them.',
  dropUnsent: 'Discard it',
  tooLate: 'It cannot be changed any more, or the work goes on. This is how it stands.',
  denied: `Your account may not rate this. Ask ${terms.office}.`,

  sentTitle: 'Thank you for telling us',
  yours: 'Your rating',
  /** Of somebody else of the household. */
  theirs: 'The rating of your household',
  /** "4 of 5: Satisfied" */
  score: (score: number, max: number, label: string) =>
    label ? `${score} of ${max}: ${label}` : `${score} of ${max}`,
  gap: (label: string, perceived: string, expected: string) =>
    expected ? `${label}: ${perceived}, expected: ${expected}` : `${label}: ${perceived}`,
  callBackAsked: 'We will call you back.',
  thanksPassed: (name: string) => `We pass on your thanks to ${name}.`,
  change: 'Change it',
  changeUntil: (time: string) => `You can change it until ${time}.`,
  reply: (name: string) => (name ? `${name} answered` : 'The answer'),
  /** The same with the words, for what is said. */
  replied: (name: string, text: string) => (name ? `${name} answered: ${text}` : `The answer: ${text}`),

  notSolved: 'It isn’t solved',
  reopenTitle: 'Then we go on working on it',
  reopenReason: 'What is still wrong?',
  reopenReasonMissing: 'Please write in a few words what is still wrong.',
  reopen: `Reopen the ${terms.request}`,
  reopening: 'Reopening…',
  reopenCancel: 'Not now',
  reopened: (number: string) => `${number} is open again. ${capital(terms.office)} gets in touch.`,
  reopenConflict: `It has been changed meanwhile and cannot be reopened here. ${capital(terms.office)} can help.`,

  /** "4.4 of 5 on average" */
  mean: (mean: string, max: number) => `${mean} of ${max} on average`,
  tooFew: 'Too few answers so far for an average',
  answers: (count: number) => (count === 1 ? '1 answer' : `${count} answers`),
  responseRate: (share: string) => `${share} of those asked answered`,
  everybody: `All ${terms.residents}`,

  loadFailed: 'The question could not be loaded.',
}));
