import { expect } from '@open-wc/testing';
import type { LinliNoticeOpenEvent } from '../../../src/components/notice-board/notice-board.events.js';
import type { NoticeScope } from '../../../src/domain/notice.js';
import { linesOf } from '../../support/lines-of.js';
import { at, many, notice, openBoard } from '../../support/notice-board.js';

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

  it('may have any id: the focus comes back to its title, which names its card', async () => {
    const id = 'tag:x, 1 /2"';
    const board = await (
      await openBoard({ notices: [notice('a'), notice(id, { publishedAt: at(-6) })] })
    ).ready();
    const [, card] = board.all('article');
    const name = board.root.getElementById(card!.getAttribute('aria-labelledby')!);
    expect(name?.textContent).to.contain(`Title ${id}`);
    name!.focus();
    name!.click();
    await board.untilText(`Text of ${id}.`);
    await board.press('All notices');
    await board.until(() => board.focused?.textContent.includes(`Title ${id}`) === true);
  });

  it('with half a character in its id ends the drawing of no other', async () => {
    const board = await openBoard({
      notices: [notice('a'), notice('b\ud800')],
      element: { noticeHref: '/notices?id={id}' },
    });
    expect(board.all('a.card-open').map((link) => link.getAttribute('href'))).to.have.members([
      '/notices?id=a',
      '/notices?id=b%EF%BF%BD',
    ]);
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

  it('K029: that is gone, and one that cannot be read, are told apart', async () => {
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
      'PDF · 1.2 MB',
      'The address of this link is not safe',
    ])
      expect(board.text).to.contain(words);
    const [file, elsewhere] = board.all<HTMLAnchorElement>('.files a');
    expect(file!.target).to.equal('');
    expect([elsewhere!.target, elsewhere!.rel]).to.deep.equal(['_blank', 'noopener noreferrer nofollow']);
    expect(board.all('.files a')).to.have.length(2);
  });

  it('says whom to call about it, with a number that is never torn apart', async () => {
    const issuer = { name: 'Amy Chen', role: 'Service desk', phone: '021 5550 0110' };
    const board = await openBoard({ notices: [notice('a', { issuer })], element: { noticeId: 'a' } });
    await board.untilText('From Amy Chen · Service desk · 021 5550 0110');
    const [call] = board.all<HTMLAnchorElement>('.facts a');
    expect(call!.href).to.equal('tel:02155500110');
    for (let width = 290; width <= 400; width += 10) {
      board.element.style.inlineSize = `${width}px`;
      expect(linesOf(call!, issuer.phone), `${width} px`).to.equal(1);
    }
  });

  it('says all the places that it is for, of the narrowest kind', async () => {
    const why = async (...scope: NoticeScope[]) => {
      const board = await openBoard({ notices: [notice('a', { scope })], element: { noticeId: 'a' } });
      await board.untilText('Text of a.');
      return board.part('.why');
    };
    expect(
      await why(
        { level: 'community' },
        { level: 'building', label: 'Building 3' },
        { level: 'building', label: 'Building 5' },
      ),
    ).to.equal('You see this because it is for Building 3, Building 5.');
    expect(await why({ level: 'building' })).to.equal('You see this because it is for your building.');
    expect(await why({ level: 'home', label: '' })).to.equal('You see this because it is for your home.');
    expect(await why({ level: 'home', label: '3-2-501' })).to.equal(
      'You see this because it is for your home, 3-2-501.',
    );
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

  it('leaves the focus where it is when the page opens later what it did not let open', async () => {
    const board = await (await openBoard({ notices: [notice('a')] })).ready();
    board.element.addEventListener('linli-notice-open', (event) => event.preventDefault());
    board.all('.card-open')[0]!.click();
    await board.element.updateComplete;
    board.element.noticeId = 'a';
    await board.untilText('Text of a.');
    expect(board.focused === null).to.equal(true);
  });
});
