import { expect, fixture, html, waitUntil as waitUntilIn } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { memory } from '../../src/adapters/memory/index.js';
import type { CommunityAdapter } from '../../src/adapter/adapter.js';
import '../../src/components/activity-calendar/activity-calendar.define.js';
import '../../src/components/notice-board/notice-board.define.js';
import '../../src/components/rating-prompt/rating-prompt.define.js';
import '../../src/components/request-form/request-form.define.js';
import '../../src/components/request-tracker/request-tracker.define.js';
import '../../src/components/sla-badge/sla-badge.define.js';

/** A form gives its backend three seconds before it looks for what was asked before. */
const waitUntil = (isSo: () => unknown) => waitUntilIn(isSo as () => boolean, undefined, { timeout: 20_000 });

type Adapted = LitElement & { adapter?: CommunityAdapter | undefined };

/** What each asks first, and what of its own it shows then. */
const elements = {
  'request-form': { asks: 'requests.intake', shows: 'form' },
  'request-tracker': { asks: 'requests.list', shows: '#title' },
  'notice-board': { asks: 'notices.list', shows: '#title' },
  'activity-calendar': { asks: 'activities.list', shows: '#title' },
} as const;

const names = Object.keys(elements) as (keyof typeof elements)[];
const call = '<p>Call <a href="tel:123">0755 1234</a></p>';

const parsed = (markup: string) => document.createRange().createContextualFragment(markup);

async function place(
  name: string,
  inside: string,
  adapter?: CommunityAdapter,
  around?: Element,
): Promise<Adapted> {
  const box = around ?? (await fixture(html`<div lang="en"></div>`));
  const element = document.createElement(`linli-${name}`) as Adapted;
  element.append(parsed(inside));
  element.adapter = adapter;
  box.append(element);
  await element.updateComplete;
  return element;
}

/** Whether somebody sees it. */
const isSeen = (element: Element) => element.getClientRects().length > 0;
const shown = (element: Adapted) => element.shadowRoot!.textContent.replace(/\s+/g, ' ').trim();

/** Lets calls through once told to. */
function held(adapter: CommunityAdapter): { adapter: CommunityAdapter; release: () => void } {
  let release!: () => void;
  const released = new Promise<void>((resolve) => (release = resolve));
  const wait = (port: object | undefined) =>
    port &&
    new Proxy({} as Record<string, unknown>, {
      get: (_, name) => {
        const value: unknown = Reflect.get(port, name);
        if (typeof value !== 'function' || name === 'subscribe') return value;
        return async (...given: unknown[]) => {
          await released;
          return (value as (...given: unknown[]) => unknown).apply(port, given);
        };
      },
    });
  const { requests, notices, ratings, activities } = adapter;
  const ports = Object.entries({ requests, notices, ratings, activities });
  return {
    adapter: { ...adapter, ...Object.fromEntries(ports.map(([name, port]) => [name, wait(port)])) },
    release,
  };
}

describe('what a page has put inside an element', () => {
  for (const name of names)
    describe(name, () => {
      const { asks, shows } = elements[name];

      it('stands, alone and without a word of its loading, until there is data, and gives way at once', async () => {
        const { adapter, release } = held(memory({ locale: 'en' }));
        const element = await place(name, call);
        const paragraph = element.querySelector('p')!;
        expect(isSeen(paragraph)).to.equal(true);
        element.adapter = adapter;
        await element.updateComplete;
        expect(isSeen(paragraph)).to.equal(true);
        expect(shown(element)).to.equal('');
        expect(element.shadowRoot!.querySelector('[role=status]')).to.equal(null);
        const seen: string[] = [];
        const watch = new MutationObserver(() => {
          const isOwn = element.shadowRoot!.querySelector(shows) !== null;
          seen.push(`${isOwn ? 'own' : ''} ${isSeen(paragraph) ? 'fallback' : ''}`.trim());
        });
        watch.observe(element.shadowRoot!, { childList: true, subtree: true });
        release();
        await waitUntil(() => element.shadowRoot!.querySelector(shows));
        await waitUntil(() => seen.includes('own'));
        watch.disconnect();
        expect(new Set(seen)).to.deep.equal(new Set(['own']));
        expect(isSeen(paragraph)).to.equal(false);
      });

      it('stays below a note where the backend cannot be reached, and gives way after another try', async () => {
        const adapter = memory({ locale: 'en', faults: [{ call: asks, error: 'offline', times: 1 }] });
        const element = await place(name, call, adapter);
        const paragraph = element.querySelector('p')!;
        await waitUntil(() => shown(element).includes('no connection'));
        expect(isSeen(paragraph)).to.equal(true);
        expect(element.shadowRoot!.querySelector(shows)).to.equal(null);
        const retry = [...element.shadowRoot!.querySelectorAll('button')].at(-1)!;
        retry.click();
        await waitUntil(() => element.shadowRoot!.querySelector(shows));
        expect(isSeen(paragraph)).to.equal(false);
      });

      it('keeps the room that is reserved until it is known that nothing comes to it', async () => {
        for (const inside of ['', call]) {
          const box = await fixture(html`<div lang="en" style="--linli-reserved-size: 5000px"></div>`);
          const { adapter, release } = held(
            memory({ locale: 'en', faults: [{ call: asks, error: 'offline' }] }),
          );
          const element = await place(name, inside, adapter, box);
          expect(element.offsetHeight).to.be.within(5000, 5100);
          release();
          await waitUntil(() => shown(element).includes('no connection'));
          expect(element.offsetHeight).to.be.lessThan(2000);
        }
      });

      it('gives way where the backend says that it is not for this resident', async () => {
        const adapter = memory({ locale: 'en', faults: [{ call: asks, error: 'forbidden' }] });
        const element = await place(name, call, adapter);
        await waitUntil(() => shown(element).includes('may not do this'));
        expect(isSeen(element.querySelector('p')!)).to.equal(false);
      });

      it('does not come back once it has given way', async () => {
        const element = await place(name, call, memory({ locale: 'en' }));
        await waitUntil(() => element.shadowRoot!.querySelector(shows));
        element.adapter = held(memory({ locale: 'en' })).adapter;
        await element.updateComplete;
        expect(isSeen(element.querySelector('p')!)).to.equal(false);
        expect(shown(element)).to.not.equal('');
      });

      it('hands the focus on to what takes its place', async () => {
        const { adapter, release } = held(memory({ locale: 'en' }));
        const element = await place(name, call, adapter);
        element.querySelector('a')!.focus();
        expect(document.activeElement === element.querySelector('a')).to.equal(true);
        release();
        await waitUntil(() => element.shadowRoot!.querySelector(shows));
        await waitUntil(() => element.shadowRoot!.activeElement);
        expect(document.activeElement === element).to.equal(true);
      });

      it('is nothing where there is but white space, a script or a named slot', async () => {
        const { adapter } = held(memory({ locale: 'en' }));
        const element = await place(
          name,
          ' \n <script type="text/plain">x</script><b slot="title">T</b>',
          adapter,
        );
        expect(shown(element)).to.include('Loading');
      });

      it('may come after the element was made', async () => {
        const { adapter } = held(memory({ locale: 'en' }));
        const element = await place(name, '', adapter);
        element.append(parsed(call));
        await waitUntil(() => shown(element) === '');
        expect(isSeen(element.querySelector('p')!)).to.equal(true);
      });
    });

  it('stands in a rating prompt until it is decided whether to ask', async () => {
    const { adapter, release } = held(memory({ locale: 'en' }));
    const prompt = await place('rating-prompt', call, adapter);
    const paragraph = prompt.querySelector('p')!;
    await waitUntil(() => isSeen(paragraph));
    release();
    await waitUntil(() => !isSeen(paragraph));
  });

  it('stands in a badge that is told of nothing, and gives way to a promise', async () => {
    const badge = await place('sla-badge', 'Reply by 18:00');
    expect(badge.shadowRoot!.querySelector('slot')!.assignedNodes()).to.have.length(1);
    expect(shown(badge)).to.equal('');
    badge.setAttribute('due', '2026-11-23T15:05:00+08:00');
    await badge.updateComplete;
    expect(badge.shadowRoot!.querySelector('slot')).to.equal(null);
    expect(shown(badge)).to.not.equal('');
  });

  it('is not waited for by a badge that has nothing inside', async () => {
    const badge = await place('sla-badge', ' ');
    expect(shown(badge)).to.not.equal('');
  });
});
