import { expect, fixture, html } from '@open-wc/testing';
import type { CommunityAdapter } from '../../../src/adapter/adapter.js';
import type { LinliRequestForm } from '../../../src/components/request-form/request-form.js';
import { FormDriver } from '../../support/request-form.js';
import { adapterWith, leak, placeTracker } from '../../support/request-tracker.js';

async function placeForm(adapter: CommunityAdapter): Promise<FormDriver> {
  const form = new FormDriver(
    await fixture<LinliRequestForm>(
      html`<linli-request-form lang="en" .adapter=${adapter}></linli-request-form>`,
    ),
  );
  await form.untilText('Send the report');
  await form.untilReady();
  return form;
}

describe('a message that is written in a tracker beside a form', () => {
  for (const order of ['before', 'after'] as const) {
    it(`is said to have arrived, where the form stands ${order} it`, async () => {
      const adapter = adapterWith([leak()]);
      if (order === 'before') await placeForm(adapter);
      const tracker = await placeTracker(adapter, 'leak');
      if (order === 'after') await placeForm(adapter);
      const done: string[] = [];
      tracker.element.addEventListener('linli-request-acted', ({ detail }) => done.push(detail.action));
      await tracker.press('Write to us');
      await tracker.type('write-comment', 'I am at home after three.');
      await tracker.press('Send');
      await tracker.untilText('Your message has arrived.');
      expect(done).to.deep.equal(['comment']);
      expect(tracker.text).not.to.contain('Just changed');
    });
  }
});
