import { expect, fixture, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, type LitElement } from 'lit';
import { frameworks } from '../../stories/markup/snippets.js';
import { markupOf, type StoryMarkup } from '../../stories/markup/story-markup.js';
import { uses, type Use } from '../../stories/markup/uses.js';

const copyButton = (element: Element) =>
  element.shadowRoot!.querySelector<HTMLButtonElement>('#react button')!;
const said = (element: Element) => element.shadowRoot!.querySelector('#react [role=status]')!.textContent;

/** Each page loads the whole library from its sources, and a loaded machine is slow. */
const patient = { timeout: 60_000 };

/** The snippet's own file name, where these tests have its source. */
const importMap = JSON.stringify({ imports: { './linli.js': '/src/bundle.ts' } });

describe('the HTML to copy', function () {
  this.timeout(90_000);

  for (const use of Object.values(uses) as Use[]) {
    it(`draws <${use.tag}> as it is pasted`, async () => {
      const frame = document.createElement('iframe');
      frame.srcdoc = `<!doctype html><html lang="en"><body>
        <script type="importmap">${importMap}</script>
        ${frameworks.html.snippet(use)}</body></html>`;
      await fixture(frame);
      const element = () => frame.contentDocument?.querySelector<LitElement>(use.tag);
      await waitUntil(() => (element()?.shadowRoot?.childElementCount ?? 0) > 0, 'drawn', {
        timeout: 15_000,
      });
      const properties = element() as unknown as Record<string, unknown>;
      await waitUntil(() => properties[use.property.name] !== undefined, 'the property is set', patient);
      const code = `data:text/javascript,export default (${encodeURIComponent(use.property.value)})`;
      const { default: expected } = (await import(code)) as { default: unknown };
      expect(JSON.stringify(properties[use.property.name])).to.equal(JSON.stringify(expected));
      for (const name of Object.keys(use.attributes)) expect(element()!.hasAttribute(name)).to.equal(true);
    });
  }
});

describe('a snippet', () => {
  it('is copied by keyboard, and says so', async () => {
    const element = await fixture<StoryMarkup>(markupOf(uses.requestForm));
    await expect(element).to.be.accessible();
    copyButton(element).focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => said(element) !== '', 'an outcome is said', patient);
    if (said(element)!.startsWith('Marked')) {
      // An engine that keeps the clipboard to itself: the code is marked, so that one key is left.
      expect(getSelection()?.type).to.equal('Range');
      return;
    }
    expect(said(element)).to.equal('Copied.');
    const area = await fixture<HTMLTextAreaElement>(html`<textarea aria-label="paste here"></textarea>`);
    area.focus();
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'v' });
    await sendKeys({ up: 'Control' });
    await waitUntil(() => area.value !== '', 'pasted', patient);
    expect(area.value).to.equal(frameworks.react.snippet(uses.requestForm));
  });
});
