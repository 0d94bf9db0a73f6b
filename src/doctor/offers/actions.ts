import type { RequestActions } from '../../adapter/ports.js';
import type { Capability } from './capability.js';

const words: Readonly<Record<keyof RequestActions, readonly [title: string, without: string]>> = {
  follow: ['following', '<linli-request-form> shows similar reports without a button to follow one'],
  comment: ['comments', '<linli-request-tracker> has nowhere to write to staff or add photos'],
  urge: ['urging', '<linli-request-tracker> has no button to ask for more speed'],
  confirm: ['confirming', '<linli-request-tracker> has no button "It is solved"'],
  reopen: ['reopening', '<linli-request-tracker> and <linli-rating-prompt> cannot say "It isn’t solved"'],
  cancel: ['cancelling', '<linli-request-tracker> has no button to take a request back'],
  reschedule: ['rescheduling', '<linli-request-tracker> has no button for another time'],
};

/** What residents do with their own requests. */
export const actionCapabilities: readonly Capability[] = Object.entries(words).map(
  ([name, [title, without]]) => ({
    key: `requests.actions.${name}`,
    port: 'requests',
    title,
    without,
    isOffered: ({ requests }) => requests?.actions?.[name as keyof RequestActions] !== undefined,
    scenarios: `requests.${name}.`,
  }),
);
