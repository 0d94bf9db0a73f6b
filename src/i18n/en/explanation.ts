/** Why a promise is due when it is. */
export const explanation = {
  due: 'Promised by',
  why: 'Why this time?',
  inHours: (calendar: string) => `Only the hours of “${calendar}” count.`,
  inWorkingDays: (calendar: string) => `Working days of “${calendar}” count, from the day after.`,
  aroundTheClock: 'Every hour counts, day and night.',
  /** "6 h 30 min of 24 h used". */
  passed: (elapsed: string, goal: string) => `${elapsed} of ${goal} used`,
  share: (percent: number) => `${percent}% of the time has passed`,
  time: (hours: number, minutes: number) =>
    [hours > 0 && `${hours} h`, (minutes > 0 || hours === 0) && `${minutes} min`].filter(Boolean).join(' '),
  workingDays: (days: number) => (days === 1 ? '1 working day' : `${days} working days`),
  /** `names`: the holiday that a weekend day is worked for, or nothing. */
  counted: (amount: string, names: string) => `${amount} counted${names ? ` (worked for ${names})` : ''}`,
  closed: (names: string) => (names ? `not counted: ${names}` : 'not counted'),
  paused: (reason: string) => (reason ? `paused: ${reason}` : 'paused'),
  sum: 'In all',
  tentative: (date: string) =>
    `Public holidays after ${date} are not published yet: the time may move once they are.`,
};
