import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LiveController } from '../../src/controllers/live.js';
import { noteAnsweredByPage } from '../../src/internal/page-script.js';
import { goBack } from '../support/go-back.js';

/** A backend that tells of nothing by itself: what is read was asked for by somebody. */
const port = () => ({ subscribe: () => () => undefined });

class WatchingHost extends LitElement {
  readonly port = port();
  readings = 0;

  constructor() {
    super();
    new LiveController(this, {
      port: () => this.port,
      read: () => {
        this.readings++;
        return Promise.resolve(false);
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
