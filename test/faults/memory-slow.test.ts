import { expect, waitUntil } from '@open-wc/testing';
import type { CommunityAdapter } from '../../src/adapter/adapter.js';
import { memory } from '../../src/adapters/memory/index.js';
import { ownerOf, recordKey } from '../../src/controllers/outbox/owner.js';
import { randomId } from '../../src/internal/key.js';
import { recordStore } from '../../src/internal/storage/device-store.js';
import { at, many, placeBoard } from '../support/notice-board.js';
import { community, place } from '../support/rating-prompt.js';
import { restoreAll } from '../support/replace.js';
import { letDeviceAnswer, silenceDevice } from '../support/silent-device.js';
import { without } from '../support/without.js';

const store = recordStore(true);
const keyOf = (kind: string, adapter: CommunityAdapter) => recordKey(kind, ownerOf({ adapter }));

/** An earlier page has left a record on a device that says nothing now. */
async function leave(kind: string, adapter: CommunityAdapter, record: object): Promise<void> {
  await waitUntil(() => !store.isSilent, 'the device takes it', { timeout: 25_000 });
  await store.write({ put: [[keyOf(kind, adapter), { ...record, version: 1 }]] });
  await silenceDevice();
}

/** The device answers again, with what it has by then. */
async function answered(kind: string, adapter: CommunityAdapter): Promise<object> {
  letDeviceAnswer();
  let found: unknown;
  const isThere = async () =>
    (found = await store.get(keyOf(kind, adapter))) !== undefined && !store.isSilent;
  await waitUntil(isThere, 'the device answers', { timeout: 25_000 });
  return found as object;
}

describe('a device that is slow to say what a resident has decided', function () {
  // It is asked again after 5 s at the earliest.
  this.timeout(60_000);
  afterEach(restoreAll);

  it('K063: asks nobody who may have said "never", and keeps that', async () => {
    const adapter = community();
    await leave('asked', adapter, { never: true, asked: [] });
    const prompt = await place(adapter, { 'subject-id': 'seed-2' });
    await prompt.settled();
    expect(prompt.text).to.equal('');
    expect(await answered('asked', adapter)).to.deep.equal({ never: true, asked: [], version: 1 });
    await prompt.settled();
    expect(prompt.text).to.equal('');
  });

  it('K063: lets the question come once it says that it may', async () => {
    const adapter = community();
    await leave('asked', adapter, { never: false, asked: [] });
    const prompt = await place(adapter, { 'subject-id': 'seed-2' });
    await prompt.settled();
    expect(prompt.text).to.equal('');
    letDeviceAnswer();
    await prompt.untilText('How did we do?');
  });

  it('K063: says in the end what was read, and takes what was read meanwhile', async () => {
    const residentId = randomId();
    const { notices, ...rest } = memory({ locale: 'en', notices: many(3), residentId });
    const adapter = { ...rest, notices: without(notices!, 'markRead') };
    await leave('read', adapter, { at: { n1: at(-1), n2: at(-1) } });
    const board = await placeBoard(adapter);
    await board.until(() => board.element.unread === 3);
    board.element.noticeId = 'n0';
    await board.until(() => board.element.unread === 2);
    const isKept = async () =>
      Object.keys(((await answered('read', adapter)) as { at: object }).at).length === 3;
    await waitUntil(isKept, 'all are kept', { timeout: 25_000 });
    await board.until(() => board.element.unread === 0);
  });
});
