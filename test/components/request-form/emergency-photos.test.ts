import { expect, waitUntil } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapter/errors.js';
import type { MemoryAdapter, MemoryOptions } from '../../../src/adapters/memory/index.js';
import { ownerOf } from '../../../src/controllers/outbox/owner.js';
import { randomId } from '../../../src/internal/key.js';
import { holdCalls } from '../../support/hold.js';
import { photoFile } from '../../support/photo-file.js';
import { replace, restoreAll } from '../../support/replace.js';
import { openForm, type FormDriver } from '../../support/request-form.js';
import { placeTracker } from '../../support/request-tracker.js';
import { community, isUploaded, open, reopen, stored, untilUploaded } from './draft-support.js';
import { photosLater } from './photos-later.js';
import { Portal } from './sign-in-support.js';

const received = 'We have received it';
const added = 'The photo was added.';

/** A form in which somebody has told of gas, with photos that are made ready. */
async function gasWith(names: readonly string[], options: MemoryOptions = {}): Promise<FormDriver> {
  const form = await openForm({ residentId: randomId(), persist: randomId(), ...options });
  await tellOfGas(form, names);
  return form;
}

async function tellOfGas(form: FormDriver, names: readonly string[]): Promise<void> {
  await form.choose('Lamp');
  await form.type('Description', 'It smells of gas in the kitchen.');
  await form.addPhotos(...(await Promise.all(names.map((name) => photoFile(name)))));
  await keptAre(form.adapter, names.length);
}

const keptFiles = async (adapter: MemoryAdapter) =>
  (await stored(adapter)).filter(([key]) => key.startsWith('file/'));

/** Waits until the device has so many photos. */
const keptAre = (adapter: MemoryAdapter, count: number) =>
  waitUntil(async () => (await keptFiles(adapter)).length === count, `${count} photos`, { timeout: 25_000 });

/** The names of the photos that came with the request itself. */
async function photosAlong(adapter: MemoryAdapter): Promise<string[]> {
  const later = await photosLater(adapter);
  const names = (adapter.requestsFiled[0]!.photos ?? []).map(({ name }) => name!);
  return names.filter((name) => !later.includes(name));
}

const uploads = ({ adapter }: FormDriver) => holdCalls(adapter.requests.photos!, 'upload');

/** The same with a photo that is on its way until it is released. */
async function gasOnItsWay(options: MemoryOptions = {}) {
  const form = await openForm({ residentId: randomId(), ...options });
  const held = uploads(form);
  await tellOfGas(form, ['stove.png']);
  return { form, held };
}

describe('an emergency with photos', () => {
  afterEach(restoreAll);

  it('waits for none of them: they follow, once, and nothing of them is left on the device', async () => {
    const form = await openForm({ residentId: randomId() });
    const held = uploads(form);
    await tellOfGas(form, ['stove.png', 'pipe.png']);
    await form.press('Send the report');
    await form.untilText(received);
    const { requestsFiled } = form.adapter;
    expect(requestsFiled).to.have.length(1);
    expect(requestsFiled[0]!.emergency).to.equal(true);
    expect(await photosAlong(form.adapter)).to.deep.equal([]);
    await form.untilText('Adding the photo…');
    expect(form.text).not.to.contain('Not sent yet');
    await expect(form.element).to.be.accessible();
    await form.press('Copy the number');
    await form.until(() => /Copied|could not be copied/.test(form.text));
    held.release();
    await form.untilText(added);
    expect(await photosLater(form.adapter)).to.deep.equal(['stove.jpg', 'pipe.jpg']);
    expect(requestsFiled).to.have.length(1);
    await keptAre(form.adapter, 0);
    await form.press('Report something else');
    await form.until(() => form.all('form').length > 0);
    expect(form.text).not.to.contain('Sent:');
  });

  it('takes along those that are uploaded', async () => {
    const form = await gasWith(['stove.png']);
    await untilUploaded(form.adapter);
    const held = uploads(form);
    await form.addPhotos(await photoFile('pipe.png'));
    await keptAre(form.adapter, 2);
    await form.press('Send the report');
    await form.untilText(received);
    expect(await photosAlong(form.adapter)).to.deep.equal(['stove.jpg']);
    held.release();
    await form.untilText(added);
    expect(await photosLater(form.adapter)).to.deep.equal(['pipe.jpg']);
  });

  it('says the same on every attempt, though the photo is uploaded by the next', async () => {
    const fault = { call: 'requests.create', times: 1, error: 'unavailable', afterEffect: true } as const;
    const { form, held } = await gasOnItsWay({ faults: [fault] });
    await form.press('Send the report');
    await form.untilText('Not sent yet');
    const creating = holdCalls(form.adapter.requests, 'create');
    held.release();
    await untilUploaded(form.adapter);
    creating.release();
    await form.untilText(received);
    await form.untilText(added);
    expect(form.adapter.requestsFiled).to.have.length(1);
    expect(await photosAlong(form.adapter)).to.deep.equal([]);
    expect(await photosLater(form.adapter)).to.deep.equal(['stove.jpg']);
  });

  it('has them follow at once, too, where the portal takes the form away as soon as it is received', async () => {
    const { form, held } = await gasOnItsWay();
    const { adapter, element } = form;
    element.addEventListener('linli-request-submitted', () => element.remove());
    await form.press('Send the report');
    await waitUntil(() => adapter.requestsFiled.length === 1, 'it is filed', { timeout: 25_000 });
    held.release();
    await waitUntil(async () => (await photosLater(adapter)).length === 1, 'it follows', { timeout: 25_000 });
  });

  it('goes with them where the backend does not take it without', async () => {
    const { form, held } = await gasOnItsWay();
    replace(form.adapter.requests, 'create', (create) => (input, options) => {
      if (!input.photoIds) throw new AdapterError('invalid', { fields: { photoIds: 'required' } });
      return create.call(form.adapter.requests, input, options);
    });
    await form.press('Send the report');
    held.release();
    await form.untilText(received);
    expect(await photosAlong(form.adapter)).to.deep.equal(['stove.jpg']);
    expect(form.text).not.to.contain('Adding the photo');
  });

  it('has them follow on the next visit where the page is closed at once', async () => {
    const form = await gasWith(['stove.png'], { faults: [{ call: 'photos.upload', error: 'unavailable' }] });
    await form.press('Send the report');
    await form.untilText(received);
    form.element.remove();
    expect((await keptFiles(form.adapter)).some(isUploaded)).to.equal(false);
    form.adapter.setFaults([]);
    const again = await reopen(form);
    await again.untilText('Sent: Photos for');
    expect(await photosLater(form.adapter)).to.deep.equal(['stove.jpg']);
  });

  it('is the same where a list of requests sends it, after the form has gone', async () => {
    const faults = ['requests.create', 'photos.upload'] as const;
    const form = await gasWith(['stove.png'], { faults: faults.map((call) => ({ call, error: 'offline' })) });
    await form.press('Send the report');
    await form.untilText('Not sent yet');
    form.element.remove();
    const held = uploads(form);
    form.adapter.setFaults([]);
    const tracker = await placeTracker(form.adapter);
    await tracker.until(() => form.adapter.requestsFiled.length === 1);
    await tracker.until(() => tracker.text.includes('Photos for'));
    held.release();
    await waitUntil(async () => (await photosLater(form.adapter)).length === 1, 'it follows', {
      timeout: 25_000,
    });
    expect(await photosAlong(form.adapter)).to.deep.equal([]);
  });

  it('is another under its key where it is taken back, and its photo is uploaded by then', async () => {
    const fault = { call: 'requests.create', times: 2, error: 'unavailable', afterEffect: true } as const;
    const { form, held } = await gasOnItsWay({ faults: [fault] });
    await form.press('Send the report');
    await form.untilText('Not sent yet');
    await form.press('Change it');
    await form.press('Yes, change it');
    await form.until(() => form.all('.photo').length === 1);
    held.release();
    await untilUploaded(form.adapter);
    await form.press('Send the report');
    // Under the first key its answer would be that of the first, and the photo would be nowhere.
    await form.untilText(`It was already reported as ${form.adapter.requestsFiled[0]!.number}.`);
    expect(form.adapter.requestsFiled).to.have.length(1);
    expect(form.all('.photo')).to.have.length(1);
  });

  it('goes from one owner to the next with those that follow it, where somebody signs in meanwhile', async () => {
    const portal = new Portal();
    const { community: backend } = portal;
    const form = await portal.open();
    const creating = holdCalls(backend.requests, 'create');
    const held = holdCalls(backend.requests.photos!, 'upload');
    await form.choose('Lamp');
    await form.type('Description', 'It smells of gas in the kitchen.');
    await form.addPhotos(await photoFile('stove.png'));
    await form.until(() => form.all('.photo canvas').length === 1);
    await form.press('Send the report');
    await creating.begun;
    portal.signIn(form, randomId());
    await form.element.updateComplete;
    creating.release();
    held.release();
    await form.untilText(received);
    await form.untilText(added);
    expect(backend.requestsFiled).to.have.length(1);
    expect(await photosLater(backend)).to.deep.equal(['stove.jpg']);
  });

  it('does not keep the others back where one of them is lost on the device', async () => {
    const form = await gasWith(['stove.png', 'pipe.png'], {
      faults: [{ call: 'photos.upload', error: 'unavailable' }],
    });
    await form.press('Send the report');
    await form.untilText(received);
    form.element.remove();
    const [[key]] = (await keptFiles(form.adapter)) as [[string, unknown]];
    await ownerOf({ adapter: form.adapter }).store.write({ remove: [key] });
    form.adapter.setFaults([]);
    const again = await reopen(form);
    await again.untilText('Sent: Photos for');
    expect(await photosLater(form.adapter)).to.have.length(1);
  });

  it('gives them back with its words where it is changed before it is sent', async () => {
    const { form } = await gasOnItsWay({ faults: [{ call: 'requests.create', error: 'unavailable' }] });
    await form.press('Send the report');
    await form.untilText('Not sent yet');
    await form.press('Change it');
    await form.press('Yes, change it');
    await form.until(() => form.all('textarea').length > 0 && form.all('.photo').length === 1);
    expect(form.control('Description').value).to.equal('It smells of gas in the kitchen.');
  });

  it('says that they were left behind where the backend gives no number that they could follow', async () => {
    const { form } = await gasOnItsWay();
    replace(form.adapter.requests, 'create', () => async () => ({ state: 'accepted', reference: 'Q-7' }));
    await form.press('Send the report');
    await form.untilText(received);
    await form.untilText('Some photos could not be sent with it.');
    await form.press('Report something else');
    await form.until(() => form.all('form').length > 0);
    restoreAll();
    await form.sendLamp();
    await form.untilText(received);
    expect(form.text).not.to.contain('could not be sent');
  });

  it('says it, too, where the backend takes no comment on the request', async () => {
    const { form } = await gasOnItsWay();
    replace(form.adapter.requests, 'create', (create) => async (input, options) => {
      const receipt = await create.call(form.adapter.requests, input, options);
      return receipt.state === 'recorded'
        ? { ...receipt, request: { ...receipt.request, actions: [] } }
        : receipt;
    });
    await form.press('Send the report');
    await form.untilText('Some photos could not be sent with it.');
    expect(form.text).not.to.contain('Add a photo');
  });

  it('waits for them where the backend takes none later', async () => {
    const adapter = community();
    replace(adapter.requests, 'actions', () => ({}));
    const form = await open(adapter);
    const held = uploads(form);
    await form.choose('Lamp');
    await form.type('Description', 'It smells of gas in the kitchen.');
    await form.addPhotos(await photoFile('stove.png'));
    await held.begun;
    await form.press('Send the report');
    await form.untilText('NOT sent yet');
    expect(form.adapter.requestsFiled).to.have.length(0);
    held.release();
    await form.untilText(received);
    expect(await photosAlong(form.adapter)).to.deep.equal(['stove.jpg']);
  });

  it('that is none waits for them, as every report does', async () => {
    const form = await openForm({ residentId: randomId() });
    const held = uploads(form);
    await form.fillLamp();
    await form.addPhotos(await photoFile('lamp.png'));
    await held.begun;
    await form.press('Send the report');
    await form.until(() => form.element.matches(':state(sending)'));
    expect(form.adapter.requestsFiled).to.have.length(0);
    held.release();
    await form.untilText(received);
    expect(await photosAlong(form.adapter)).to.deep.equal(['lamp.jpg']);
  });
});
