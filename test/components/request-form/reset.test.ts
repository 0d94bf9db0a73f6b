import { expect } from '@open-wc/testing';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { UploadOptions } from '../../../src/adapter/ports.js';
import { ownerOf, recordKey } from '../../../src/controllers/outbox/owner.js';
import { randomId } from '../../../src/internal/key.js';
import { photoFile } from '../../support/photo-file.js';
import { holdDecoder } from '../../support/photos/hold.js';
import { restoreAll } from '../../support/replace.js';
import { openForm, type FormDriver } from '../../support/request-form.js';

const open = () => openForm({ residentId: randomId() });

const rows = (form: FormDriver) => form.all('.photo-name').map(({ textContent }) => textContent.trim());

const filedPhotos = (form: FormDriver) =>
  form.adapter.requestsFiled.map(({ photos = [] }) => photos.map(({ name }) => name));

/** The names of the photos that the device has of somebody. */
async function storedPhotos(adapter: MemoryAdapter): Promise<string[]> {
  const owner = ownerOf({ adapter });
  const files = await owner.store.list(recordKey('file', owner, ''));
  return files.map(([, file]) => (file as { name: string }).name);
}

/** Holds one upload back, by the name of its photo. */
function holdUpload({ adapter }: FormDriver, name: string) {
  const { photos } = adapter.requests;
  const upload = photos!.upload.bind(photos);
  const held: { options?: UploadOptions; names: string[] } = { names: [] };
  photos!.upload = (photo, options) => {
    held.names.push(photo.name);
    if (photo.name !== name || held.options) return upload(photo, options);
    held.options = options;
    return new Promise(() => {});
  };
  return held;
}

/** What is chosen after the reset goes with the next request, and nothing else. */
async function expectOnlyNew(form: FormDriver): Promise<void> {
  await form.addPhotos(await photoFile('new.png'));
  await form.untilText('Ready');
  expect(rows(form)).to.deep.equal(['new.png']);
  await form.until(() => form.text.includes('Kept on this device'));
  expect(await storedPhotos(form.adapter)).to.deep.equal(['new.jpg']);
  await form.sendLamp();
  await form.untilText('We have received it');
  expect(filedPhotos(form)).to.deep.equal([['new.jpg']]);
}

describe('a reset while photos', () => {
  afterEach(restoreAll);

  it('are chosen for the first time lets them go', async () => {
    const form = await open();
    await form.addPhotos(await photoFile('old.png'));
    form.element.reset();
    await expectOnlyNew(form);
  });

  it('are made ready stops that', async () => {
    const form = await open();
    const decoder = holdDecoder();
    const { names } = holdUpload(form, '');
    await form.addPhotos(await photoFile('old.png'), await photoFile('older.png'));
    await decoder.begun;
    form.element.reset();
    await form.until(() => rows(form).length === 0);
    decoder.release();
    await expectOnlyNew(form);
    expect(names).to.deep.equal(['new.jpg']);
  });

  it('are kept on the device lets them go there too', async () => {
    const form = await open();
    const { store } = ownerOf({ adapter: form.adapter });
    const write = store.write.bind(store);
    let release!: () => void;
    const released = new Promise<void>((resolve) => (release = resolve));
    let isKeeping = false;
    store.write = async (changes) => {
      const isFile = changes.put?.some(([key]) => key.startsWith('file/'));
      if (isFile && !isKeeping) {
        isKeeping = true;
        await released;
      }
      return write(changes);
    };
    try {
      await form.addPhotos(await photoFile('old.png'));
      await form.until(() => isKeeping);
      form.element.reset();
      release();
      await expectOnlyNew(form);
    } finally {
      store.write = write;
    }
  });

  it('are uploaded stops that', async () => {
    const form = await open();
    const held = holdUpload(form, 'old.jpg');
    await form.addPhotos(await photoFile('old.png'), await photoFile('older.png'));
    await form.until(() => held.options !== undefined);
    form.element.reset();
    expect(held.options!.signal!.aborted).to.equal(true);
    await expectOnlyNew(form);
    expect(held.names).to.deep.equal(['old.jpg', 'new.jpg']);
  });

  it('of a request that is being sent are made ready sends it with these, and the next with its own', async () => {
    const form = await open();
    const decoder = holdDecoder();
    await form.addPhotos(await photoFile('old.png'));
    await decoder.begun;
    await form.sendLamp();
    form.element.reset();
    await form.until(() => rows(form).length === 0);
    await form.addPhotos(await photoFile('new.png'));
    decoder.release();
    await form.until(() => filedPhotos(form).length === 1);
    await form.untilText('Ready');
    await form.choose('Lamp');
    await form.type('Description', 'Another lamp is dark.');
    await form.press('Send the report');
    await form.until(() => filedPhotos(form).length === 2);
    expect(filedPhotos(form)).to.deep.equal([['old.jpg'], ['new.jpg']]);
  });

  it('of a request that is being sent are uploaded sends it with these, and the next with its own', async () => {
    const form = await open();
    const held = holdUpload(form, 'old.jpg');
    await form.addPhotos(await photoFile('old.png'));
    await form.until(() => held.options !== undefined);
    await form.sendLamp();
    await form.until(() => form.all('.waiting, [aria-busy=true]').length > 0);
    await form.until(() => form.text.includes('Sending'));
    form.element.reset();
    await form.until(() => rows(form).length === 0);
    await form.addPhotos(await photoFile('new.png'));
    await form.until(() => filedPhotos(form).length === 1);
    await form.untilText('Ready');
    await form.choose('Lamp');
    await form.type('Description', 'Another lamp is dark.');
    await form.press('Send the report');
    await form.until(() => filedPhotos(form).length === 2);
    expect(filedPhotos(form)).to.deep.equal([['old.jpg'], ['new.jpg']]);
  });
});
