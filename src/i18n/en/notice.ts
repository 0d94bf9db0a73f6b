import { sentences } from './terms.js';

/** What one notice in full says, and what is said of notices as they come. */
export const notice = sentences((terms) => ({
  marks: {
    urgent: 'Urgent',
    pinned: 'Pinned',
    corrected: 'Corrected',
    withdrawn: 'Withdrawn',
    expired: 'No longer applies',
    acknowledge: 'Please acknowledge',
    acknowledged: 'Acknowledged',
  },
  /** By when the resident is to acknowledge it. */
  acknowledgeBy: (time: string) => `Please acknowledge by ${time}`,
  /** How an outage or works stand. `until` is empty where no end is known. */
  goesOn: (until: string) => (until ? `Now, until ${until}` : 'Now; no end is known yet'),
  startsInMinutes: (count: number, time: string) => `Starts in ${count} min (${time})`,
  startsInHours: (count: number, time: string) => `Starts in ${count} h (${time})`,
  startsAt: (time: string) => `Starts ${time}`,
  over: (time: string) => `Over since ${time}`,
  appliesFrom: (time: string) => `Applies from ${time}`,
  affects: (places: string) => `Affects ${places}`,
  between: ', ',
  /** How many are not read yet. */
  unread: (count: number) => `${count} unread`,
  markAllRead: 'Mark all as read',
  loading: 'Loading the notice…',
  loadFailed: 'The notice could not be loaded.',
  notFound: `There is no such notice any more, or it is not for your ${terms.home}.`,
  /** Why the resident sees it, by the narrowest part of the community that it is for. */
  why: {
    community: `You see this because it is for everybody in ${terms.community}.`,
    building: (place: string) => `You see this because it is for ${place}.`,
    unit: (place: string) => `You see this because it is for ${place}.`,
    /** `place` may be empty. */
    home: (place: string) => `You see this because it is for your ${terms.home}${place && `, ${place}`}.`,
  },
  yourBuilding: 'your building',
  yourUnit: 'your unit',
  number: 'Number',
  from: 'From',
  published: 'Published',
  applies: 'Applies',
  /** From when and until when; either may be empty. */
  span: (from: string, until: string) =>
    from && until ? `${from} – ${until}` : from ? `from ${from}` : `until ${until}`,
  window: 'When',
  places: 'Where',
  /** Of a disclosure. */
  period: 'Period',
  quarter: (year: string, quarter: string) => `${year}, quarter ${quarter}`,
  nextDue: 'Next one due',
  corrections: 'What was corrected',
  withdrawn: (time: string) => `This notice was withdrawn on ${time}. It no longer holds.`,
  expired: (time: string) => `This notice no longer applies (since ${time}).`,
  hasEnded: 'What this notice is about is over.',
  attachments: 'Attachments',
  links: 'Links',
  opensElsewhere: 'opens in a new tab',
  refusedLink: 'The address of this link is not safe, so it cannot be opened.',
  plainOnly: 'This text is shown without its layout.',
  /** From where it would have come, and what it shows; either may be empty. */
  pictureHidden: (host: string, description: string) =>
    `Picture not shown${host && ` (${host})`}${description && `: ${description}`}`,
  acknowledge: {
    title: 'Please acknowledge',
    /** Either may be empty. */
    asked: (by: string, until: string) =>
      `${by || 'The issuer'} asks you to confirm that you have read this${until ? `, by ${until}` : ''}.`,
    late: 'The time for this is over; you can still confirm.',
    press: 'I have read and noted this',
    sending: 'Sending…',
    failed: 'Your confirmation has not arrived.',
    done: (time: string) => `You confirmed this on ${time}.`,
    said: 'Confirmed. Thank you.',
  },
  share: 'Share',
  qr: 'QR code',
  hideQr: 'Hide the QR code',
  qrLabel: (title: string) => `QR code with the address of “${title}”`,
  copied: 'The address is copied.',
  shareFailed: 'It could not be shared. Copy the address of the page.',
  print: 'Print',
  printFailed: 'It could not be printed. Please try again.',
  calendar: 'Add to calendar',
  calendarFailed: 'The calendar file could not be made. Try again when you are connected.',
  calendarCopied:
    'The times are copied. Downloads do not work here: open the page in a browser to get the calendar file.',
  seal: 'Seal',
  /** What came while the resident was reading. */
  arrived: (count: number) => (count === 1 ? 'One new notice' : `${count} new notices`),
  changed: 'Notices have changed',
  changedOne: 'This notice has been changed',
  goneOne: 'This notice was taken down',
  show: 'Show',
  urgentArrived: (title: string) => `Urgent notice: ${title}`,
  allRead: 'All notices are marked as read.',
  markFailed: 'The notices could not be marked as read.',
  expiredTitle: 'Notices that no longer apply',
  noExpired: 'There are none.',
}));
