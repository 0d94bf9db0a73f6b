import { expect } from '@open-wc/testing';
import type { CommunityAdapter } from '../../../src/adapter/adapter.js';
import type { NoticesPort } from '../../../src/adapter/ports.js';
import { memory } from '../../../src/adapters/memory/index.js';
import { hear } from '../../support/hear.js';
import { restoreAll } from '../../support/replace.js';
import { at, announced, many, notice, openBoard, outage, placeBoard } from '../../support/notice-board.js';

/** Where the card is once the browser has laid out what has come into view. */
async function restingPlace(card: HTMLElement): Promise<number> {
  let [place, next] = [NaN, card.getBoundingClientRect().top];
  while (place !== next) {
    place = next;
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    next = card.getBoundingClientRect().top;
  }
  return place;
}

describe('what arrives while the board is read', () => {
  afterEach(restoreAll);

  it('waits, is announced once, and moves nothing', async () => {
    const board = await (await openBoard({ notices: many(20) })).ready();
    document.documentElement.scrollTop = 400;
    const card = board.all('.card')[6]!;
    const before = await restingPlace(card);
    const said = hear();
    board.adapter.putNotice(outage({ id: 'now', title: 'Fire drill' }));
    board.adapter.putNotice(notice('next', { publishedAt: at(0) }));
    await board.untilText('2 new notices');
    // Something else changes: what was said is not said again.
    board.adapter.putNotice(notice('n5', { title: 'Another title', publishedAt: at(-6) }));
    await board.until(() => board.element.unread === 22);
    await new Promise((resolve) => setTimeout(resolve, 1300));
    await board.untilText('2 new notices');
    expect(said).to.deep.equal(['Urgent notice: Fire drill One new notice']);
    expect(card.isConnected).to.equal(true);
    expect(await restingPlace(card)).to.equal(before);
    expect(board.text).not.to.contain('Another title');

    await board.press('2 new notices');
    await board.until(() => board.titles()[0] === 'Fire drill');
    expect(board.text).to.contain('Another title');
    expect(board.focused?.id).to.equal('title');
    expect(board.find('2 new notices')).to.equal(undefined);
    document.documentElement.scrollTop = 0;
  });

  it('is said with what has become of the notice that is read', async () => {
    const board = await (await openBoard({ notices: [notice('a')] })).ready();
    board.element.noticeId = 'a';
    await board.until(() => board.text.includes('Text of a.') && board.element.unread === 0);
    const said = hear();
    board.adapter.putNotice(outage({ id: 'drill', title: 'Water drill' }));
    board.adapter.putNotice(notice('a', { corrections: [{ at: at(0), text: 'Six, not four.' }] }));
    await board.untilText('This notice has been changed');
    expect(said).to.deep.equal(['Urgent notice: Water drill This notice has been changed']);
  });

  it('does not change the text that is being read, until the resident wants it', async () => {
    const board = await openBoard({ notices: [notice('a')], element: { noticeId: 'a' } });
    await (await board.ready()).untilText('Text of a.');
    const corrected = {
      body: { type: 'text' as const, content: 'At six.' },
      corrections: [{ at: at(0), text: 'Six, not four.' }],
    };
    board.adapter.putNotice(notice('a', corrected));
    await board.untilText('This notice has been changed');
    expect(board.text).to.contain('Text of a.');
    await board.press('This notice has been changed');
    await board.untilText('Six, not four.');
    expect(board.text).not.to.contain('Text of a.');
  });

  it('is not asked of a backend whose place another has taken while it was read', async () => {
    const { notices, putNotice } = memory({ locale: 'en', notices: [notice('a')] });
    let isHeld = false;
    let reads = 0;
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const get: NoticesPort['get'] = async (...wanted) => {
      reads++;
      if (isHeld) await held;
      return notices!.get(...wanted);
    };
    const former: CommunityAdapter = { name: 'former', notices: { ...notices!, get } };
    const board = await (await placeBoard(former, { noticeId: 'a' })).ready();
    await board.untilText('Text of a.');
    isHeld = true;
    const before = reads;
    putNotice(notice('a', { title: 'Of the former' }));
    await board.until(() => reads > before);
    const other = memory({ locale: 'en', notices: [notice('a', { title: 'Of the other' })] });
    board.element.adapter = other;
    await board.untilText('Of the other');
    other.putNotice(notice('a', { title: 'Of the other, again' }));
    release();
    // One reading comes after the other.
    await board.press('This notice has been changed');
    await board.untilText('Of the other, again');
    expect(reads - before).to.equal(1);
  });

  it('says that a notice was taken down', async () => {
    const board = await openBoard({ notices: [notice('a')], element: { noticeId: 'a' } });
    await board.ready();
    board.adapter.putNotice(notice('a', { publishedAt: at(100) }));
    await board.press('This notice was taken down');
    await board.untilText('There is no such notice any more');
  });

  it('is shown at once where there was nothing', async () => {
    const board = await openBoard({ notices: [] });
    await board.ready();
    board.adapter.putNotice(notice('first'));
    await board.until(() => board.titles().length === 1);
  });

  it('leaves the pages that were read before, and takes away what was taken down', async () => {
    const board = await (await openBoard({ notices: many(45) })).ready();
    await board.press('Show more');
    await board.until(() => board.titles().length === 40);
    board.adapter.putNotice(notice('n3', { publishedAt: at(100) }));
    board.adapter.putNotice(notice('new', { publishedAt: at(0) }));
    await board.press('One new notice');
    await board.until(() => board.titles()[0] === 'Title new');
    expect(board.titles()).to.have.length(40);
    expect(board.titles()).not.to.contain('Title n3');
    expect(board.titles().at(-1)).to.equal('Title n39');
  });

  it('tells of what has changed beyond the first page', async () => {
    const board = await (await openBoard({ notices: many(45) })).ready();
    await board.press('Show more');
    await board.until(() => board.titles().length === 40);
    board.adapter.putNotice(notice('n35', { title: 'Another title', publishedAt: at(-36) }));
    await board.press('Notices have changed');
    await board.until(() => board.titles()[35] === 'Another title');
  });

  it('stops when the board leaves the page', async () => {
    const board = await (await openBoard()).ready();
    board.element.remove();
    board.adapter.putNotice(outage({ id: 'unheard', title: 'Unheard' }));
    await new Promise((resolve) => setTimeout(resolve, 1300));
    expect(announced()).not.to.contain('Unheard');
  });
});
