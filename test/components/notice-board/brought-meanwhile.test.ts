import { expect } from '@open-wc/testing';
import type { CommunityAdapter } from '../../../src/adapter/adapter.js';
import type { NoticeQuery, NoticesPort } from '../../../src/adapter/ports.js';
import { memory } from '../../../src/adapters/memory/index.js';
import { Newer } from '../../../src/components/notice-board/reading/newer.js';
import { ReadMarks } from '../../../src/components/notice-board/reading/read-marks.js';
import type { Notice } from '../../../src/domain/notice.js';
import { announce } from '../../../src/internal/announcer.js';
import { callsOf, hold } from '../../support/hold.js';
import { replace, restoreAll } from '../../support/replace.js';
import { announced, at, many, notice, placeBoard, rules } from '../../support/notice-board.js';
import { without } from '../../support/without.js';

/** A backend in which residents change, and whose answers are there at once and come when the test says so. */
function slowHouse(notices: readonly Notice[], isSlow: (query: NoticeQuery) => boolean) {
  const inner = memory({ locale: 'en', notices });
  const page = { resident: 'anna' };
  const held = hold();
  const list: NoticesPort['list'] = async (query, options) => {
    const answer = await inner.notices!.list(query, options);
    if (isSlow(query)) await held.wait();
    return answer;
  };
  const adapter: CommunityAdapter = {
    ...inner,
    resident: () => page.resident,
    notices: { ...inner.notices!, list },
  };
  return { adapter, inner, page, held };
}

afterEach(restoreAll);

describe('a page more that is on its way', () => {
  const isSlow = ({ cursor, expired }: NoticeQuery) => cursor !== undefined && !expired;

  it('brings nothing back of what is marked as read meanwhile', async () => {
    const { adapter, held } = slowHouse(many(25), isSlow);
    const board = await (await placeBoard(adapter)).ready();
    await board.press('Show more');
    await held.begun;
    await board.press('Mark all as read');
    await board.until(() => board.element.unread === 0);
    held.release();
    await board.until(() => board.titles().length === 25);
    expect(board.all('[data-unread=true]')).to.have.length(0);
    expect(board.element.unread).to.equal(0);
  });

  it('does not take back what is acknowledged meanwhile', async () => {
    const { adapter, held } = slowHouse([rules({ publishedAt: at(0) }), ...many(24)], isSlow);
    const board = await (await placeBoard(adapter)).ready();
    await board.press('Show more');
    await held.begun;
    board.element.noticeId = 'rules';
    await board.press('I have read and noted this');
    await board.untilText('You confirmed this on');
    board.element.noticeId = undefined;
    held.release();
    await board.until(() => board.titles().length === 25);
    expect(board.text).to.contain('Acknowledged').and.not.to.contain('Please acknowledge');
  });
});

describe('a list that is on its way', () => {
  it('does not use up what is told meanwhile', async () => {
    const isSlow = ({ categoryId, cursor }: NoticeQuery) => categoryId === 'life' && cursor === undefined;
    const { adapter, inner, held } = slowHouse(many(3), isSlow);
    const board = await (await placeBoard(adapter)).ready();
    board.element.category = 'life';
    await held.begun;
    inner.putNotice(notice('new', { publishedAt: at(0) }));
    // It is taken up at once, and nothing shows that it is: a shorter wait would only notice less.
    await new Promise((resolve) => setTimeout(resolve, 300));
    held.release();
    await board.until(() => board.text.includes('One new notice') || board.titles()[0] === 'Title new');
  });
});

describe('a page more', () => {
  for (const element of [{}, { autoLoad: true }])
    it(`leaves what waits to be shown where it is, ${JSON.stringify(element)}`, async () => {
      const { adapter, inner } = slowHouse(many(25), () => false);
      const board = await (await placeBoard(adapter)).ready();
      inner.putNotice(notice('new', { publishedAt: at(0) }));
      await board.untilText('One new notice');
      if ('autoLoad' in element) board.element.autoLoad = true;
      else await board.press('Show more');
      board.all('.card').at(-1)!.scrollIntoView();
      await board.until(() => board.titles().length === 25);
      expect(board.titles()).not.to.include('Title new');
      await board.press('One new notice');
      await board.until(() => board.titles()[0] === 'Title new');
      expect(board.titles()).to.have.length(26);
    });
});

describe('an answer that was asked for before', () => {
  it('does not take back what is acknowledged meanwhile', async () => {
    const { inner, adapter } = slowHouse([rules()], () => false);
    const held = hold();
    let isSlow = false;
    const get: NoticesPort['get'] = async (...given) => {
      const answer = await inner.notices!.get(...given);
      if (isSlow) await held.wait();
      return answer;
    };
    const notices = without({ ...adapter.notices!, get }, 'subscribe');
    const readAgain = callsOf(Newer.prototype, 'read');
    const board = await placeBoard({ ...adapter, notices }, { noticeId: 'rules' });
    await board.untilText('asks you to confirm');
    await board.until(() => board.element.unread === 0);
    isSlow = true;
    dispatchEvent(new Event('online'));
    await held.begun;
    await board.press('I have read and noted this');
    await board.untilText('You confirmed this on');
    held.release();
    await readAgain();
    await board.element.updateComplete;
    expect(board.text).to.contain('You confirmed this on');
  });
});

describe('whoever has marked all as read', () => {
  it('stays where they have gone before the backend has it', async () => {
    const { adapter } = slowHouse(many(3), () => false);
    const held = hold();
    replace(adapter.notices!, 'markRead', (markRead) => async (...given) => {
      await held.wait();
      return markRead!(...given);
    });
    const board = await (await placeBoard(adapter)).ready();
    await board.press('Mark all as read');
    await held.begun;
    const search = board.all('input[type=search]')[0]!;
    search.focus();
    held.release();
    await board.until(() => announced() === 'All notices are marked as read.');
    await board.element.updateComplete;
    expect(board.focused?.matches('input[type=search]')).to.equal(true);
  });

  it('is alone in hearing of it', async () => {
    const { adapter, page } = slowHouse(many(3), () => false);
    const held = hold();
    replace(adapter.notices!, 'markRead', (markRead) => async (...given) => {
      await held.wait();
      return markRead!(...given);
    });
    const marked = callsOf(ReadMarks.prototype, 'markAll');
    const board = await (await placeBoard(adapter)).ready();
    announce('Nothing yet.', 'en');
    await board.press('Mark all as read');
    await held.begun;
    page.resident = 'berta';
    board.element.requestUpdate();
    await board.until(() => board.text.includes('3 unread'));
    held.release();
    await marked();
    expect(announced()).to.equal('Nothing yet.');
  });
});

describe('what no longer applies and is on its way', () => {
  const over = (id: string) => notice(id, { validUntil: at(-1) });

  it('is read from its beginning where something arrives meanwhile', async () => {
    const notices = many(25, { validUntil: at(-0.1) });
    const { adapter, inner, held } = slowHouse(notices, ({ cursor }) => cursor !== undefined);
    const board = await (await placeBoard(adapter)).ready();
    await board.press('Notices that no longer apply');
    await board.until(() => board.titles('.expired').length === 20);
    await board.press('Show more');
    await held.begun;
    inner.putNotice(notice('new', { publishedAt: at(0) }));
    await board.until(() => board.text.includes('Title new') || board.text.includes('One new notice'));
    held.release();
    await board.until(() => board.all('.expired [aria-busy=true]').length === 0);
    expect(board.titles('.expired')).to.have.length(20);
    expect(board.titles('.expired')[0]).to.equal('Title n0');
  });

  it('is read for who has signed in meanwhile', async () => {
    const { adapter, page, held } = slowHouse(
      [over('over')],
      ({ expired }) => expired === true && page.resident === 'anna',
    );
    const board = await (await placeBoard(adapter)).ready();
    await board.press('Notices that no longer apply');
    await held.begun;
    page.resident = 'berta';
    board.element.requestUpdate();
    await board.element.updateComplete;
    held.release();
    await board.until(() => board.all('.expired [aria-busy=true]').length === 0);
    expect(board.titles('.expired')).to.deep.equal(['Title over']);
  });
});
