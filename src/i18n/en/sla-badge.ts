const counted = (one: string, many: string) => (value: number) => (value === 1 ? one : `${value} ${many}`);

/** What `<linli-sla-badge>` says. */
export const slaBadge = {
  /** What was promised. */
  metrics: { response: 'Response', 'on-site': 'On site', resolution: 'Resolution' },
  minutes: (value: number) => (value === 0 ? 'less than a minute' : counted('1 minute', 'minutes')(value)),
  hours: counted('1 hour', 'hours'),
  days: counted('1 day', 'days'),
  left: (time: string) => `${time} left`,
  due: (moment: string) => `due ${moment}`,
  past: (time: string) => `sorry, ${time} past the promised time, we are speeding it up`,
  paused: (reason: string) => (reason ? `paused: ${reason}` : 'paused'),
  until: (moment: string) => `until ${moment}`,
  met: 'kept',
  missed: (time: string) => `${time} late`,
  unknown: 'no time promised yet',
  done: 'done',
  estimate: 'estimate',
  /** While it is not sure what time it is. */
  about: (text: string) => `about ${text}`,
  /** Spoken when something changes: "R-2026-0042, response: due soon". */
  announced: (subject: string, metric: string, text: string) =>
    `${subject ? `${subject}, ` : ''}${metric}: ${text}`,
  dueSoon: (text: string) => `due soon, ${text}`,
};
