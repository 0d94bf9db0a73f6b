import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { LinliRatingPrompt } from '../../../src/components/rating-prompt/rating-prompt.js';
import '../../../src/components/rating-prompt/rating-prompt.define.js';

describe('<linli-rating-prompt>', () => {
  const draw = () => fixture<LinliRatingPrompt>(html`<linli-rating-prompt lang="en"></linli-rating-prompt>`);

  it('has its heading, and nothing that axe objects to', async () => {
    const element = await draw();
    expect(element.shadowRoot!.querySelector('h2')!.textContent).to.equal('Rating prompt');
    await expect(element).to.be.accessible();
  });

  it('tells the page when a person chose the action', async () => {
    const element = await draw();
    const opened = oneEvent(element, 'linli-rating-prompt-opened');
    element.shadowRoot!.querySelector('button')!.click();
    expect((await opened).bubbles).to.equal(true);
  });
});
