import { expect, waitUntil } from '@open-wc/testing';
import { draftLifetime } from '../../../src/controllers/draft/draft-record.js';
import { recordKey } from '../../../src/controllers/outbox/owner.js';
import { randomId } from '../../../src/internal/key.js';
import { recordStore } from '../../../src/internal/storage/device-store.js';
import { restoreAll } from '../../support/replace.js';
import { letDeviceAnswer, silenceDevice } from '../../support/silent-device.js';
import { community, open } from './draft-support.js';

const ago = (ms: number) => new Date(Date.now() - ms).toISOString();

describe('what has outlived its age on a device', () => {
  afterEach(restoreAll);

  it('goes also where the device is shared by now, and was too slow for the first form of the page', async () => {
    const store = recordStore(true);
    const owner = { portal: randomId(), residentId: randomId(), store };
    const old = ago(draftLifetime + 60_000);
    const asked = { version: 1, asked: { categories: [] } };
    const key = (kind: string, id: string) => recordKey(kind, owner, id);
    await store.write({
      put: [
        [key('draft', 'old'), { version: 1, id: 'old', savedAt: old, content: {}, fileIds: [] }],
        [key('form', 'old'), { ...asked, keptAt: old }],
        [key('form', 'young'), { ...asked, keptAt: ago(0) }],
      ],
    });
    await silenceDevice();
    const { element } = await open(community(), '');
    letDeviceAnswer();
    const left = async () => (await store.keys('')).filter((each) => each.includes(`/${owner.portal}/`));
    const isOneLeft = async () => {
      // A form that comes back to the page looks again, as the next one does.
      element.parentElement!.append(element);
      return (await left()).length === 1;
    };
    await waitUntil(isOneLeft, 'only what is young is left', { timeout: 25_000 });
    expect(await left()).to.deep.equal([key('form', 'young')]);
  });
});
