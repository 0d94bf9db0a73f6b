import { expect } from '@open-wc/testing';
import { BoardApart } from '../../support/board-apart.js';
import { many, notice, outage } from '../../support/notice-board.js';

const reading = 'components/notice-board/reading/index';

describe('a part of the notice board that cannot be loaded', () => {
  let board: BoardApart;
  afterEach(() => board.close());

  it('leaves the way from one notice back to the list', async () => {
    board = await BoardApart.open(reading, { notices: [notice('a')], element: { noticeId: 'a' } });
    await board.untilText('The notices could not be loaded.');
    expect(board.text).to.contain('There is no connection');
    await board.press('All notices');
    expect(board.element.noticeId).to.equal(undefined);
    await board.until(() => board.titles().length === 1);
  });

  it('leaves it to the page whether the list comes back', async () => {
    board = await BoardApart.open(reading, { notices: [notice('a')], element: { noticeId: 'a' } });
    const closed: string[] = [];
    board.element.addEventListener('linli-notice-close', (event) => {
      closed.push(event.detail.noticeId);
      event.preventDefault();
    });
    await board.press('All notices');
    expect(closed).to.deep.equal(['a']);
    expect(board.element.noticeId).to.equal('a');
  });

  it('is told to whoever asks for more of the list', async () => {
    board = await BoardApart.open(reading, { notices: many(25) });
    await board.press('Show more');
    await board.until(() => board.announced.includes('There is no connection'));
    expect(board.titles()).to.have.length(20);
  });

  it('is told to whoever prints', async () => {
    board = await BoardApart.open('components/notice-board/reading/printing', {
      notices: [notice('a')],
      element: { noticeId: 'a' },
    });
    await board.press('Print');
    await board.untilText('It could not be printed.');
    expect(board.announced).to.contain('It could not be printed.');
  });

  it('is told to whoever wants the times of an outage in a calendar', async () => {
    board = await BoardApart.open('domain/icalendar/index', {
      notices: [outage()],
      element: { noticeId: 'outage' },
    });
    await board.press('Add to calendar');
    await board.untilText('The calendar file could not be made.');
  });

  it('leaves the words of a text in HTML, and says that they are without their layout', async () => {
    board = await BoardApart.open('internal/rich-text/clean', {
      notices: [notice('a', { body: { type: 'html', content: '<p>One <b>two</b></p>' } })],
      element: { noticeId: 'a' },
    });
    await board.untilText('This text is shown without its layout.');
    expect(board.part('.text')).to.equal('One two');
    expect(board.all('.text')[0]!.ariaBusy).to.equal('false');
  });
});
