import { sentences } from './terms.js';

/** What is said of one activity, of places in it, and around the calendar. */
export const activity = sentences((terms) => ({
  loadFailed: 'The activity could not be loaded.',
  notFound: 'This activity is no longer available.',
  /** How it stands, in a few letters. */
  marks: {
    moved: 'Moved',
    joined: 'You are in',
    waiting: (position: number) => `Waiting list${position > 0 ? `, place ${position}` : ''}`,
    full: 'Full',
    left: (left: number, total: number) => `${left} of ${total} places left`,
  },
  when: 'When',
  place: 'Where',
  host: 'Host',
  fee: 'Fee',
  audience: 'Who it’s for',
  kind: 'Kind',
  joinUntil: 'Join by',
  places: 'Places',
  cancelled: 'This activity is cancelled.',
  /** When it was to be. */
  movedFrom: (time: string) => `This activity was moved. It was to be on ${time}.`,
  reason: (reason: string) => `Reason: ${reason}`,
  attachments: 'Files',
  refusedLink: 'The address of this file is not safe, so it cannot be opened.',
  opensElsewhere: 'opens in a new tab',
  coming: (count: number) => (count === 1 ? '1 person is coming' : `${count} people are coming`),
  waitingOthers: (count: number) =>
    count === 1 ? `1 ${terms.resident} is waiting` : `${count} ${terms.residents} are waiting`,
  rsvp: {
    title: 'Will you come?',
    openToAll: 'No need to sign up: just come along.',
    guests: 'Guests you bring',
    join: 'Join',
    wait: 'Join the waiting list',
    change: 'Change the number of guests',
    leave: 'Give up my place',
    leaveLine: 'Leave the waiting list',
    leaveQuestion: `Give up your place? One of your ${terms.neighbours} may take it.`,
    leaveYes: 'Yes, give it up',
    leaveNo: 'Keep my place',
    leaveLineQuestion: 'Leave the waiting list? Your position in it is not kept.',
    leaveLineYes: 'Yes, leave it',
    leaveLineNo: 'Keep waiting',
    sending: 'Sending…',
    failed: 'Your reply could not be sent.',
    unsure: 'It is not certain that your reply has arrived.',
    refused: 'Your reply was not taken: sign-up is closed, or the activity is over or cancelled.',
    /** With how many guests. */
    joined: (guests: number) =>
      guests === 0
        ? 'You are in.'
        : guests === 1
          ? 'You are in, with 1 guest.'
          : `You are in, with ${guests} guests.`,
    waiting: (position: number, guests: number) =>
      `You are on the waiting list${position > 0 ? `, place ${position}` : ''}${guests === 0 ? '' : guests === 1 ? ', with 1 guest' : `, with ${guests} guests`}. You move up automatically.`,
    left: 'You have given up your place.',
    leftLine: 'You have left the waiting list.',
    /** Not by the resident's own doing, as far as this page knows. */
    lost: 'You are no longer on the list.',
    taken: `The last place has just been taken by one of your ${terms.neighbours}.`,
    /** How many guests the resident still has. */
    noRoom: (guests: number) =>
      `There is no room for more guests. You are still in${guests === 0 ? '' : guests === 1 ? ' with 1 guest' : ` with ${guests} guests`}.`,
    tooFew: 'There is no room for so many at the moment.',
    full: 'All places are taken.',
    fullWaiting: (count: number) =>
      count === 0
        ? 'All places are taken. You can be the first on the waiting list.'
        : `All places are taken, and ${count} ${count === 1 ? 'is' : 'are'} waiting.`,
    /** There are places, but others were first. */
    line: (count: number) =>
      count === 0
        ? 'You can be the first on the waiting list.'
        : count === 1
          ? '1 is waiting for a place already.'
          : `${count} are waiting for a place already.`,
    closed: 'Sign-up is closed.',
    over: 'This activity is over.',
  },
  calendarOne: 'Add to my calendar',
  calendarSeries: 'Add the whole series',
  calendarFailed: 'The calendar file could not be made. Try again when you are connected.',
  calendarCopied:
    'The details are copied. Downloads do not work here: open the page in a browser to get the calendar file.',
  share: 'Share',
  qr: 'QR code',
  hideQr: 'Hide the QR code',
  qrLabel: (title: string) => `QR code with the address of “${title}”`,
  copied: 'Copied.',
  shareFailed: 'It could not be shared. Copy the address of the page.',
  subscribe: {
    title: 'All activities in my own calendar',
    hint: 'Your calendar app asks for the latest by itself.',
    open: 'Subscribe',
    copy: 'Copy the address',
    qrLabel: 'QR code with the address of the calendar',
  },
  frequency: {
    /** The quarter in words. */
    title: (quarter: string) => `How often: ${quarter}`,
    quarter: (year: number, quarter: number) => `quarter ${quarter} of ${year}`,
    line: (kind: string, planned: number, held: number) => `${kind}: ${planned} planned, ${held} held`,
  },
  /** The zone that the times are in, where the reader’s device is in another. */
  zone: (name: string) => `Times are those of ${terms.community} (${name}).`,
  /** `mark` for a cell, `full` for what is read aloud; the name of the holiday may be empty. */
  dayOff: { mark: 'Off', full: (name: string) => `public holiday${name && `: ${name}`}` },
  dayWorked: { mark: 'Work', full: (name: string) => `working day${name && ` (for ${name})`}` },
  changedOne: 'This activity has just been changed.',
}));
