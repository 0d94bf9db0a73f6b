import { expect } from '@open-wc/testing';
import type { PlannedFault } from '../../../src/adapters/memory/index.js';
import { randomId } from '../../../src/internal/key.js';
import { hear } from '../../support/hear.js';
import { holdCalls } from '../../support/hold.js';
import { restoreAll } from '../../support/replace.js';
import { adapterWith, leak, placeTracker } from '../../support/request-tracker.js';
import { toldOf } from '../../support/told.js';

const ends: Record<string, PlannedFault[]> = {
  'has arrived': [],
  'is refused for want of a sign-in': [{ call: 'requests.comment', error: 'unauthenticated' }],
};

describe('whoever has signed in while a message is on its way', () => {
  afterEach(restoreAll);

  for (const [end, faults] of Object.entries(ends))
    it(`is led nowhere and hears nothing when it ${end}`, async () => {
      const memory = adapterWith([leak()], { persist: randomId() });
      memory.setFaults(faults);
      let resident = 'an';
      const tracker = await placeTracker({ ...memory, resident: () => resident }, 'leak');
      const held = holdCalls(memory.requests.actions as Record<'comment', () => Promise<unknown>>, 'comment');
      const told = toldOf(tracker.element);
      await tracker.press('Write to us');
      await tracker.type('write-comment', 'I am at home after three.');
      await tracker.press('Send');
      await held.begun;
      resident = 'bo';
      tracker.element.requestUpdate();
      await tracker.element.updateComplete;
      await tracker.until(() => tracker.find('Write to us') !== undefined);
      tracker.button('Write to us').focus();
      const said = hear();
      held.release();
      expect(await told()).to.deep.equal([]);
      await tracker.element.updateComplete;
      expect(said.filter((words) => words.includes('Your message has arrived'))).to.deep.equal([]);
      expect(tracker.focused?.id).to.equal('do-comment');
    });
});
