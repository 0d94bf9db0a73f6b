import { expect, oneEvent } from '@open-wc/testing';
import { Neighbours } from '../../../src/components/request-form/filing/neighbours.js';
import { Outbox } from '../../../src/controllers/outbox/outbox.js';
import { DeviceStore } from '../../../src/internal/storage/device-store.js';
import { photoFile } from '../../support/photo-file.js';
import { holdDecoder } from '../../support/photos/hold.js';
import { callsOf, hold, holdCalls } from '../../support/hold.js';
import { replace, restoreAll } from '../../support/replace.js';
import { neighbour, openForm, type FormDriver } from '../../support/request-form.js';

afterEach(restoreAll);

const description = (form: FormDriver) => form.control<HTMLTextAreaElement>('Description');

/** A form with reports that wait, the last one in its place. */
async function waiting(count = 1): Promise<FormDriver> {
  const form = await openForm({
    faults: [{ call: 'requests.create', times: count, error: 'unauthenticated' }],
  });
  for (let sent = 0; sent < count; sent++) {
    if (sent > 0) await form.press('Report something else');
    await form.until(() => form.all('form').length === 1);
    await form.choose('Lamp');
    await form.type('Description', `Lamp ${sent} is dark.`);
    await form.press('Send the report');
    await form.until(() => form.all('form').length === 0 && form.text.includes('You are signed out'));
  }
  return form;
}

describe('a report that a slow device has yet to give up', () => {
  it('takes nothing along of the one that is begun meanwhile', async () => {
    const form = await waiting();
    const held = holdCalls(Outbox.prototype, 'discard');
    const discarded = callsOf(Outbox.prototype, 'discard');
    await form.press('Discard');
    await form.press('Yes, discard it');
    await held.begun;
    await form.press('Report something else');
    await form.type('Description', 'The gate is stuck.');
    description(form).focus();
    held.release();
    await form.until(() => !form.text.includes('Not sent yet'));
    await discarded();
    await form.element.updateComplete;
    expect(description(form).value).to.equal('The gate is stuck.');
    expect(form.root.activeElement === description(form), 'the focus is in the form').to.equal(true);
  });

  it('leaves the question about another one, and the focus there', async () => {
    const form = await waiting(2);
    await form.press('Report something else');
    await form.until(() => form.all('form').length === 1);
    await form.press('Discard');
    const held = holdCalls(Outbox.prototype, 'discard');
    const discarded = callsOf(Outbox.prototype, 'discard');
    await form.press('Yes, discard it');
    await held.begun;
    await form.press('Discard');
    await form.until(() => form.root.activeElement?.id === 'answer-yes');
    held.release();
    await form.until(() => !form.text.includes('Lamp 0'));
    await discarded();
    await form.element.updateComplete;
    expect(form.text).to.contain('Lamp 1').and.contain('Yes, discard it');
    expect(form.root.activeElement?.id).to.equal('answer-yes');
  });
});

/** Writes something else, with the focus in the field. */
async function writeGate(form: FormDriver): Promise<void> {
  await form.type('Description', 'The gate is stuck.');
  description(form).focus();
}

const isWritingGate = (form: FormDriver) =>
  description(form).value === 'The gate is stuck.' && form.root.activeElement === description(form);

describe('a report that is to be changed, on a slow device', () => {
  it('is in the form as soon as it is taken out, and leaves what is typed there since', async () => {
    const form = await waiting();
    const held = hold();
    replace(DeviceStore.prototype, 'change', (change) => {
      return async function (this: DeviceStore, ...given) {
        const changes = await change.apply(this, given);
        await held.wait();
        return changes;
      };
    });
    const withdrawn = callsOf(Outbox.prototype, 'withdraw');
    await form.press('Change it');
    await held.begun;
    await form.until(() => form.all('form').length === 1);
    expect(description(form).value).to.equal('Lamp 0 is dark.');
    await form.until(() => form.root.activeElement?.id === 'title');
    expect(form.text).not.to.contain('Not sent yet');
    await writeGate(form);
    held.release();
    await withdrawn();
    await form.element.updateComplete;
    expect(isWritingGate(form)).to.equal(true);
  });

  it('waits on where something else is begun before', async () => {
    const form = await waiting();
    const held = holdCalls(Outbox.prototype, 'withdraw');
    const withdrawn = callsOf(Outbox.prototype, 'withdraw');
    await form.press('Change it');
    await held.begun;
    await form.press('Report something else');
    await writeGate(form);
    held.release();
    await withdrawn();
    await form.element.updateComplete;
    expect(isWritingGate(form)).to.equal(true);
    expect(form.text).to.contain('Not sent yet').and.contain('Lamp 0 is dark.');
  });

  it('leaves whoever corrects it alone, where a slow backend is asked for the one before', async () => {
    const details = { originalId: 'r1' };
    const form = await openForm({
      faults: [{ call: 'requests.create', times: 1, error: 'duplicate', details }],
    });
    const held = hold();
    const asked = callsOf(Neighbours.prototype, 'showDuplicate');
    replace(form.adapter.requests, 'get', (get) => async (...given) => {
      await held.wait();
      return get(...given);
    });
    await form.sendLamp();
    await held.begun;
    await form.until(() => form.button('Send the report').ariaDisabled !== 'true');
    await writeGate(form);
    held.release();
    await asked();
    await form.element.updateComplete;
    expect(isWritingGate(form)).to.equal(true);
  });
});

/** A form whose earlier report has been sent meanwhile. */
async function withUnseen(): Promise<FormDriver> {
  const form = await waiting();
  await form.press('Report something else');
  await form.until(() => form.all('form').length === 1);
  form.adapter.setFaults([]);
  await form.press('Try now');
  await form.untilText('Sent:');
  return form;
}

describe('what was sent while nobody looked', () => {
  it('is put away without leading away from what is written', async () => {
    const form = await withUnseen();
    const held = holdCalls(Outbox.prototype, 'markSeen');
    const seen = callsOf(Outbox.prototype, 'markSeen');
    await form.press('Hide');
    await held.begun;
    await writeGate(form);
    held.release();
    await seen();
    await form.until(() => !form.text.includes('Sent:'));
    expect(isWritingGate(form)).to.equal(true);
  });

  it('is put away without leading back from beside the form', async () => {
    const form = await withUnseen();
    const held = holdCalls(Outbox.prototype, 'markSeen');
    const seen = callsOf(Outbox.prototype, 'markSeen');
    form.button('Hide').focus();
    await form.press('Hide');
    await held.begun;
    const beside = document.createElement('input');
    form.element.after(beside);
    beside.focus();
    held.release();
    await seen();
    await form.until(() => !form.text.includes('Sent:'));
    expect(document.activeElement === beside).to.equal(true);
  });
});

describe('what is done with a request that has arrived', () => {
  it('is not said of the next one', async () => {
    const form = await openForm();
    await form.sendLamp();
    await form.untilText('We have received it');
    const held = hold();
    replace(navigator, 'clipboard', () => ({ writeText: () => held.wait() }) as unknown as Clipboard);
    await form.press('Copy');
    await held.begun;
    await form.press('Report something else');
    await form.choose('Lamp');
    await form.type('Description', 'The lamp in the lift is dark.');
    await form.press('Send the report');
    await form.untilText('We have received it');
    held.release();
    await new Promise((resolve) => setTimeout(resolve));
    await form.element.updateComplete;
    expect(form.text).not.to.contain('Copied');
  });

  it('is not mistaken for another that is followed since', async () => {
    const form = await openForm();
    const [one, other] = [neighbour('r1', 'R-1'), neighbour('r2', 'R-2')];
    form.adapter.requests.similar = async ({ categoryId }) => [categoryId === 'lamp' ? one : other];
    const [first, second] = [hold(), hold()];
    form.adapter.requests.actions!.follow = async (id) => {
      await (id === 'r1' ? first : second).wait();
      return id === 'r1' ? one : other;
    };
    await form.choose('Lamp');
    await form.untilText('R-1');
    await form.press('Follow');
    await first.begun;
    await form.choose('Leak');
    await form.untilText('R-2');
    await form.press('Follow');
    await second.begun;
    const followed = oneEvent(form.element, 'linli-request-followed');
    first.release();
    await followed;
    await form.element.updateComplete;
    expect(form.text).not.to.contain('You are following this request');
    second.release();
    await form.untilText('You are following this request');
    expect(form.text).to.contain('R-2');
  });
});

describe('a report whose photo is still being made ready', () => {
  it('is sent, though another was sent after it and the form has left the page', async () => {
    const form = await openForm();
    const held = holdDecoder();
    await form.fillLamp();
    await form.addPhotos(await photoFile('lamp.png'));
    await form.until(() => form.all('.photo').length === 1);
    await held.begun;
    await form.press('Send the report');
    form.element.reset();
    await form.element.updateComplete;
    await form.choose('Lamp');
    await form.type('Description', 'The lamp in the lift is dark.');
    await form.press('Send the report');
    await form.untilText('We have received it');
    const { adapter, element } = form;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    held.release();
    await form.until(() => adapter.requestsFiled.length === 2);
    expect(adapter.requestsFiled.map(({ photos = [] }) => photos.length)).to.deep.equal([0, 1]);
  });
});
