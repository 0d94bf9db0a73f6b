import { expect } from '@open-wc/testing';
import { AdapterError } from '../../src/adapter/errors.js';
import type { PhotosPort } from '../../src/adapter/ports.js';
import { memory } from '../../src/adapters/memory/index.js';
import { DraftKeeper } from '../../src/controllers/draft/draft-keeper.js';
import { PhotoTrayController } from '../../src/controllers/photo-tray.js';
import { holdCalls } from '../support/hold.js';
import { photoFile } from '../support/photo-file.js';
import { replace, restoreAll } from '../support/replace.js';
import { newOwner } from './outbox/support.js';

/** The photos of a form that is none. */
function trayOf(photos: PhotosPort | undefined) {
  const keeper = new DraftKeeper(newOwner(), 'form', () => undefined);
  const host = Object.assign(document.createElement('div'), {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  });
  const tray = new PhotoTrayController(
    host,
    () => photos,
    () => keeper,
  );
  return { tray, keeper };
}

describe('photos that the backend does not take yet', () => {
  for (const details of [{ retryAfterMs: 60_000 }, { retryable: false }]) {
    it(`say what it said of when to come back: ${JSON.stringify(details)}`, async () => {
      const refused = new AdapterError('unavailable', { ...details, fields: { photo: 'expired' } });
      const { tray } = trayOf({ ...memory().requests.photos!, upload: () => Promise.reject(refused) });
      tray.add([await photoFile('lamp.png')], String);
      const thrown = await tray.settle().catch((reason: unknown) => reason as AdapterError);
      const { code, retryAfterMs, retryable } = refused;
      // Its fields are the photo's, not the report's.
      expect(thrown).to.deep.include({ code, retryAfterMs, retryable, fields: {}, cause: refused });
    });
  }
});

describe('what is ready of some photos', () => {
  afterEach(restoreAll);

  it('is known only when one that was taken away on its way to the device is away there, too', async () => {
    const { tray, keeper } = trayOf(memory().requests.photos);
    // This keeper's alone: a photo of an earlier test may be on its way to another one still.
    const held = holdCalls(keeper, 'keepFile');
    tray.add([await photoFile('lamp.png')], String);
    await held.begun;
    tray.remove(tray.photos[0]!.id);
    const dropped: string[] = [];
    replace(keeper, 'dropFile', (dropFile) => async (id) => {
      dropped.push(id);
      await dropFile.call(keeper, id);
    });
    const ready = tray.prepared();
    held.release();
    expect(await ready).to.deep.equal([]);
    expect([dropped.length, keeper.fileIds]).to.deep.equal([1, []]);
  });
});
