import { expect } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapter/errors.js';
import type { LiveUpdate, RequestsPort } from '../../../src/adapter/ports.js';
import {
  adapterWith,
  announced,
  leak,
  openTracker,
  placeTracker,
  many,
} from '../../support/request-tracker.js';
import { hear } from '../../support/hear.js';
import { restoreAll } from '../../support/replace.js';
import { without } from '../../support/without.js';
import { watchTimers } from '../../support/watch-timers.js';

/** Makes the page look hidden or visible. */
function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('what changes while the tracker is open', () => {
  afterEach(restoreAll);
  afterEach(() => Reflect.deleteProperty(document, 'hidden'));

  it('shows by itself and is announced once, without moving the focus or the page', async () => {
    const adapter = adapterWith([leak()]);
    const tracker = await placeTracker(adapter, 'leak');
    await placeTracker(adapter, 'leak');
    await tracker.untilText('What you can do');
    tracker.element.style.minHeight = '4000px';
    const back = tracker.button('All my requests');
    back.focus();
    scrollTo(0, 120);
    const top = scrollY;
    const said = hear();
    await adapter.update('leak', { status: 'on-hold', owner: { name: 'Zhao Min' } });
    await tracker.until(() => tracker.part('.status') === 'On hold');
    await tracker.until(() => said.length > 0);
    await wait(50);
    expect(said).to.deep.equal(['R-0042: On hold; Zhao Min looks after it now']);
    expect(tracker.part('.news')).to.include('Just changed');
    expect(tracker.focused === back).to.equal(true);
    expect(scrollY).to.equal(top);
    scrollTo(0, 0);
  });

  it('is told once where it came before what the resident does', async () => {
    const adapter = adapterWith([leak({ status: 'resolved' })]);
    let tell!: () => void;
    let isSecond = false;
    const { requests } = adapter;
    const tracker = await placeTracker(
      {
        ...adapter,
        requests: {
          ...requests,
          actions: requests.actions!,
          subscribe: (listener) => {
            tell = () => listener({ type: 'changed', id: 'leak' });
            return () => undefined;
          },
          get: async (...wanted) => {
            // While it is read after the conflict, the news of the same change arrives.
            if (isSecond) tell();
            isSecond = false;
            await wait(30);
            return requests.get(...wanted);
          },
        },
      },
      'leak',
    );
    await tracker.untilText('Is it solved?');
    await adapter.update('leak', { status: 'closed' });
    isSecond = true;
    await tracker.press('It is solved');
    await tracker.untilText('In the meantime this has changed:');
    await wait(100);
    expect(tracker.part('#outcome')).to.include('Closed');
    expect(tracker.all('.news')).to.have.length(0);
  });

  it('shows in the list, and several changes are one sentence', async () => {
    const adapter = adapterWith(many(3));
    const tracker = await placeTracker(adapter);
    await tracker.until(() => tracker.all('.card').length === 3);
    await import('../../../src/components/request-tracker/following/index.js');
    await wait(20);
    await Promise.all(['r0', 'r1'].map((id) => adapter.update(id, { status: 'on-hold' })));
    await tracker.until(
      () => tracker.all('.status').filter(({ textContent }) => textContent === 'On hold').length === 2,
    );
    await tracker.until(() => announced() === '2 of your requests have changed.');
  });

  it('is read at most once a second, whatever comes', async () => {
    const adapter = adapterWith([leak()]);
    const listeners = new Set<Parameters<NonNullable<RequestsPort['subscribe']>>[0]>();
    let reads = 0;
    const requests: RequestsPort = {
      ...adapter.requests,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      get: (...input) => {
        reads++;
        return adapter.requests.get(...input);
      },
    };
    const tracker = await placeTracker({ ...adapter, requests }, 'leak');
    await tracker.until(() => listeners.size === 1);
    reads = 0;
    const begun = performance.now();
    for (let update = 0; update < 2000; update++) {
      for (const tell of listeners) tell({ type: 'changed', id: 'leak' });
      if (update % 20 === 0) await wait(10);
    }
    const seconds = (performance.now() - begun) / 1000;
    expect(reads).to.be.within(1, Math.ceil(seconds) + 1);
    tracker.element.remove();
    expect(listeners.size).to.equal(0);
  });

  it('K015: puts nothing older over what is newer', async () => {
    const adapter = adapterWith([leak()]);
    const old = (await adapter.requests.get('leak', {}))!;
    const tracker = await placeTracker(adapter, 'leak');
    await adapter.update('leak', { status: 'resolved' });
    await tracker.until(() => tracker.part('.status').startsWith('Solved'));
    adapter.requests.get = async () => old;
    await tracker.element.refresh();
    await tracker.element.updateComplete;
    expect(tracker.part('.status')).to.equal('Solved: please confirm');
  });

  it('is asked for politely where the backend does not tell, and not at all while nobody looks', async () => {
    const adapter = adapterWith([leak()]);
    const requests = without(adapter.requests, 'subscribe');
    const timers = watchTimers();
    try {
      const tracker = await placeTracker({ ...adapter, requests }, 'leak');
      await tracker.untilText('What you can do');
      await adapter.update('leak', { status: 'resolved' });
      setHidden(true);
      await wait(30);
      expect(timers.running.size).to.equal(0);
      expect(tracker.part('.status')).to.equal('Being worked on');
      setHidden(false);
      await tracker.until(() => tracker.part('.status').startsWith('Solved'));
      tracker.element.remove();
      await wait(30);
      expect(timers.running.size).to.equal(0);
    } finally {
      timers.restore();
    }
  });

  it('K114: is read again by a tracker that comes back, which has lost nothing by moving', async () => {
    const tracker = await openTracker({ requestId: 'leak' });
    await tracker.press('Write to us');
    await tracker.type('write-comment', 'half a word');
    const { element } = tracker;
    const home = element.parentElement!;
    element.remove();
    await tracker.adapter.update('leak', { status: 'on-hold' });
    home.append(element);
    await tracker.until(() => tracker.part('.status') === 'On hold');
    expect((tracker.root.getElementById('write-comment') as HTMLTextAreaElement).value).to.equal(
      'half a word',
    );
  });

  it('is read again soon where that failed, though the backend tells it once', async () => {
    const adapter = adapterWith([leak()]);
    let tell!: (update: LiveUpdate) => void;
    let isAway = false;
    const requests: RequestsPort = {
      ...adapter.requests,
      subscribe: (listener) => {
        tell = listener;
        return () => undefined;
      },
      get: (id, options) =>
        isAway ? Promise.reject(new AdapterError('unavailable')) : adapter.requests.get(id, options),
    };
    const tracker = await placeTracker({ ...adapter, requests }, 'leak');
    await tracker.untilText('What you can do');
    await adapter.update('leak', { status: 'on-hold' });
    isAway = true;
    tell({ type: 'changed', id: 'leak' });
    await tracker.untilText('Try again');
    isAway = false;
    await tracker.until(() => tracker.part('.status') === 'On hold');
  });

  for (const index of [0, 2])
    it(`leaves the focus with its request where that moves in the list: ${index}`, async () => {
      const adapter = adapterWith(many(3));
      const tracker = await placeTracker(adapter);
      await tracker.until(() => tracker.all('.card-open').length === 3);
      const { id } = tracker.all('.card-open')[index]!;
      await import('../../../src/components/request-tracker/following/index.js');
      tracker.root.getElementById(id)!.focus();
      await adapter.update(id.replace('open-', ''), { status: 'closed' });
      await tracker.until(() => tracker.all('.cards').length === 2);
      await tracker.element.updateComplete;
      expect(tracker.focused?.id).to.equal(id);
    });

  it('is asked for anew for whoever signs in', async () => {
    const adapter = adapterWith([leak()]);
    let resident = 'an';
    let subscribed = 0;
    let ended = 0;
    const requests: RequestsPort = {
      ...adapter.requests,
      subscribe: () => {
        subscribed++;
        return () => ended++;
      },
    };
    const tracker = await placeTracker({ ...adapter, requests, resident: () => resident }, 'leak');
    await tracker.until(() => subscribed === 1);
    resident = 'bo';
    tracker.element.requestUpdate();
    await tracker.until(() => subscribed === 2 && ended === 1);
  });

  it('is told beside what the resident has just done, and one after the other until it is put away', async () => {
    const adapter = adapterWith([leak()], { latency: 20 });
    const tracker = await placeTracker(adapter, 'leak');
    await tracker.untilText('What you can do');
    await tracker.until(() => tracker.find('Remind us') !== undefined);
    tracker.button('Remind us').click();
    await adapter.update('leak', { owner: { name: 'Zhao Min' } });
    await tracker.untilText('Your reminder has arrived');
    await tracker.until(() => tracker.part('.news').includes('Zhao Min looks after it now'));
    await adapter.update('leak', { status: 'on-hold' });
    await tracker.until(() => tracker.part('.news').includes('On hold'));
    expect(tracker.part('.news')).to.include('Zhao Min looks after it now');
    expect(tracker.part('.news')).to.not.include('a reminder was sent');
  });
});
