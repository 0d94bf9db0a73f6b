/** What is said of something that was written and is not sent yet. Loaded late. */
export const outbox = {
  title: 'Not sent yet',
  /** By the code of an `AdapterError`: why it is not sent, and what happens now. */
  reasons: {
    offline: 'There is no connection. It is sent by itself as soon as there is one.',
    timeout: 'The server did not answer in time. We keep trying.',
    unavailable: 'The service cannot be reached at the moment. We keep trying.',
    'rate-limited': 'The service asks us to wait a little. Then it is sent by itself.',
    unauthenticated: 'You are signed out. It is sent as soon as you have signed in again.',
  },
  waiting: 'It is sent by itself as soon as possible.',
  nextAttempt: (seconds: number) => `Next attempt in ${seconds} s.`,
  sending: 'Trying to send it now…',
  keptOnDevice: 'It is kept on this device, also when you close the page, and goes when you open it again.',
  keptInPage: 'Leave this page open until it is sent: this device keeps nothing.',
  stale: (time: string) => `You wrote this on ${time}. Is it still to be sent?`,
  refused: 'It was not accepted as it is. You can change it and send it again.',
  mayHaveArrived: 'It may have arrived already; the answer was lost.',
  retry: 'Try now',
  send: 'Send it now',
  change: 'Change it',
  discard: 'Discard',
  discardQuestion: 'Discard it for good?',
  discardYes: 'Yes, discard it',
  discardNo: 'Keep it',
  discarded: 'It was discarded.',
  sent: (summary: string) => `Sent: ${summary}`,
};
