import { expect, waitUntil } from '@open-wc/testing';
import type { CommunityAdapter } from '../../../src/adapter/adapter.js';
import { memory } from '../../../src/adapters/memory/index.js';
import { FormMemory } from '../../../src/components/request-form/filing/form-memory.js';
import { recordKey } from '../../../src/controllers/outbox/owner.js';
import { randomId } from '../../../src/internal/key.js';
import { Database } from '../../../src/internal/storage/database.js';
import { DeviceStore, recordStore } from '../../../src/internal/storage/device-store.js';
import { restoreAll } from '../../support/replace.js';
import { seed } from '../../support/request-form.js';
import { letDeviceAnswer, silenceDevice } from '../../support/silent-device.js';

const name = 'intake en';

/** A portal that no other test has: who is there as the page says, where it does, and as the backend says. */
function openPortal(resident: string | undefined, residentId?: string) {
  const portal = randomId();
  const { requests } = memory({ seed, ...(residentId !== undefined && { residentId }) });
  const says = resident !== undefined && { resident: () => resident };
  const adapter: CommunityAdapter = { name: 'memory', portal, requests, ...says };
  const intake = () => requests.intake({});
  const store = recordStore(true);
  return { portal, forms: new FormMemory(() => ({ adapter })), intake, store };
}

describe('what a form remembers of what it asked', () => {
  afterEach(restoreAll);

  it('is no home of who is signed in by now, as another tab knows and the page does not', async () => {
    const { portal, forms, intake, store } = openPortal('wang-fang', 'li-jun');
    await forms.keep(name, await intake(), 'wang-fang');
    expect(await store.keys(`form/${portal}`)).to.deep.equal([]);
  });

  it('is not shown where an earlier version has kept what is another’s', async () => {
    const { portal, forms, intake, store } = openPortal('wang-fang', 'li-jun');
    const key = recordKey('form', { portal, residentId: 'wang-fang', store }, name);
    const keptAt = new Date().toISOString();
    const { residentId, ...asked } = await intake();
    await store.write({ put: [[key, { version: 1, asked: { ...asked, residentId }, keptAt }]] });
    expect(await forms.recall(name)).to.equal(undefined);
    await store.write({ put: [[key, { version: 1, asked, keptAt }]] });
    expect(await forms.recall(name)).to.deep.equal(asked);
  });

  it('comes back where the backend says the same as the page, or nothing', async () => {
    for (const residentId of ['wang-fang', undefined]) {
      const { forms, intake } = openPortal('wang-fang', residentId);
      const asked = await intake();
      await forms.keep(name, asked, 'wang-fang');
      expect(await forms.recall(name)).to.deep.equal(asked);
    }
  });

  it('is kept once the device has time again, where it was busy just then', async () => {
    const { portal, forms, intake } = openPortal('wang-fang', 'wang-fang');
    await silenceDevice();
    await forms.keep(name, await intake(), 'wang-fang');
    letDeviceAnswer();
    const ofAnotherTab = new DeviceStore(new Database('linli'));
    const isKept = async () => (await ofAnotherTab.keys(`form/${portal}`)).length > 0;
    await waitUntil(isKept, 'kept', { timeout: 25_000 });
  });

  it('is nothing where only the backend says who is there: offline nobody could ask for it', async () => {
    const { portal, forms, intake, store } = openPortal(undefined, 'wang-fang');
    await forms.keep(name, await intake(), '');
    expect(await store.keys(`form/${portal}`)).to.deep.equal([]);
  });
});
