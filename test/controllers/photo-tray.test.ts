import { expect } from '@open-wc/testing';
import { memory } from '../../src/adapters/memory/index.js';
import { DraftKeeper } from '../../src/controllers/draft/draft-keeper.js';
import { PhotoTrayController } from '../../src/controllers/photo-tray.js';
import { holdCalls } from '../support/hold.js';
import { photoFile } from '../support/photo-file.js';
import { replace, restoreAll } from '../support/replace.js';
import { newOwner } from './outbox/support.js';

describe('what is ready of some photos', () => {
  afterEach(restoreAll);

  it('is known only when one that was taken away on its way to the device is away there, too', async () => {
    const keeper = new DraftKeeper(newOwner(), 'form', () => undefined);
    const host = document.createElement('div');
    const { photos } = memory().requests;
    const tray = new PhotoTrayController(
      Object.assign(host, {
        addController: () => undefined,
        removeController: () => undefined,
        requestUpdate: () => undefined,
        updateComplete: Promise.resolve(true),
      }),
      () => photos,
      () => keeper,
    );
    const held = holdCalls(DraftKeeper.prototype, 'keepFile');
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
