import { expect, waitUntil } from '@open-wc/testing';
import { DraftKeeper } from '../../../src/controllers/draft/draft-keeper.js';
import type { MemoryOptions } from '../../../src/adapters/memory/index.js';
import { ownerOf, recordKey, type Owner } from '../../../src/controllers/outbox/owner.js';
import { randomId } from '../../../src/internal/key.js';
import { callsOf } from '../../support/hold.js';
import { photoFile } from '../../support/photo-file.js';
import { holdDecoder } from '../../support/photos/hold.js';
import { restoreAll } from '../../support/replace.js';
import { openForm, type FormDriver } from '../../support/request-form.js';
import { placeTracker } from '../../support/request-tracker.js';
import { letDeviceAnswer, silenceDevice } from '../../support/silent-device.js';

/** A resident whom no other test knows, and who is remembered on the device. */
const known = (): MemoryOptions => ({ residentId: randomId(), persist: randomId() });

/** Leaves a report that does not get through on the device, and no form on the page. */
async function leaveUnsent(options: MemoryOptions): Promise<FormDriver> {
  const form = await openForm({ ...options, faults: [{ call: 'requests.create', error: 'offline' }] });
  await form.sendLamp();
  await form.untilText('Not sent yet');
  form.element.remove();
  return form;
}

/** Waits until the device has so many drafts: each goes in one step with its photos. */
const untilDrafts = (owner: Owner, count: number) =>
  waitUntil(
    async () => (await owner.store.keys(recordKey('draft', owner, ''))).length === count,
    `${count} drafts`,
    { timeout: 25_000 },
  );

describe('what the form has not sent', () => {
  afterEach(restoreAll);

  it('waits above the list, and is really sent from there', async () => {
    const form = await leaveUnsent(known());
    const tracker = await placeTracker(form.adapter);
    await tracker.until(() => tracker.part('.notice').includes('The lamp on the landing is dark.'));
    expect(form.adapter.requestsFiled).to.have.length(0);
    let isTold = false;
    tracker.element.addEventListener('linli-request-submitted', () => (isTold = true));
    form.adapter.setFaults([]);
    if (tracker.find('Try now')) tracker.button('Try now').click();
    await tracker.until(() => form.adapter.requestsFiled.length === 1);
    await tracker.until(() => tracker.all('.notice').length === 0 && tracker.all('.card').length === 1);
    expect(isTold).to.equal(true);
    expect(form.adapter.requestsFiled).to.have.length(1);
  });

  it('is there also when the requests cannot be read', async () => {
    const form = await leaveUnsent(known());
    form.adapter.setFaults([
      { call: 'requests.list', error: 'offline' },
      { call: 'requests.create', error: 'offline' },
    ]);
    const tracker = await placeTracker(form.adapter);
    await tracker.until(() => tracker.part('.notice').includes('The lamp on the landing is dark.'));
  });

  it('is given up after a question', async () => {
    const form = await leaveUnsent(known());
    const tracker = await placeTracker(form.adapter);
    await tracker.press('Discard');
    await tracker.until(() => tracker.focused?.id === 'answer-yes');
    await tracker.press('Keep it');
    await tracker.press('Discard');
    await tracker.press('Yes, discard it');
    await tracker.until(() => tracker.all('.notice').length === 0 && tracker.focused?.id === 'title');
  });

  it('and has only begun is there too, with the way to the form', async () => {
    const form = await openForm(known());
    await form.fillLamp();
    await form.untilText('Kept on this device');
    form.element.remove();
    const tracker = await placeTracker(form.adapter, undefined, '/report');
    await tracker.until(() => tracker.part('.notice').includes('The lamp on the landing is dark.'));
    expect((tracker.button('Go on writing') as HTMLAnchorElement).pathname).to.equal('/report');
    await tracker.press('Discard the draft');
    await tracker.press('Yes, discard it');
    await tracker.until(() => tracker.all('.notice').length === 0);
    const again = await placeTracker(form.adapter);
    await again.untilText('You have not reported anything yet.');
    expect(again.all('.notice')).to.have.length(0);
  });

  it('is offered to be written on once a silent device gives it', async () => {
    const form = await openForm(known());
    await form.fillLamp();
    await form.untilText('Kept on this device');
    form.element.remove();
    await silenceDevice();
    const tracker = await placeTracker(form.adapter, undefined, '/report');
    await tracker.untilText('You have not reported anything yet.');
    expect(tracker.text).not.to.include('Go on writing');
    letDeviceAnswer();
    await tracker.untilText('Go on writing');
  });

  it('is discarded without the photo that another draft has too', async () => {
    const form = await openForm(known());
    await form.fillLamp();
    await form.addPhotos(await photoFile('lamp.png'));
    await form.untilText('Ready');
    await form.untilText('Kept on this device');
    form.element.remove();
    const owner = ownerOf({ adapter: form.adapter });
    const { store } = owner;
    const [[key, draft]] = (await store.list(recordKey('draft', owner, ''))) as [[string, object]];
    const copy = randomId();
    await store.write({
      put: [[`${key.slice(0, key.lastIndexOf('/') + 1)}${copy}`, { ...draft, id: copy }]],
    });
    const tracker = await placeTracker(form.adapter, undefined, '/report');
    await tracker.until(() => tracker.text.split('Go on writing').length === 3);
    await tracker.press('Discard the draft');
    await tracker.press('Yes, discard it');
    await untilDrafts(owner, 1);
    expect(await store.keys(recordKey('file', owner, ''))).to.have.length(1);
    await tracker.until(() => tracker.text.split('Go on writing').length === 2);
    await tracker.press('Discard the draft');
    await tracker.press('Yes, discard it');
    await untilDrafts(owner, 0);
    expect(await store.keys(recordKey('file', owner, ''))).to.have.length(0);
  });

  it('is discarded for good where a photo is still on its way to it', async () => {
    const form = await openForm(known());
    const owner = ownerOf({ adapter: form.adapter });
    await form.fillLamp();
    await form.untilText('Kept on this device');
    const decoder = holdDecoder();
    await form.addPhotos(await photoFile('lamp.png'));
    await form.until(() => form.all('.photo').length === 1);
    await decoder.begun;
    form.element.remove();
    const tracker = await placeTracker(form.adapter, undefined, '/report');
    await tracker.untilText('Go on writing');
    await tracker.press('Discard the draft');
    await tracker.press('Yes, discard it');
    // As many steps on the device as discarding it takes.
    for (let step = 0; step < 10; step++) await owner.store.list(recordKey('draft', owner, ''));
    const kept = callsOf(DraftKeeper.prototype, 'keepFile');
    decoder.release();
    await untilDrafts(owner, 0);
    await kept();
    const left = ['draft', 'file'].map((kind) => owner.store.list(recordKey(kind, owner, '')));
    expect((await Promise.all(left)).flat()).to.deep.equal([]);
  });

  it('is not even drawn once for another who signs in', async () => {
    const form = await leaveUnsent(known());
    let resident = form.adapter.resident!();
    const tracker = await placeTracker({ ...form.adapter, resident: () => resident });
    await tracker.untilText('The lamp on the landing is dark.');
    resident = 'somebody else';
    tracker.element.requestUpdate();
    await tracker.element.updateComplete;
    expect(tracker.all('.notice')).to.have.length(0);
  });

  it('belongs to whoever wrote it', async () => {
    const form = await leaveUnsent(known());
    const tracker = await placeTracker({ ...form.adapter, resident: () => 'somebody else' });
    await tracker.untilText('You have not reported anything yet.');
    expect(tracker.all('.notice')).to.have.length(0);
  });
});
