import { capital, sentences } from './terms.js';

/** What `<linli-request-tracker>` says beside what it shows: of actions, changes, what is unsent. Loaded late. */
export const tracking = sentences((terms) => ({
  actions: 'What you can do',
  /** On buttons. */
  urge: 'Remind us',
  confirm: 'It is solved',
  reopen: 'It is not solved',
  cancel: `Cancel the ${terms.request}`,
  comment: 'Write to us',
  reschedule: 'Change the appointment',
  /** The same for screen readers, where several requests stand on a page: "It is solved, R-0042". */
  named: (action: string, number: string) => `${action}, ${number}`,
  working: 'One moment…',

  confirmQuestion: 'Is it solved?',
  confirmHint: `Your answer closes the ${terms.request}. You can reopen it later.`,
  urgeFrom: (time: string) => `You can remind us from ${time}.`,
  reopenTitle: 'What is not solved yet?',
  reopenHint: 'It goes back to work with your reason.',
  reopenSend: `Reopen the ${terms.request}`,
  cancelTitle: `Cancel the ${terms.request} for good?`,
  cancelReason: 'Why (so that we learn from it)',
  cancelSend: 'Yes, cancel it',
  cancelNo: 'Keep it',
  rescheduleTitle: 'When does it suit you better?',
  note: 'Times that suit you',
  noteHint: 'For example: weekdays after 6 pm',
  from: 'Not before',
  until: 'Not after',
  entryAllowed: `${capital(terms.staff)} may enter when nobody is at home`,
  rescheduleSend: 'Send the new times',
  commentTitle: 'Write to us',
  commentLabel: 'Your message',
  commentSend: 'Send',
  addPhotos: 'Add photos',
  photoNumber: (number: number) => `Photo ${number}`,
  photoRemoved: (name: string) => `${name} was removed.`,
  close: 'Close',
  kept: 'What you write here is kept until it is sent.',
  needsText: 'Please write a few words first.',
  needsTime: 'Please say when it suits you.',
  tooLong: (limit: number) => `That is too long: at most ${limit} characters.`,
  timeOrder: 'The end lies before the beginning. Please change one of the two times.',
  noTime: 'This is no full date and time. Please complete it or clear it.',
  pastTime: 'This time is over. Please choose a later one, or clear it.',

  /** After the backend's answer. */
  done: {
    urge: 'Your reminder has arrived. We see to it as soon as we can.',
    confirm: `Thank you. The ${terms.request} is closed.`,
    reopen: `The ${terms.request} is open again.`,
    cancel: `The ${terms.request} is cancelled.`,
    comment: 'Your message has arrived.',
    reschedule: 'The new times have arrived.',
  },
  failed: {
    urge: 'Your reminder was not sent.',
    confirm: `The ${terms.request} is not closed yet.`,
    reopen: `The ${terms.request} is not reopened yet.`,
    cancel: `The ${terms.request} is not cancelled.`,
    comment: 'Your message is not sent yet.',
    reschedule: 'The new times are not sent yet.',
  },
  conflict: 'In the meantime this has changed:',
  conflictNothing: (status: string) => `That is not possible as things stand. Status: ${status}.`,
  conflictLeft: 'What you wrote is still here.',

  /** One sentence for each thing that is another than before. */
  changes: {
    status: (status: string, by: string) => (by ? `${status} (${by})` : status),
    owner: (name: string) => (name ? `${name} looks after it now` : 'nobody looks after it at the moment'),
    promise: (metric: string, time: string) =>
      time ? `${metric}: now promised by ${time}` : `${metric}: no time promised any more`,
    appointment: 'the appointment has changed',
    nextStep: (text: string) => text,
    message: (by: string, text: string) => [by, text].filter(Boolean).join(': '),
    photo: 'photos were added',
    urged: 'a reminder was sent',
  },
  /** Announced: "R-0042: Visit arranged; Li Wei looks after it now". */
  news: (number: string, changes: string) => `${number}: ${changes}`,
  newsMany: (count: number) =>
    count === 1
      ? `One of your ${terms.requests} has changed.`
      : `${count} of your ${terms.requests} have changed.`,
  between: '; ',
  justChanged: 'Just changed',

  unsentTitle: 'Not sent yet',
  draftsTitle: 'Begun, not sent',
  draft: (kind: string, time: string) => `${kind}, written ${time}`,
  noWords: 'without words so far',
  continue: 'Go on writing',
  continueHint: 'Open the form to go on writing.',
  changeInForm: 'Change it in the form',
  discardDraft: (summary: string) => `Discard the draft: ${summary}`,
}));
