import { expect } from '@open-wc/testing';
import type { CommunityAdapter } from '../../../src/adapter/adapter.js';
import type { WriteOptions } from '../../../src/adapter/ports.js';
import { memory, type MemoryOptions } from '../../../src/adapters/memory/index.js';
import type { Notice } from '../../../src/domain/notice.js';
import { randomId } from '../../../src/internal/key.js';
import {
  announced,
  at,
  many,
  notice,
  openBoard,
  placeBoard,
  rules,
  type BoardDriver,
} from '../../support/notice-board.js';
import { without } from '../../support/without.js';

/** A backend that does not keep what was read, of one resident. */
function withoutMarks(
  notices: readonly Notice[],
  residentId = randomId(),
  options: MemoryOptions = {},
): CommunityAdapter {
  const { notices: port, ...rest } = memory({ locale: 'en', notices, residentId, ...options });
  const reading = without(port!, 'markRead');
  return { ...rest, resident: () => residentId, notices: reading };
}

/** What the page hears of a board. */
function heard(board: BoardDriver, ...types: string[]): unknown[] {
  const details: unknown[] = [];
  for (const type of types)
    board.element.addEventListener(type, (event) => details.push((event as CustomEvent<unknown>).detail));
  return details;
}

describe('what is read, kept by the backend', () => {
  it('is said and counted, told to the page, and gone once a notice was opened', async () => {
    const board = await openBoard({ notices: many(3) });
    await board.until(() => board.element.unread === 3);
    expect(board.all('[data-unread=true]')).to.have.length(3);
    expect(board.part('.head')).to.contain('3 unread');
    const counts = heard(board, 'linli-notice-counted');
    board.element.noticeId = 'n1';
    await board.until(() => board.element.unread === 2);
    board.element.noticeId = undefined;
    await board.until(() => board.all('[data-unread=true]').length === 2);
    expect(counts).to.deep.equal([{ unread: 2 }]);
    expect((await board.adapter.notices!.get('n1', {}))?.readAt).to.be.a('string');
  });

  it('counts what was not loaded as well', async () => {
    const board = await openBoard({ notices: many(45) });
    await board.until(() => board.element.unread === 45);
  });

  it('can be everything', async () => {
    const board = await openBoard({ notices: many(45) });
    await board.until(() => board.element.unread === 45);
    await board.press('Mark all as read');
    await board.until(() => board.element.unread === 0);
    await board.until(() => announced() === 'All notices are marked as read.');
    expect(board.find('Mark all as read')).to.equal(undefined);
    expect((await board.adapter.notices!.list({}, {})).unread).to.equal(0);
    expect(board.focused?.id).to.equal('title');
  });

  it('stays unread where the backend does not take it, and is told again the next time', async () => {
    const board = await openBoard({
      notices: many(2),
      faults: [{ call: 'notices.markRead', error: 'offline', times: 1 }],
    });
    await board.until(() => board.element.unread === 2);
    await board.press('Mark all as read');
    await board.until(() => announced() === 'The notices could not be marked as read.');
    expect(board.element.unread).to.equal(2);
    board.element.noticeId = 'n0';
    await board.until(() => board.element.unread === 1);
  });

  it('is unread again once it is corrected, and says so', async () => {
    const board = await openBoard({ notices: [notice('a')], element: { noticeId: 'a' } });
    await board.until(() => board.element.unread === 0);
    board.element.noticeId = undefined;
    board.adapter.putNotice(notice('a', { corrections: [{ at: at(0.001), text: 'Six, not four.' }] }));
    await board.until(() => board.element.unread === 1);
    expect(board.text).to.contain('Corrected');
  });
});

describe('what is read, kept on the device', () => {
  it('is there again for the same resident, and for nobody else', async () => {
    const resident = randomId();
    const notices = many(3);
    const board = await placeBoard(withoutMarks(notices, resident));
    await board.until(() => board.element.unread === 3);
    board.element.noticeId = 'n1';
    await board.until(() => board.element.unread === 2);
    board.element.remove();
    const again = await placeBoard(withoutMarks(notices, resident));
    await again.until(() => again.element.unread === 2);
    const other = await placeBoard(withoutMarks(notices));
    await other.until(() => other.element.unread === 3);
  });

  it('is the same for two boards of a page, and for everything at once', async () => {
    const adapter = withoutMarks(many(3));
    const [one, other] = [await placeBoard(adapter), await placeBoard(adapter)];
    await other.until(() => other.element.unread === 3);
    await one.press('Mark all as read');
    await other.until(() => other.element.unread === 0);
  });

  it('is where the backend turns out not to keep it, also the next time', async () => {
    const residentId = randomId();
    const notices = many(3);
    let asked = 0;
    const open = () =>
      openBoard({
        notices,
        residentId,
        faults: (call) => {
          if (call !== 'notices.markRead') return undefined;
          asked++;
          return { error: 'unsupported' };
        },
      });
    const board = await open();
    await board.until(() => board.all('[data-unread=true]').length === 3);
    board.element.noticeId = 'n1';
    await board.until(() => asked === 1);
    board.element.noticeId = undefined;
    await board.until(() => board.all('[data-unread=true]').length === 2);
    board.element.noticeId = 'n2';
    await board.until(() => board.element.unread === 1);
    expect(asked, 'how often the backend was asked').to.equal(1);
    const again = await open();
    await again.until(() => again.all('[data-unread=true]').length === 1);
    await again.press('Mark all as read');
    await board.until(() => board.all('[data-unread=true]').length === 0);
  });

  it('leaves nothing on a device that is shared', async () => {
    const resident = randomId();
    const board = await placeBoard(withoutMarks(many(2), resident), { sharedDevice: true });
    board.element.noticeId = 'n0';
    await board.until(() => board.element.unread === 1);
    board.element.remove();
    const again = await placeBoard(withoutMarks(many(2), resident));
    await again.until(() => again.element.unread === 2);
  });

  it('is read no earlier than it was published, whatever the clock says', async () => {
    const board = await placeBoard(
      withoutMarks([notice('a', { publishedAt: at(-0.001) })], randomId(), { now: () => Date.now() }),
    );
    board.element.noticeId = 'a';
    await board.until(() => board.element.unread === 0);
  });
});

describe('acknowledging', () => {
  const open = (options: MemoryOptions = {}) =>
    openBoard({ notices: [rules()], element: { noticeId: 'rules' }, ...options });

  it('says who asks for it and by when, and is done once the backend says so', async () => {
    const board = await open({ latency: 30 });
    await board.untilText('The office asks you to confirm that you have read this, by');
    const events = heard(board, 'linli-notice-acknowledge', 'linli-notice-acknowledged');
    await board.press('I have read and noted this');
    await board.untilText('Sending…');
    expect(board.text).not.to.contain('You confirmed');
    await board.untilText('You confirmed this on');
    expect(announced()).to.equal('Confirmed. Thank you.');
    expect(board.focused?.id).to.equal('acknowledgement');
    expect(events).to.have.length(2);
    expect((await board.adapter.notices!.get('rules', {}))?.acknowledgement?.acknowledgedAt).to.be.a(
      'string',
    );
    await board.press('All notices');
    await board.untilText('Acknowledged');
  });

  it('is one, however often it is pressed', async () => {
    const keys: string[] = [];
    const adapter = memory({ locale: 'en', notices: [rules()], latency: 20 });
    const notices = {
      ...adapter.notices!,
      acknowledge: (id: string, options: WriteOptions) => {
        keys.push(options.idempotencyKey);
        return adapter.notices!.acknowledge!(id, options);
      },
    };
    const board = await placeBoard({ ...adapter, notices }, { noticeId: 'rules' });
    await board.until(() => board.find('I have read') !== undefined);
    const button = board.button('I have read');
    button.click();
    button.click();
    await board.untilText('You confirmed this on');
    expect(keys).to.have.length(1);
  });

  it('is not done when it did not arrive; the next try has the same key', async () => {
    const keys: string[] = [];
    const adapter = memory({ locale: 'en', notices: [rules()] });
    const notices = {
      ...without(adapter.notices!, 'subscribe'),
      acknowledge: (id: string, options: WriteOptions) => {
        keys.push(options.idempotencyKey);
        return adapter.notices!.acknowledge!(id, options);
      },
    };
    adapter.setFaults([{ call: 'notices.acknowledge', error: 'offline', times: 1, afterEffect: true }]);
    const board = await placeBoard({ ...adapter, notices }, { noticeId: 'rules' });
    await board.until(() => board.find('I have read') !== undefined);
    board.button('I have read').focus();
    await board.press('I have read and noted this');
    await board.untilText('Your confirmation has not arrived.');
    expect(board.text).not.to.contain('You confirmed');
    await board.until(() =>
      announced().startsWith('Your confirmation has not arrived. There is no connection'),
    );
    expect(board.focused === board.button('I have read')).to.equal(true);
    await board.press('I have read and noted this');
    await board.untilText('You confirmed this on');
    expect(new Set(keys).size).to.equal(1);
    expect(keys).to.have.length(2);
  });

  it('tells the page when the resident has to sign in', async () => {
    const board = await open({
      faults: [{ call: 'notices.acknowledge', error: 'unauthenticated', times: 1 }],
    });
    let retry: (() => void) | undefined;
    board.element.addEventListener('linli-session-expired', ({ detail }) => (retry = detail.retry));
    await board.press('I have read and noted this');
    await board.until(() => retry !== undefined);
    retry!();
    await board.untilText('You confirmed this on');
  });

  it('can be held back by the page', async () => {
    const board = await open();
    board.element.addEventListener('linli-notice-acknowledge', (event) => event.preventDefault());
    await board.press('I have read and noted this');
    expect((await board.adapter.notices!.get('rules', {}))?.acknowledgement?.acknowledgedAt).to.equal(
      undefined,
    );
  });

  it('is offered late, and not where the backend takes none or the notice has expired', async () => {
    const late = await open({ notices: [rules({ acknowledgement: { until: at(-1) } })] });
    await late.untilText('The time for this is over; you can still confirm.');
    const expired = await open({ notices: [rules({ validUntil: at(-1) })] });
    await expired.untilText('Please acknowledge');
    expect(expired.find('I have read')).to.equal(undefined);
    const { notices, ...rest } = memory({ locale: 'en', notices: [rules()] });
    const reading = without(notices!, 'acknowledge');
    const unasked = await placeBoard({ ...rest, notices: reading }, { noticeId: 'rules' });
    await unasked.untilText('asks you to confirm');
    expect(unasked.find('I have read')).to.equal(undefined);
  });
});
