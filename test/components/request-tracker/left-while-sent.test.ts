import { expect, waitUntil } from '@open-wc/testing';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { ownerOf, recordKey } from '../../../src/controllers/outbox/owner.js';
import { randomId } from '../../../src/internal/key.js';
import { hear } from '../../support/hear.js';
import type { Held } from '../../support/hold.js';
import { holdDecoder } from '../../support/photos/hold.js';
import { restoreAll } from '../../support/replace.js';
import {
  adapterWith,
  addPhoto,
  leak,
  placeTracker,
  type TrackerDriver,
} from '../../support/request-tracker.js';
import { writtenIn } from '../../support/shadow-driver.js';

const words = 'I am at home after three.';

/** Two requests that somebody looks after, of a portal that no other test knows. */
const two = (residentId?: string) =>
  adapterWith([leak(), leak({ id: 'lamp', number: 'R-0050' })], {
    persist: randomId(),
    ...(residentId !== undefined && { residentId }),
  });

/** A portal whose page may sign in somebody else, and what is uploaded there: whose it is, and who is signed in. */
function signedIn(memory: MemoryAdapter) {
  const page = { resident: 'an' };
  const uploads: string[] = [];
  const { photos } = memory.requests;
  const { upload } = photos!;
  photos!.upload = (photo, options) => {
    uploads.push(`${photo.name} of ${options.residentId} while ${page.resident}`);
    return upload(photo, options);
  };
  return { page, uploads, adapter: { ...memory, resident: () => page.resident } };
}

const textIn = (tracker: TrackerDriver) => writtenIn(tracker, 'write-comment');

/** What residents have said of a request: the words, and how many photos. */
async function saidOf(adapter: MemoryAdapter, id: string) {
  const { history = [] } = (await adapter.requests.get(id, {}))!;
  const own = history.filter(({ by, type }) => type === 'message' && !by?.role);
  return own.map(({ text, photos = [] }) => ({ text, photos: photos.length }));
}

/** Waits until something is said of a request; that is all that is. */
async function expectSaid(adapter: MemoryAdapter, text: string, id = 'leak'): Promise<void> {
  await waitUntil(async () => (await saidOf(adapter, id)).length > 0, 'said', { timeout: 25_000 });
  expect(await saidOf(adapter, id)).to.deep.equal([{ text, photos: 1 }]);
}

/** Goes back to the list. */
async function goBack(tracker: TrackerDriver): Promise<void> {
  tracker.element.requestId = undefined;
  await tracker.until(() => tracker.all('.card').length === 2);
}

/** Writes a message, and adds a photo that is not ready before the decoder goes on. */
async function writeUnready(tracker: TrackerDriver): Promise<Held> {
  const decoder = holdDecoder();
  await tracker.press('Write to us');
  await tracker.type('write-comment', words);
  await addPhoto(tracker, 'ceiling.jpg');
  await tracker.untilText('ceiling.jpg');
  await decoder.begun;
  return decoder;
}

/** Sends a message whose photo is not ready, and goes back to the list. */
async function sendAndGoBack(): Promise<{ adapter: MemoryAdapter; tracker: TrackerDriver; decoder: Held }> {
  const adapter = two(randomId());
  const tracker = await placeTracker(adapter, 'leak');
  const decoder = await sendUnready(tracker);
  await goBack(tracker);
  return { adapter, tracker, decoder };
}

/** Chooses a file that is no photo. */
function chooseBroken(tracker: TrackerDriver): void {
  const input = tracker.root.getElementById('add-photos') as HTMLInputElement;
  const transfer = new DataTransfer();
  transfer.items.add(new File(['no photo'], 'stairs.jpg', { type: 'image/jpeg' }));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
}

async function sendUnready(tracker: TrackerDriver): Promise<Held> {
  const decoder = await writeUnready(tracker);
  await tracker.press('Send');
  await tracker.until(() => tracker.find('Send')?.getAttribute('aria-busy') === 'true');
  return decoder;
}

describe('a message whose photo is not ready at Send', () => {
  afterEach(restoreAll);

  it('keeps it while it is on its way, though its writer presses on “Remove”', async () => {
    const adapter = two(randomId());
    const tracker = await placeTracker(adapter, 'leak');
    const decoder = await sendUnready(tracker);
    const remove = tracker.root.querySelector<HTMLElement>('[aria-label="Remove ceiling.jpg"]')!;
    expect(remove.getAttribute('aria-disabled')).to.equal('true');
    remove.click();
    decoder.release();
    await expectSaid(adapter, words);
  });

  it('goes with it, also where its writer goes back to the list', async () => {
    const { adapter, decoder } = await sendAndGoBack();
    decoder.release();
    await expectSaid(adapter, words);
  });

  it('goes with it, also where other requests are opened, and leaves what is written there', async () => {
    const { adapter, tracker, decoder } = await sendAndGoBack();
    tracker.element.requestId = 'lamp';
    await tracker.untilText('R-0050');
    await tracker.press('Write to us');
    await tracker.type('write-comment', 'Dark again');
    await addPhoto(tracker, 'lamp.jpg');
    await tracker.untilText('lamp.jpg');
    expect(tracker.text).to.not.include('ceiling.jpg');
    decoder.release();
    await expectSaid(adapter, words);
    expect(textIn(tracker)).to.equal('Dark again');
    await tracker.untilText('Ready');
    await tracker.press('Send');
    await tracker.untilText('Your message has arrived.');
    await expectSaid(adapter, 'Dark again', 'lamp');
  });

  it('goes with it, also where what handles photos is not there yet', async () => {
    const adapter = two(randomId());
    const tracker = await placeTracker(adapter, 'leak');
    await tracker.press('Write to us');
    await tracker.type('write-comment', words);
    await addPhoto(tracker, 'ceiling.jpg');
    tracker.button('Send').click();
    tracker.element.requestId = undefined;
    await expectSaid(adapter, words);
  });

  it('is no draft for who comes back before, and goes once', async () => {
    const { adapter, tracker, decoder } = await sendAndGoBack();
    tracker.element.requestId = 'leak';
    await tracker.until(() => tracker.find('Write to us')?.getAttribute('aria-busy') === 'true');
    decoder.release();
    await tracker.untilText('Your message has arrived.');
    await tracker.press('Write to us');
    await tracker.until(() => textIn(tracker) === '');
    expect(tracker.text).to.not.include('ceiling.jpg');
    await expectSaid(adapter, words);
  });

  it('is no draft in another tracker either, and goes once', async () => {
    const adapter = two(randomId());
    const before = await placeTracker(adapter, 'leak');
    const decoder = await sendUnready(before);
    before.element.remove();
    const tracker = await placeTracker(adapter, 'leak');
    decoder.release();
    await expectSaid(adapter, words);
    // As many steps on the device as bringing it back would take.
    const owner = ownerOf({ adapter });
    for (let step = 0; step < 40; step++) await owner.store.list(recordKey('draft', owner, ''));
    expect(textIn(tracker), 'opened by a draft').to.equal(undefined);
    expect(tracker.text).to.not.include('ceiling.jpg');
  });

  for (const first of ['at once', 'after its writer has gone back to the list'])
    it(`is not sent where somebody else signs in ${first}, and stays its writer’s draft`, async () => {
      const memory = two();
      const { page, uploads, adapter } = signedIn(memory);
      const tracker = await placeTracker(adapter, 'leak');
      const decoder = await sendUnready(tracker);
      if (first !== 'at once') await goBack(tracker);
      page.resident = 'bo';
      tracker.element.requestId = 'leak';
      tracker.element.requestUpdate();
      await tracker.until(() => tracker.find('Write to us')?.getAttribute('aria-busy') === 'false');
      await tracker.press('Write to us');
      decoder.release();
      await tracker.type('write-comment', 'Mine');
      await addPhoto(tracker, 'mine.jpg');
      await tracker.untilText('Ready');
      expect(tracker.text).to.not.include('ceiling.jpg');
      await tracker.press('Send');
      await tracker.untilText('Your message has arrived.');
      await expectSaid(memory, 'Mine');
      expect(uploads).to.deep.equal(['mine.jpg of bo while bo']);
      page.resident = 'an';
      tracker.element.requestUpdate();
      await tracker.until(() => textIn(tracker) === words);
    });

  it('and cannot be read is told of where the message has gone without it', async () => {
    const adapter = two(randomId());
    const tracker = await placeTracker(adapter, 'leak');
    const decoder = await writeUnready(tracker);
    chooseBroken(tracker);
    await tracker.press('Send');
    decoder.release();
    await tracker.untilText('Your message has arrived. stairs.jpg is not a photo.');
    await expectSaid(adapter, words);
  });

  it('and cannot be read, with no words, is said not to be sent to who has gone elsewhere', async () => {
    const tracker = await placeTracker(two(randomId()), 'leak');
    await tracker.press('Write to us');
    await tracker.until(() => tracker.root.getElementById('add-photos') !== null);
    const said = hear();
    chooseBroken(tracker);
    tracker.button('Send').click();
    tracker.element.requestId = undefined;
    await tracker.until(() => said.some((words) => words.includes('R-0042: Your message is not sent yet.')));
  });
});

describe('a message whose photo is not ready, and that is not sent', () => {
  afterEach(restoreAll);

  it('comes back with it once it is ready', async () => {
    const { uploads, adapter } = signedIn(two());
    const tracker = await placeTracker(adapter, 'leak');
    const decoder = await writeUnready(tracker);
    await goBack(tracker);
    tracker.element.requestId = 'leak';
    await tracker.untilText('R-0042');
    decoder.release();
    await tracker.until(() => textIn(tracker) === words);
    await tracker.untilText('Ready');
    expect(uploads).to.deep.equal(['ceiling.jpg of an while an']);
  });

  it('comes back with it also in another tracker', async () => {
    const adapter = two(randomId());
    const before = await placeTracker(adapter, 'leak');
    const decoder = await writeUnready(before);
    before.element.remove();
    const tracker = await placeTracker(adapter, 'leak');
    decoder.release();
    await tracker.until(() => textIn(tracker) === words);
    await tracker.untilText('ceiling.jpg');
  });
});
