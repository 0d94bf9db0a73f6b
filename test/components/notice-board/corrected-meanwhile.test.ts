import { expect } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapter/errors.js';
import { memory } from '../../../src/adapters/memory/index.js';
import { randomId } from '../../../src/internal/key.js';
import { hold } from '../../support/hold.js';
import { at, many, notice, placeBoard } from '../../support/notice-board.js';
import { without } from '../../support/without.js';

/** Corrected half a minute ago, by the backend's clock. */
const corrected = notice('a', { corrections: [{ at: at(-1 / 120), text: 'Six, not four.' }] });

describe('a notice that is corrected while it is read', () => {
  it('is unread, for the resident saw the earlier text', async () => {
    const { putNotice, ...adapter } = memory({ locale: 'en', notices: [notice('a')] });
    const port = without(adapter.notices!, 'subscribe');
    let isTold = false;
    const notices: typeof port = {
      ...port,
      async markRead(read, options) {
        putNotice(corrected);
        await port.markRead!(read, options);
        isTold = true;
      },
    };
    const board = await placeBoard({ ...adapter, notices }, { noticeId: 'a' });
    await board.until(() => isTold);
    const answered = await port.get('a', {});
    expect(answered?.corrections).to.have.length(1);
    expect(answered?.readAt).to.equal(undefined);
  });

  it('is unread also where the device remembers, whose clock is ahead of the backend’s', async () => {
    const { putNotice, ...adapter } = memory({
      locale: 'en',
      notices: [notice('a')],
      residentId: randomId(),
    });
    const board = await placeBoard({ ...adapter, notices: without(adapter.notices!, 'markRead') });
    await board.until(() => board.element.unread === 1);
    board.element.noticeId = 'a';
    await board.until(() => board.element.unread === 0);
    board.element.noticeId = undefined;
    putNotice(corrected);
    await board.until(() => board.element.unread === 1);
  });
});

describe('a notice that comes once all are marked as read on a device', () => {
  it('is unread, though the device’s clock is ahead of the backend’s', async () => {
    const { putNotice, ...adapter } = memory({ locale: 'en', notices: many(3), residentId: randomId() });
    const board = await placeBoard({ ...adapter, notices: without(adapter.notices!, 'markRead') });
    await board.until(() => board.element.unread === 3);
    await board.press('Mark all as read');
    await board.until(() => board.element.unread === 0);
    putNotice(notice('new', { publishedAt: at(-1 / 120) }));
    await board.until(() => board.element.unread === 1);
  });
});

describe('a notice that comes while the board does not hear of it', () => {
  it('is unread once all are marked as read, for it was never on the screen', async () => {
    const newest = at(-1);
    const notices = [notice('a', { publishedAt: newest }), notice('b')];
    const { putNotice, ...adapter } = memory({ locale: 'en', notices });
    const port = without(adapter.notices!, 'subscribe');
    const told: unknown[] = [];
    const markRead: typeof port.markRead = (read, options) => {
      told.push(read);
      return port.markRead!(read, options);
    };
    const board = await placeBoard({ ...adapter, notices: { ...port, markRead } });
    await board.until(() => board.element.unread === 2);
    putNotice(notice('new', { publishedAt: at(-1 / 120) }));
    await board.press('Mark all as read');
    await board.until(() => board.element.unread === 0);
    expect(told).to.deep.equal([{ until: newest }]);
    expect((await port.list({}, {})).unread).to.equal(1);
    expect((await port.get('new', {}))?.readAt).to.equal(undefined);
  });
});

describe('what is marked as read on a device', () => {
  it('stays so when all are marked once more while some are looked for', async () => {
    const adapter = memory({ locale: 'en', notices: many(3), residentId: randomId() });
    const board = await placeBoard({ ...adapter, notices: without(adapter.notices!, 'markRead') });
    await board.until(() => board.element.unread === 3);
    await board.press('Mark all as read');
    await board.until(() => board.element.unread === 0);
    const [search] = board.all<HTMLInputElement>('input[type=search]');
    await board.write(search!, 'Title n2');
    await board.until(() => board.all('article').length === 1);
    await board.element.markAllRead();
    await board.write(search!, '');
    await board.until(() => board.all('article').length === 3);
    expect(board.all('[data-unread=true]')).to.have.length(0);
  });
});

describe('a backend that says late that it keeps nothing of what is read', () => {
  it('says so for itself, and not for the one that has come in its place', async () => {
    const open = () => memory({ locale: 'en', notices: [notice('a'), notice('b')], residentId: 'anna' });
    const [first, second] = [open(), open()];
    const told: unknown[] = [];
    const refusal = hold();
    const refuse = async () => {
      await refusal.wait();
      throw new AdapterError('unsupported');
    };
    const tell = async (read: unknown) => void told.push(read);
    const board = await placeBoard(
      { ...first, notices: { ...first.notices!, markRead: refuse } },
      { noticeId: 'a' },
    );
    await refusal.begun;
    board.element.noticeId = undefined;
    board.element.adapter = { ...second, notices: { ...second.notices!, markRead: tell } };
    await board.element.updateComplete;
    refusal.release();
    await board.until(() => board.all('article').length === 2);
    board.element.noticeId = 'b';
    await board.until(() => told.length === 1);
  });
});
