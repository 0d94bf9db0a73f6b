import { expect } from '@open-wc/testing';
import type { PlannedFault } from '../../../src/adapters/memory/index.js';
import { holdCalls } from '../../support/hold.js';
import { restoreAll } from '../../support/replace.js';
import { toldOf } from '../../support/told.js';
import { Portal, words } from './sign-in-support.js';

const ends: Record<string, PlannedFault[]> = {
  'has arrived': [],
  'is refused for want of a sign-in': [{ call: 'requests.create', error: 'unauthenticated' }],
  'has to wait': [{ call: 'requests.create', error: 'offline' }],
};

describe('a page where somebody else has signed in', () => {
  afterEach(restoreAll);

  for (const [end, faults] of Object.entries(ends))
    it(`is not told that the report of the one before ${end}`, async () => {
      const portal = new Portal();
      portal.signedIn = 'wang-fang';
      portal.community.setFaults(faults);
      const form = await portal.open();
      const held = holdCalls(portal.community.requests, 'create');
      const told = toldOf(form.element);
      await form.sendLamp();
      await held.begun;
      portal.signIn(form, 'li-jun');
      await form.until(() => words(form) === '');
      held.release();
      expect(await told()).to.deep.equal([]);
    });
});
