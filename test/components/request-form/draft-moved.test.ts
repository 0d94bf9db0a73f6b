import { expect } from '@open-wc/testing';
import { DraftKeeper } from '../../../src/controllers/draft/draft-keeper.js';
import { recordStore } from '../../../src/internal/storage/device-store.js';
import { hold, holdCalls } from '../../support/hold.js';
import { photoFile } from '../../support/photo-file.js';
import { replace, restoreAll } from '../../support/replace.js';
import { open, restored, stored, untilUploaded, written } from './draft-support.js';

describe('a draft', () => {
  afterEach(restoreAll);

  it('comes back once, with its photo, where the form is moved while the device is asked', async () => {
    const before = await written();
    await before.addPhotos(await photoFile('lamp.png'));
    await untilUploaded(before.adapter);
    before.element.remove();
    const held = holdCalls(recordStore(true), 'listWhole');
    const looked = hold();
    replace(DraftKeeper.prototype, 'find', (find) => {
      return function (this: DraftKeeper) {
        if (this.owner.residentId !== undefined) void looked.wait();
        return find.call(this);
      };
    });
    const form = await open(before.adapter);
    await looked.begun;
    form.element.parentElement!.append(form.element);
    held.release();
    await form.untilText(restored);
    await form.until(() => form.all('.photo').length > 0);
    // As many steps on the device as a second look would take.
    for (let step = 0; step < 20; step++) await stored(form.adapter);
    expect(form.all('.photo')).to.have.length(1);
    expect(form.text).not.to.contain('There is an earlier draft');
  });
});
