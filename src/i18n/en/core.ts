/** What every element may say. */
export const core = {
  retry: 'Try again',
  loading: 'Loading…',
  optional: 'optional',
  /** By the code of an `AdapterError`: what happened, and what to do. */
  errors: {
    invalid: 'Some answers need another look. Please check the fields marked below.',
    unauthenticated: 'You are signed out. Sign in again; what you wrote is still here.',
    forbidden: 'Your account may not do this. Ask the service desk for access.',
    'not-found': 'This is no longer there. Go back and reload the list.',
    conflict: 'Someone changed this in the meantime. Reload to see it as it is now.',
    duplicate: 'This was already reported.',
    'too-large': 'What you attached is too large. Remove a photo and try again.',
    'rate-limited': 'That was too often in a short time. Wait a little and try again.',
    offline: 'There is no connection at the moment. Nothing is lost: try again when you are connected.',
    timeout: 'The server did not answer in time. Nothing is lost: try again.',
    unavailable: 'The service cannot be reached at the moment. Nothing is lost: try again in a minute.',
    unsupported: 'This portal does not offer this. Ask the service desk.',
    malformed: 'The server’s answer could not be read. Try again; if it stays so, tell the service desk.',
    unknown: 'Something went wrong. Nothing is lost: try again.',
  },
  /** While a retry has to wait. */
  retryIn: (seconds: number) => `You can try again in ${seconds} s.`,
  unconfigured: 'This part of the page is not connected yet.',
};
