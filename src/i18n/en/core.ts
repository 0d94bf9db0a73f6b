import { sentences } from './terms.js';

/** What every element may say. */
export const core = sentences((terms) => ({
  retry: 'Try again',
  loading: 'Loading…',
  optional: '(optional)',
  /** By the code of an `AdapterError`: what happened, and what to do. */
  errors: {
    invalid: 'Some answers need another look. Please check the fields marked below.',
    unauthenticated: 'You are signed out. Sign in again; what you wrote is still here.',
    forbidden: `Your account may not do this. Ask ${terms.office} for access.`,
    'not-found': 'This is no longer there. Go back and reload the list.',
    conflict: 'Someone changed this in the meantime. Reload to see it as it is now.',
    duplicate: 'This was already reported. Look for it in the list before you send it again.',
    'too-large': 'What you attached is too large. Remove a photo and try again.',
    'rate-limited': 'That was a lot in a short time. Wait a little and try again.',
    offline: 'There is no connection at the moment. Nothing is lost: try again when you are connected.',
    timeout: 'The server did not answer in time. Nothing is lost: try again.',
    unavailable: 'The service cannot be reached at the moment. Nothing is lost: try again in a minute.',
    unsupported: `This portal does not offer this. Ask ${terms.office}.`,
    malformed: `The server’s answer could not be read. Try again; if that does not help, tell ${terms.office}.`,
    unknown: 'Something went wrong. Nothing is lost: try again.',
  },
  /** While a retry has to wait. */
  retryIn: (seconds: number) => `You can try again in ${seconds} s.`,
  /** Between a name and what it names. */
  colon: ': ',
  /** Between two things that are said together. */
  comma: ', ',
  unconfigured: 'This part of the page is not connected yet.',
}));
