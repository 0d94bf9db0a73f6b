import type { CommunityAdapter } from '../../adapter/adapter.js';
import type { CallOptions } from '../../adapter/ports.js';
import { expectRejection } from '../expectations.js';
import { write } from '../steps.js';
import type { Scenario } from '../scenario.js';
import { daysAhead } from '../times.js';

type Call = (adapter: CommunityAdapter, options: CallOptions) => Promise<unknown> | undefined;

const signedOut = (port: 'notices' | 'ratings', read: Call, change: Call): Scenario => ({
  key: `${port}.signed-out`,
  title: 'says that nobody is signed in, and takes nothing',
  applies: (adapter) => adapter[port] !== undefined,
  needs: ['signOut'],
  async run({ backend, checked }) {
    await backend.signOut!();
    await expectRejection(read(checked, {})!, 'unauthenticated');
    const changed = change(checked, {});
    if (changed) await expectRejection(changed, 'unauthenticated');
  },
});

/** A no must never pass for a yes, also where it comes inside a status 200. */
export const signedOutScenarios: readonly Scenario[] = [
  signedOut(
    'notices',
    ({ notices }) => notices!.list({ limit: 3 }, {}),
    ({ notices }) => notices!.markRead?.({ until: new Date().toISOString() }, write()),
  ),
  signedOut(
    'ratings',
    ({ ratings }) => ratings!.invitations({ limit: 3 }, {}),
    ({ ratings }) =>
      ratings!.submit({ invitationId: 'no-such-invitation', scale: 'satisfaction', score: 3 }, write()),
  ),
  {
    key: 'activities.signed-out',
    title: 'says that nobody is signed in, and takes nobody in',
    applies: ({ activities }) => activities !== undefined,
    needs: ['signOut'],
    async run(stage) {
      const { backend, checked } = stage;
      await backend.signOut!();
      const span = { from: daysAhead(stage, 0), until: daysAhead(stage, 1) };
      await expectRejection(checked.activities!.list(span, {}), 'unauthenticated');
      const joined = checked.activities!.rsvp?.join('no-such-activity', {}, write());
      if (joined) await expectRejection(joined, 'unauthenticated');
    },
  },
];
