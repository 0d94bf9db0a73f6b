import { expect } from '@open-wc/testing';
import { memory } from '../../../src/adapters/memory/index.js';
import {
  at,
  many,
  notice,
  openBoard,
  outage,
  placeBoard,
  rules,
  type BoardDriver,
} from '../../support/notice-board.js';

describe('the list of a notice board', () => {
  it('shows what matters now, then what is pinned, then the newest', async () => {
    const board = await openBoard({
      notices: [
        notice('old', { publishedAt: at(-9) }),
        notice('new'),
        notice('pinned', { pinned: true, publishedAt: at(-90) }),
        outage({ publishedAt: at(-100) }),
      ],
    });
    expect(board.titles()).to.deep.equal(['No water', 'Title pinned', 'Title new', 'Title old']);
    expect(board.all('.group-title').map(({ textContent }) => textContent)).to.deep.equal([
      'Now and ahead',
      'All other notices',
    ]);
  });

  it('says of each how it stands, from whom it is and for whom', async () => {
    const board = await openBoard({
      notices: [
        outage({
          corrections: [{ at: at(-0.5), text: 'Longer.' }],
          scope: [{ level: 'building', label: 'Building 3' }],
        }),
        rules({ number: '2026-9' }),
      ],
    });
    await board.ready();
    const [first, second] = board.all('.card').map(({ textContent }) => textContent.replace(/\s+/g, ' '));
    expect(first).to.match(/Now, until .* No water Urgent Corrected Affects Building 3/);
    expect(first).to.contain('Community life · Service office · Building 3');
    expect(second).to.contain('Please acknowledge by');
    expect(second).to.contain('No. 2026-9');
  });

  it('has titles that are headings below those of the groups, seen or not', async () => {
    const headings = (board: BoardDriver) =>
      board.all('h2, h3, h4').map(({ localName, textContent }) => `${localName} ${textContent.trim()}`);
    const grouped = await openBoard({ notices: [outage({ readAt: at(0) }), notice('a', { readAt: at(0) })] });
    expect(headings(grouped).slice(1)).to.deep.equal([
      'h3 Now and ahead',
      'h4 No water',
      'h3 All other notices',
      'h4 Title a',
    ]);
    const plain = await openBoard({ notices: [notice('a', { readAt: at(0) })] });
    expect(headings(plain).slice(1)).to.deep.equal(['h3 Notices', 'h4 Title a']);
    expect(plain.all('.group-title')).to.have.length(0);
  });

  it('begins each text, and says no more of it than that', async () => {
    const board = await openBoard({
      notices: [notice('a', { body: { type: 'text', content: `${'字'.repeat(199)}🚰${'后'.repeat(50)}` } })],
    });
    await board.ready();
    expect(board.part('.excerpt')).to.equal(`${'字'.repeat(199)}🚰`);
  });

  it('counts down to what is ahead', async () => {
    const board = await openBoard({
      notices: [
        outage({ id: 'soon', window: { from: at(0.4) } }),
        outage({ id: 'today', window: { from: at(3.5) } }),
        outage({ id: 'later', window: { from: at(80) } }),
      ],
    });
    await board.ready();
    const when = board.all('.when').map(({ textContent }) => textContent.trim());
    expect(when[0]).to.match(/^Starts in 24 min \(/);
    expect(when[1]).to.match(/^Starts in 3 h \(/);
    expect(when[2]).to.match(/^Starts \w{3}/);
  });

  it('leaves out of "now and ahead" what does not reach this home', async () => {
    const board = await openBoard({ notices: [outage({ affectsHome: false })] });
    expect(board.text).not.to.contain('Now and ahead');
    expect(board.titles()).to.deep.equal(['No water']);
  });

  it('is filtered by category', async () => {
    const works = { id: 'works', name: 'Works' };
    const board = await openBoard({ notices: [notice('a'), notice('b', { category: works })] });
    board
      .all('.chip')
      .find(({ textContent }) => textContent.includes('Works'))!
      .click();
    await board.until(() => board.titles().length === 1);
    expect(board.titles()).to.deep.equal(['Title b']);
    expect(board.element.category).to.equal('works');
  });

  it('is searched, and shown whole again', async () => {
    const board = await openBoard({ notices: [notice('a'), outage()] });
    await board.write(board.all<HTMLInputElement>('input[type=search]')[0]!, 'no such words');
    await board.untilText('No notice matches.');
    await board.press('Show all notices');
    await board.until(() => board.titles().length === 2);
    expect(board.all<HTMLInputElement>('input[type=search]')[0]!.value).to.equal('');
  });

  it('brings a page more, with the focus on the first that is new', async () => {
    const board = await openBoard({ notices: many(45) });
    expect(board.titles()).to.have.length(20);
    await board.press('Show more');
    await board.until(() => board.titles().length === 40);
    await board.until(() => board.focused?.id === 'open-n20');
    await board.press('Show more');
    await board.until(() => board.titles().length === 45);
    expect(board.find('Show more')).to.equal(undefined);
  });

  it('brings nothing twice while notices are put up, and asks for pages of the size that is wanted', async () => {
    const board = await openBoard({ notices: many(30), element: { pageSize: 10 } });
    board.adapter.putNotice(notice('late', { publishedAt: at(0) }));
    await board.press('Show more');
    await board.until(() => board.titles().length === 20);
    expect(new Set(board.titles()).size).to.equal(20);
  });

  it('keeps what it has when a page does not come, and tries again', async () => {
    const board = await openBoard({ notices: many(30) });
    board.adapter.setFaults([{ call: 'notices.list', error: 'offline', times: 1 }]);
    await board.press('Show more');
    await board.untilText('There is no connection');
    expect(board.titles()).to.have.length(20);
    await board.press('Try again');
    await board.until(() => !board.text.includes('There is no connection'));
    await board.press('Show more');
    await board.until(() => board.titles().length === 30);
  });

  it('says that there is nothing, and that nothing can be read', async () => {
    expect((await openBoard({ notices: [] })).text).to.contain('There are no notices at the moment.');
    const failed = await openBoard({ faults: [{ call: 'notices.list', error: 'unavailable' }] });
    expect(failed.text).to.contain('The notices could not be loaded.');
    const absent = await placeBoard(memory({ notices: false }));
    expect(absent.text).to.contain('Notices cannot be read here.');
  });

  it('shows the list also where what matters now, or the categories, cannot be read', async () => {
    const board = await openBoard({
      notices: [outage(), notice('a')],
      faults: [
        { call: 'notices.current', error: 'unavailable' },
        { call: 'notices.categories', error: 'unavailable' },
      ],
    });
    expect(board.titles()).to.deep.equal(['No water', 'Title a']);
    expect(board.text).to.contain('Now and ahead');
  });

  it('says how many could not be read', async () => {
    const broken = { ...notice('b'), title: 7 } as never;
    const board = await openBoard({ notices: [notice('a'), broken] });
    expect(board.text).to.contain('One notice could not be read.');
  });

  it('ignores attributes that make no sense', async () => {
    const board = await openBoard({
      notices: many(25),
      element: { pageSize: Number.NaN, layout: 'poster' as 'list', noticeId: '' },
    });
    expect(board.titles()).to.have.length(20);
  });
});
