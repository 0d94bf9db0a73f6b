import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { AdapterError } from '../../src/adapter/errors.js';
import { LiveController } from '../../src/controllers/live.js';
import { noteAnsweredByPage } from '../../src/internal/page-script.js';
import { goBack } from '../support/go-back.js';
import { replace, restoreAll } from '../support/replace.js';

/** A backend that tells of nothing by itself: what is read was asked for by somebody. */
const port = () => ({ subscribe: () => () => undefined });

class WatchingHost extends LitElement {
  readonly port = port();
  readings = 0;
  /** How the backend answers. */
  answer = (): Promise<boolean> => Promise.resolve(false);

  constructor() {
    super();
    new LiveController(this, {
      port: () => this.port,
      read: () => {
        this.readings++;
        return this.answer();
      },
    });
  }
}
customElements.define('watching-host', WatchingHost);

const place = () => fixture<WatchingHost>(html`<watching-host></watching-host>`);

describe('a page that is gone back to', () => {
  it('is read again where it was kept, and by nobody who has left it', async () => {
    const [host, other] = [await place(), await place()];
    other.remove();
    dispatchEvent(new PageTransitionEvent('pageshow'));
    goBack();
    await waitUntil(() => host.readings === 1, 'it is read', { timeout: 20_000 });
    expect(other.readings).to.equal(0);
  });
});

describe('what the page has answered in the place of a backend', () => {
  it('is read again once it was answered, by whoever has watched the backend before', async () => {
    const host = await place();
    expect(host.readings).to.equal(0);
    noteAnsweredByPage(host.port);
    host.requestUpdate();
    await waitUntil(() => host.readings === 1, 'it is read', { timeout: 20_000 });
    host.requestUpdate();
    await host.updateComplete;
    expect(host.readings).to.equal(1);
  });

  it('is read again by whoever watches it afterwards', async () => {
    const box = await fixture(html`<div></div>`);
    const host = document.createElement('watching-host') as WatchingHost;
    noteAnsweredByPage(host.port);
    box.append(host);
    await waitUntil(() => host.readings === 1, 'it is read', { timeout: 20_000 });
  });
});

describe('a backend that names a time', () => {
  /** How far the device's clocks are ahead, ms. */
  let ahead = 0;
  beforeEach(() => {
    ahead = 0;
    for (const clock of [Date, performance]) replace(clock, 'now', (now) => () => ahead + now.call(clock));
  });
  afterEach(restoreAll);

  /** Lets it become later, and what is due ring. */
  function pass(minutes: number): void {
    ahead += minutes * 60_000;
    document.dispatchEvent(new Event('visibilitychange'));
  }

  async function refuse(retryAfterMs: number): Promise<WatchingHost> {
    const host = await place();
    host.answer = () => Promise.reject(new AdapterError('rate-limited', { retryAfterMs }));
    dispatchEvent(new Event('online'));
    await waitUntil(() => host.readings === 1, 'it is read', { timeout: 20_000 });
    await new Promise((resolve) => setTimeout(resolve));
    return host;
  }

  it('is not read again before, whatever happens meanwhile', async () => {
    const host = await refuse(600_000);
    pass(9);
    dispatchEvent(new Event('online'));
    await Promise.resolve();
    pass(0);
    expect(host.readings).to.equal(1);
    pass(2);
    expect(host.readings).to.equal(2);
  });

  for (const named of [Number.NaN, '120 s'])
    it(`is read ever more rarely where it names no number: ${named}`, async () => {
      const host = await refuse(named as number);
      const later = async (seconds: number) => {
        pass(seconds / 60);
        await new Promise((resolve) => setTimeout(resolve));
        return host.readings;
      };
      expect(await later(2.5)).to.equal(2);
      // The next is after 4 s: one that took no number for a time would ask every second.
      expect(await later(1.2)).to.equal(2);
      expect(await later(4)).to.equal(3);
    });

  it('is read again after an hour, however late the time is', async () => {
    const host = await refuse(86_400_000);
    pass(59);
    expect(host.readings).to.equal(1);
    pass(2);
    expect(host.readings).to.equal(2);
  });
});
