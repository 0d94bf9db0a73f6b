import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { LinliSlaBadge } from '../../../src/components/sla-badge/sla-badge.js';
import '../../../src/components/sla-badge/sla-badge.define.js';

describe('<linli-sla-badge>', () => {
  const draw = () => fixture<LinliSlaBadge>(html`<linli-sla-badge lang="en"></linli-sla-badge>`);

  it('has its heading, and nothing that axe objects to', async () => {
    const element = await draw();
    expect(element.shadowRoot!.querySelector('h2')!.textContent).to.equal('Sla badge');
    await expect(element).to.be.accessible();
  });

  it('tells the page when a person chose the action', async () => {
    const element = await draw();
    const opened = oneEvent(element, 'linli-sla-badge-opened');
    element.shadowRoot!.querySelector('button')!.click();
    expect((await opened).bubbles).to.equal(true);
  });
});
