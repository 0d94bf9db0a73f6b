import { expect } from '@open-wc/testing';
import { Outbox } from '../../../src/controllers/outbox/outbox.js';
import { DeviceStore } from '../../../src/internal/storage/device-store.js';
import { replace, restoreAll } from '../../support/replace.js';
import { newOwner, start, TestChannel } from './support.js';

describe('an entry that is taken out', () => {
  afterEach(restoreAll);

  it('is handed back once, though a device that was interrupted decides once more', async () => {
    const outbox = new Outbox(newOwner());
    const channel = new TestChannel();
    const stop = outbox.serve(channel);
    channel.answers = ['forbidden'];
    const entry = start();
    await outbox.add(entry);
    replace(DeviceStore.prototype, 'change', (change) => {
      return function (this: DeviceStore, key, decide, known) {
        const twice = (stored: unknown) => [decide(stored), decide(stored)].at(-1);
        return change.call(this, key, twice, known);
      };
    });
    let asked = 0;
    // Whoever has it in a form by then would not take another.
    const back = await outbox.withdraw(entry.id, () => (asked++ === 0 ? {} : undefined));
    expect([back?.id, asked]).to.deep.equal([entry.id, 1]);
    expect(outbox.entries).to.deep.equal([]);
    stop();
  });
});
