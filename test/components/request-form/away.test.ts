import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/components/provider/provider.define.js';
import { outboxOf } from '../../../src/controllers/outbox/outboxes.js';
import { Outbox } from '../../../src/controllers/outbox/outbox.js';
import { ownerOf } from '../../../src/controllers/outbox/owner.js';
import { announced } from '../../support/announced.js';
import { callsOf, hold } from '../../support/hold.js';
import { replace, restoreAll } from '../../support/replace.js';
import { FormDriver } from '../../support/request-form.js';
import { community, open } from './draft-support.js';

describe('a report on its way', () => {
  afterEach(restoreAll);

  it('is sent also where the page takes the form away when it hears of it', async () => {
    const form = await open(community());
    const { parentElement } = form.element;
    form.element.addEventListener('linli-request-submit', () => form.element.remove(), { once: true });
    await form.fillLamp();
    await form.press('Send the report');
    await waitUntil(() => form.adapter.requestsFiled.length === 1, 'it arrives', { timeout: 25_000 });
    parentElement!.append(form.element);
    await form.untilText('We have received it');
  });

  it('is sent also where the adapter is that of a provider which the page takes away with the form', async () => {
    const adapter = community();
    const provider = await fixture(
      html`<linli-provider .adapter=${adapter}>
        <linli-request-form lang="en"></linli-request-form>
      </linli-provider>`,
    );
    const form = new FormDriver(provider.querySelector('linli-request-form')!);
    await form.until(() => form.all('form').length > 0);
    await form.untilReady();
    form.element.addEventListener('linli-request-submit', () => provider.remove(), { once: true });
    await form.fillLamp();
    await form.press('Send the report');
    await waitUntil(() => adapter.requestsFiled.length === 1, 'it arrives', { timeout: 25_000 });
    await waitUntil(() => !outboxOf(ownerOf({ adapter })).isInUse, 'nothing more is sent', {
      timeout: 25_000,
    });
  });

  it('is not said to be discarded where it arrives all the same', async () => {
    const form = await open(community());
    form.adapter.setFaults([{ call: 'requests.create', error: 'offline', times: 1 }]);
    await form.sendLamp();
    await form.untilText('Not sent yet');
    const held = hold();
    replace(form.adapter.requests, 'create', (create) => async (...given) => {
      await held.wait();
      return create(...given);
    });
    await form.until(() => form.button('Try now').getAttribute('aria-disabled') === 'false');
    await form.press('Try now');
    await held.begun;
    const discarded = callsOf(Outbox.prototype, 'discard');
    await form.press('Discard');
    await form.press('Yes, discard it');
    held.release();
    await form.untilText('We have received it');
    await discarded();
    expect(form.text).to.contain('We have received it');
    expect(announced()).not.to.contain('discarded');
  });
});
