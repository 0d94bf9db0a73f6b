import { expect } from '@open-wc/testing';
import type { NoticeQuery } from '../../../src/adapter/ports.js';
import { memory } from '../../../src/adapters/memory/index.js';
import { hold } from '../../support/hold.js';
import { at, many, notice, openBoard, outage, placeBoard } from '../../support/notice-board.js';

describe('a banner', () => {
  it('shows what matters now and nothing else, without reading the list', async () => {
    const board = await openBoard({
      notices: [outage(), notice('a')],
      element: { layout: 'banner' },
      faults: [{ call: 'notices.list', error: 'unavailable' }],
    });
    await board.until(() => board.titles().length > 0);
    expect(board.titles()).to.deep.equal(['No water']);
    expect(board.all('input, .group-title')).to.have.length(0);
  });

  it('takes no room when nothing matters, and appears when something does', async () => {
    const board = await openBoard({ element: { layout: 'banner' } });
    await board.until(() => board.element.matches(':state(empty)'));
    expect(board.element.getBoundingClientRect().height).to.equal(0);
    await board.element.refresh();
    board.adapter.putNotice(outage());
    await board.until(() => board.titles().length === 1);
  });

  it('opens a notice in its place', async () => {
    const board = await openBoard({ notices: [outage()], element: { layout: 'banner' } });
    await board.until(() => board.titles().length > 0);
    board.all('.card-open')[0]!.click();
    await board.untilText('Text of outage.');
  });
});

describe('what no longer applies', () => {
  it('is folded away, and read once it is unfolded', async () => {
    const board = await openBoard({
      notices: [notice('a'), notice('over', { validUntil: at(-1) })],
    });
    await board.ready();
    expect(board.titles()).to.deep.equal(['Title a']);
    await board.press('Notices that no longer apply');
    await board.until(() => board.titles('.expired').length === 1);
    expect(board.titles('.expired')).to.deep.equal(['Title over']);
    expect(board.part('.expired')).to.contain('No longer applies');
  });

  for (const [what, change, word] of [
    ['withdrawn', { withdrawn: { at: at(-0.5) } }, 'Withdrawn'],
    ['no longer valid', { validUntil: at(-0.5) }, 'No longer applies'],
  ] as const)
    it(`does not go on now where an outage is ${what} before its end`, async () => {
      const board = await openBoard({ notices: [outage(change)] });
      await board.press('Notices that no longer apply');
      await board.until(() => board.titles('.expired').length === 1);
      expect(board.part('.expired .marks')).to.contain(word);
      expect(board.part('.expired')).not.to.contain('Now, until');
    });

  it('stays, with the focus in it, while it is read again', async () => {
    const { putNotice, ...adapter } = memory({
      locale: 'en',
      notices: [notice('a'), ...many(25, { validUntil: at(-0.1) })],
    });
    const again = hold();
    let isHeld = false;
    const list: typeof port.list = async (query: NoticeQuery, options) => {
      if (query.expired && isHeld) await again.wait();
      return port.list(query, options);
    };
    const port = adapter.notices!;
    const board = await placeBoard({ ...adapter, notices: { ...port, list } });
    await board.press('Notices that no longer apply');
    await board.until(() => board.titles('.expired').length === 20);
    await board.press('Show more');
    await board.until(() => board.titles('.expired').length === 25);
    const [first] = board.all('.expired .card-open');
    first!.focus();
    isHeld = true;
    putNotice(notice('ended', { publishedAt: at(-0.5), validUntil: at(-0.1) }));
    putNotice(notice('b'));
    await again.begun;
    await board.element.updateComplete;
    expect(board.titles('.expired')).to.have.length(25);
    expect(board.focused === first).to.equal(true);
    again.release();
    await board.until(() => board.titles('.expired').length === 26);
    expect(board.titles('.expired')[0]).to.equal('Title ended');
    expect(board.focused?.matches('.expired .card-open')).to.equal(true);
  });

  it('comes page by page, and says when it does not come', async () => {
    const board = await openBoard({
      notices: many(25, { validUntil: at(-0.1) }),
      faults: (call, attempt) =>
        call === 'notices.list' && attempt === 2 ? { error: 'offline' } : undefined,
    });
    await board.ready();
    await board.press('Notices that no longer apply');
    await board.untilText('There is no connection');
    await board.press('Try again');
    await board.until(() => board.titles('.expired').length === 20);
    await board.press('Show more');
    await board.until(() => board.titles('.expired').length === 25);
  });
});
