import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { memory } from '../../src/adapters/memory/index.js';
import '../../src/components/activity-calendar/activity-calendar.define.js';
import '../../src/components/notice-board/notice-board.define.js';
import '../../src/components/request-form/request-form.define.js';
import '../../src/components/request-tracker/request-tracker.define.js';

type Adapted = HTMLElement & { adapter?: unknown };

const isLoading = (element: Element) => element.matches(':state(loading)');
const shown = ({ shadowRoot }: Element) => shadowRoot!.textContent.replace(/\s+/g, ' ').trim();

describe('an element whose page has not given an adapter yet', () => {
  let elements: Adapted[];

  beforeEach(async () => {
    const page = await fixture(
      html`<div lang="en">
        <linli-request-form></linli-request-form><linli-request-tracker></linli-request-tracker>
        <linli-notice-board></linli-notice-board><linli-activity-calendar></linli-activity-calendar>
      </div>`,
    );
    elements = [...page.children] as Adapted[];
    await waitUntil(() => elements.every((element) => shown(element).startsWith('Loading')));
  });

  it('is loading for style sheets too, until it has one', async () => {
    expect(elements.map(isLoading)).to.deep.equal([true, true, true, true]);
    const adapter = memory({ locale: 'en' });
    for (const element of elements) element.adapter = adapter;
    await waitUntil(() => !elements.some(isLoading), undefined, { timeout: 20_000 });
  });

  it('is so no longer once none is to be expected', async () => {
    await waitUntil(() => !elements.some(isLoading), undefined, { timeout: 20_000 });
    for (const element of elements) expect(shown(element)).to.not.match(/^Loading/);
  });
});
