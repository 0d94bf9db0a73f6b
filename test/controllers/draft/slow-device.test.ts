import { expect } from '@open-wc/testing';
import { DraftKeeper } from '../../../src/controllers/draft/draft-keeper.js';
import { randomId } from '../../../src/internal/key.js';
import { DeviceStore, recordStore } from '../../../src/internal/storage/device-store.js';
import { hold } from '../../support/hold.js';
import { replace, restoreAll } from '../../support/replace.js';

describe('a draft on a slow device', () => {
  afterEach(restoreAll);

  it('is not called kept while what was written last is on its way', async () => {
    const owner = { portal: randomId(), residentId: 'wang-fang', store: recordStore(true) };
    const keeper = new DraftKeeper(owner, 'form', () => undefined);
    const [first, second] = [hold(), hold()];
    let writes = 0;
    replace(DeviceStore.prototype, 'change', (change) => {
      return async function (this: DeviceStore, ...step) {
        await (++writes === 1 ? first : second).wait();
        return change.apply(this, step);
      };
    });
    keeper.save({ text: 'Drips' });
    const beginning = keeper.flush();
    await first.begun;
    keeper.save({ text: 'Drips a lot' });
    const whole = keeper.flush();
    first.release();
    await beginning;
    await second.begun;
    expect(keeper.kept).to.equal(undefined);
    second.release();
    await whole;
    expect(keeper.kept).to.equal('device');
  });
});
