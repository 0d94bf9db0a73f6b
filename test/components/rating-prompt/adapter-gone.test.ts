import { expect } from '@open-wc/testing';
import type { CommunityAdapter } from '../../../src/adapter/adapter.js';
import { community, openAt } from '../../support/rating-prompt.js';
import { without } from '../../support/without.js';

const always = { 'subject-id': 'seed-2', always: '' };

describe('where nothing can be rated any more', () => {
  for (const [what, next] of [
    ['the adapter is taken away', () => undefined],
    ['another has no ratings', (adapter: CommunityAdapter) => without(adapter, 'ratings')],
  ] as const)
    it(`nothing is left of an answer once ${what}, and it is kept for who gave it`, async () => {
      const adapter = community();
      const prompt = await openAt(adapter, always);
      await prompt.choose('score', 2);
      await prompt.type('comment', 'It still drips');
      prompt.element.adapter = next(adapter);
      await prompt.until(() => prompt.all('textarea').length === 0);
      expect(prompt.text).not.to.contain('How satisfied');
      prompt.element.adapter = adapter;
      await prompt.untilText('We kept what you had begun.');
      expect(prompt.chosen()).to.equal(2);
      expect(prompt.all<HTMLTextAreaElement>('textarea')[0]!.value).to.equal('It still drips');
    });
});
