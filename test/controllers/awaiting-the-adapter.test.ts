import { expect, fixture, html, waitUntil as waitUntilIn } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { memory } from '../../src/adapters/memory/index.js';
import '../../src/components/activity-calendar/activity-calendar.define.js';
import '../../src/components/notice-board/notice-board.define.js';
import '../../src/components/request-form/request-form.define.js';
import '../../src/components/request-tracker/request-tracker.define.js';

type Adapted = LitElement & { adapter?: unknown };

const waitUntil = (isSo: () => boolean) => waitUntilIn(isSo, String(isSo), { timeout: 20_000 });
const isLoading = (element: Element) => element.matches(':state(loading)');
const shown = ({ shadowRoot }: Element) => shadowRoot!.textContent.replace(/\s+/g, ' ').trim();
const isUnconnected = (element: Element) => shown(element).includes('not connected yet');

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
    await waitUntil(() =>
      elements.every((element) => isLoading(element) && shown(element).startsWith('Loading')),
    );
  });

  it('is loading for style sheets too, until it has one and that has answered', async () => {
    const adapter = memory({ locale: 'en', latency: 200 });
    for (const element of elements) element.adapter = adapter;
    await Promise.all(elements.map(({ updateComplete }) => updateComplete));
    expect(elements.map(isLoading)).to.deep.equal([true, true, true, true]);
    await waitUntil(() => !elements.some(isLoading));
    expect(elements.filter(isUnconnected)).to.deep.equal([]);
    for (const element of elements) expect(shown(element)).to.not.match(/^Loading/);
  });

  it('is so no longer once none is to be expected', async () => {
    await waitUntil(() => elements.every(isUnconnected));
    expect(elements.filter(isLoading)).to.deep.equal([]);
  });
});
