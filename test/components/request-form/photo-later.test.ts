import { expect, fixture, html } from '@open-wc/testing';
import type { MemoryOptions } from '../../../src/adapters/memory/index.js';
import type { LinliRequestForm } from '../../../src/components/request-form/request-form.js';
import { commentChannelName } from '../../../src/controllers/outbox/comment-channel.js';
import { ownerOf, recordKey } from '../../../src/controllers/outbox/owner.js';
import type { SentRecord } from '../../../src/controllers/outbox/receipt.js';
import { randomId } from '../../../src/internal/key.js';
import { photoFile } from '../../support/photo-file.js';
import { FormDriver, openForm } from '../../support/request-form.js';
import { photosLater } from './photos-later.js';

const unsent = 'Not sent yet';
const added = 'The photo was added.';

async function addLater(form: FormDriver, name = 'later.png'): Promise<void> {
  const input = form.root.querySelector<HTMLInputElement>('.picker input')!;
  const transfer = new DataTransfer();
  transfer.items.add(await photoFile(name));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** A form that shows the receipt of a request. */
async function openSent(options: MemoryOptions = {}): Promise<FormDriver> {
  const form = await openForm({ residentId: randomId(), ...options });
  await form.sendLamp();
  await form.untilText('We have received it');
  return form;
}

/** The same form as on the next visit. */
async function reopen({ element, adapter }: FormDriver): Promise<FormDriver> {
  element.remove();
  const form = new FormDriver(
    await fixture<LinliRequestForm>(
      html`<linli-request-form lang="en" .adapter=${adapter}></linli-request-form>`,
    ),
  );
  await form.until(() => form.all('form').length > 0);
  await form.untilReady();
  return form;
}

const discardButtons = (form: FormDriver) =>
  form.all('button').filter(({ textContent }) => textContent.trim() === 'Discard');

describe('a photo that is added after sending', () => {
  it('goes with the request, and is said to be there', async () => {
    const form = await openSent();
    await addLater(form);
    await form.untilText(added);
    expect(await photosLater(form.adapter)).to.deep.equal(['later.jpg']);
    const owner = ownerOf({ adapter: form.adapter });
    const seen = async () =>
      (await owner.store.list(recordKey('sent', owner, ''))).every(([, sent]) => (sent as SentRecord).seen);
    while (!(await seen())) await form.element.updateComplete;
    await form.press('Report something else');
    await form.until(() => form.all('form').length > 0);
    expect(form.text).not.to.contain('Sent:');
  });

  for (const call of ['photos.upload', 'requests.comment'] as const) {
    it(`waits where the line breaks in ${call}, and goes once by itself`, async () => {
      const form = await openSent({ faults: [{ call, times: 1, error: 'unavailable', afterEffect: true }] });
      await addLater(form);
      await form.untilText(unsent);
      expect(form.text).to.contain(`A photo for ${form.adapter.requestsFiled[0]!.number}`);
      await form.untilText(added);
      expect(form.text).not.to.contain(unsent);
      expect(await photosLater(form.adapter)).to.deep.equal(['later.jpg']);
    });
  }

  it('is sent on the next visit where the page was closed before', async () => {
    const form = await openSent({ faults: [{ call: 'requests.comment', error: 'unavailable' }] });
    await addLater(form);
    await form.untilText(unsent);
    form.element.remove();
    form.adapter.setFaults([]);
    const again = await reopen(form);
    await again.untilText('Sent: A photo for');
    expect(await photosLater(form.adapter)).to.deep.equal(['later.jpg']);
    await again.press('Hide');
    await again.until(() => !again.text.includes('Sent:'));
  });

  it('is sent by a press of the button, or given up with its bytes', async () => {
    const form = await openSent({ faults: [{ call: 'requests.comment', error: 'conflict' }] });
    await addLater(form);
    await form.untilText('It was not accepted.');
    expect(form.all('button').some(({ textContent }) => textContent.trim() === 'Change it')).to.equal(false);
    form.adapter.setFaults([]);
    await form.press('Try now');
    await form.untilText(added);
    form.adapter.setFaults([{ call: 'requests.comment', error: 'conflict' }]);
    await addLater(form, 'another.png');
    await form.until(() => discardButtons(form).length === 1);
    const owner = ownerOf({ adapter: form.adapter });
    const stored = () => owner.store.list(recordKey('file', owner, ''));
    expect(await stored()).to.have.length(1);
    await form.press('Discard');
    await form.press('Yes, discard it');
    await form.until(() => !form.text.includes(unsent));
    expect(await stored()).to.deep.equal([]);
    expect(form.text).to.contain('We have received it');
    expect(await photosLater(form.adapter)).to.deep.equal(['later.jpg']);
  });

  it('is listed with what waits when the form shows something else', async () => {
    const form = await openSent({ faults: [{ call: 'requests.comment', error: 'unavailable' }] });
    await addLater(form);
    await form.untilText(unsent);
    await form.press('Report something else');
    await form.until(() => form.all('form').length > 0);
    expect(form.text).to.contain(unsent).and.to.contain('A photo for');
    const owner = ownerOf({ adapter: form.adapter });
    const [entry] = await owner.store.list(recordKey('outbox', owner, ''));
    expect((entry![1] as { channel: string }).channel).to.equal(commentChannelName);
  });

  it('is uploaded anew where the backend has forgotten it meanwhile', async () => {
    const details = { fields: { photoIds: 'expired' } } as const;
    const form = await openSent({
      faults: [{ call: 'requests.comment', times: 1, error: 'invalid', details }],
    });
    await addLater(form);
    await form.untilText(added);
    expect(await photosLater(form.adapter)).to.deep.equal(['later.jpg']);
  });

  it('that is no photo is refused', async () => {
    const form = await openSent();
    const input = form.root.querySelector<HTMLInputElement>('.picker input')!;
    const transfer = new DataTransfer();
    transfer.items.add(new File(['dear service desk'], 'letter.jpg', { type: 'image/jpeg' }));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await form.untilText('The photo was not added.');
    expect(form.text).not.to.contain(unsent);
  });
});
