import { expect } from '@open-wc/testing';
import { memory } from '../../../src/adapters/memory/index.js';
import type { LinliNoticeOpenEvent } from '../../../src/components/notice-board/notice-board.events.js';
import { at, many, notice, openBoard, outage, placeBoard, rules } from '../../support/notice-board.js';

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
      'Right now',
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

  it('leaves out of "right now" what does not reach this home', async () => {
    const board = await openBoard({ notices: [outage({ affectsHome: false })] });
    expect(board.text).not.to.contain('Right now');
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
    expect(board.text).to.contain('Right now');
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

describe('one notice', () => {
  it('is opened and closed by the resident, and the focus goes along', async () => {
    const board = await (
      await openBoard({ notices: [notice('a'), notice('b', { publishedAt: at(-6) })] })
    ).ready();
    board.all('#open-b')[0]!.focus();
    board.all('#open-b')[0]!.click();
    await board.untilText('Text of b.');
    expect(board.element.noticeId).to.equal('b');
    await board.until(() => board.focused?.id === 'title');
    await board.press('All notices');
    await board.until(() => board.focused?.id === 'open-b');
  });

  it('can be left to the page, before it is opened and before it is closed', async () => {
    const board = await (await openBoard()).ready();
    const details: unknown[] = [];
    const keep = (event: Event) => {
      details.push((event as LinliNoticeOpenEvent).detail.noticeId);
      event.preventDefault();
    };
    board.element.addEventListener('linli-notice-open', keep);
    board.element.addEventListener('linli-notice-close', keep);
    board.all('.card-open')[0]!.click();
    await board.element.updateComplete;
    expect(board.element.noticeId).to.equal(undefined);
    board.element.noticeId = 'a';
    await board.untilText('Text of a.');
    await board.press('All notices');
    expect(board.element.noticeId).to.equal('a');
    expect(details).to.deep.equal(['a', 'a']);
  });

  it('has an address where the page gives one, and a new tab is the browser’s affair', async () => {
    const board = await openBoard({
      notices: [notice('a/b')],
      element: { noticeHref: '/notices?id={id}' },
    });
    const link = board.all<HTMLAnchorElement>('a.card-open')[0]!;
    expect(link.getAttribute('href')).to.equal('/notices?id=a%2Fb');
    // The page's own listener keeps the test where it is.
    let wasPrevented: boolean | undefined;
    const stay = (event: Event) => {
      wasPrevented = event.defaultPrevented;
      event.preventDefault();
    };
    document.addEventListener('click', stay, { once: true });
    link.dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }),
    );
    expect(wasPrevented).to.equal(false);
    expect(board.element.noticeId).to.equal(undefined);
    link.click();
    expect(board.element.noticeId).to.equal('a/b');
  });

  it('is shown by its id alone, without the list', async () => {
    const board = await openBoard({ notices: many(30), element: { noticeId: 'n29' } });
    await board.untilText('Text of n29.');
    await board.press('All notices');
    await board.until(() => board.titles().length === 20);
  });

  it('that is gone, and one that cannot be read, are told apart', async () => {
    const gone = await openBoard({ element: { noticeId: 'gone' } });
    expect(gone.text).to.contain('There is no such notice any more');
    const failed = await openBoard({
      element: { noticeId: 'a' },
      faults: [{ call: 'notices.get', error: 'timeout', times: 1 }],
    });
    expect(failed.text).to.contain('The notice could not be loaded.');
    await failed.press('Try again');
    await failed.untilText('Text of a.');
  });

  it('says what is known of it, and why the resident sees it', async () => {
    const board = await openBoard({
      notices: [
        notice('a', {
          kind: 'disclosure',
          number: '2026-9',
          period: '2026-Q3',
          nextDueAt: '2027-01-15T10:00:00+08:00',
          validUntil: at(100),
          scope: [{ level: 'community' }, { level: 'unit', label: 'Building 3, unit 2' }],
          attachments: [
            { name: 'Accounts.pdf', url: '/a.pdf', bytes: 1_240_000 },
            { name: 'Bad', url: 'javascript:alert(1)' },
          ],
          links: [{ label: 'Elsewhere', url: 'https://example.org/x' }],
        }),
      ],
      element: { noticeId: 'a' },
    });
    await board.untilText('Text of a.');
    for (const words of [
      'Number 2026-9',
      'Period 2026, quarter 3',
      'Next one due Jan 15, 2027',
      'From Service office',
      'You see this because it is for Building 3, unit 2.',
      'PDF, 1.2 MB',
      'The address of this link is not safe',
    ])
      expect(board.text).to.contain(words);
    const [file, elsewhere] = board.all<HTMLAnchorElement>('.files a');
    expect(file!.target).to.equal('');
    expect([elsewhere!.target, elsewhere!.rel]).to.deep.equal(['_blank', 'noopener noreferrer nofollow']);
    expect(board.all('.files a')).to.have.length(2);
  });

  it('says what was corrected, and that it was withdrawn', async () => {
    const board = await openBoard({
      notices: [
        notice('a', {
          corrections: [{ at: at(-1), text: 'At six, not at four.' }],
          withdrawn: { at: at(-0.5), reason: 'It rains.' },
        }),
      ],
      element: { noticeId: 'a' },
    });
    await board.untilText('This notice was withdrawn');
    expect(board.text).to.contain('At six, not at four.');
    expect(board.text).to.contain('It rains.');
  });
});

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
