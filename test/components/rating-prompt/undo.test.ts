import { expect } from '@open-wc/testing';
import { askingMemory } from '../../../src/components/rating-prompt/prompting/asking-memory.js';
import { deviceMemoryOf } from '../../../src/controllers/device-memory.js';
import { ownerOf } from '../../../src/controllers/outbox/owner.js';
import { afterOutcome } from '../../../src/domain/rating-policy.js';
import { community, openAt, place } from '../../support/rating-prompt.js';

describe('what another tab remembers while the question is put off', () => {
  for (const decision of ['Later', 'Don’t ask again'] as const)
    it(`is left by "Undo" after "${decision}"`, async () => {
      const adapter = community();
      const prompt = await openAt(adapter, { 'subject-id': 'seed-2' });
      await prompt.dismiss(decision);
      const elsewhere = deviceMemoryOf(ownerOf({ adapter }), askingMemory);
      await elsewhere.change((memory) => afterOutcome(memory, 'seed-3', 'later', Date.now()));
      await prompt.press('Undo');
      await prompt.untilText('How satisfied are you?');
      const { never, asked } = (await elsewhere.read()).value;
      expect(never).to.equal(false);
      expect(asked.map(({ subjectId, outcome }) => [subjectId, outcome])).to.have.deep.members([
        ['seed-2', undefined],
        ['seed-3', 'later'],
      ]);
      prompt.element.remove();
      const again = await place(adapter, { 'subject-id': 'seed-2' });
      await again.untilText('How satisfied are you?');
    });
});
