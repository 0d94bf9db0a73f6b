import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { many, openBoard, outage, type BoardDriver } from '../../support/notice-board.js';
import { textOf } from '../../support/shadow-driver.js';

const open = (count = 45) => openBoard({ notices: many(count), element: { autoLoad: true } });
const articles = (board: BoardDriver) => board.all('[role=feed] article');

async function withControl(key: string): Promise<void> {
  await sendKeys({ down: 'Control' });
  await sendKeys({ press: key });
  await sendKeys({ up: 'Control' });
}

describe('a feed', () => {
  it('has articles that take the focus and say where they stand', async () => {
    const board = await (await open()).ready();
    const [first] = articles(board);
    expect(first!.tabIndex).to.equal(0);
    expect(first!.getAttribute('aria-posinset')).to.equal('1');
    expect(first!.getAttribute('aria-setsize')).to.equal('45');
    const label = board.root.getElementById(first!.getAttribute('aria-labelledby')!);
    expect(label?.textContent).to.contain('Title n0');
    expect(board.all('[role=feed] li')).to.have.length(0);
  });

  it('is as large as what stands in it, without what matters now above it', async () => {
    const board = await (
      await openBoard({ notices: [outage(), ...many(44)], element: { autoLoad: true } })
    ).ready();
    expect(board.titles()[0]).to.equal('No water');
    expect(articles(board)[0]!.getAttribute('aria-setsize')).to.equal('44');
    expect(board.all('h3').map(textOf)).to.include('All other notices');
  });

  it('brings more as the reader comes to the end, and leaves the focus where it is', async () => {
    const board = await (await open()).ready();
    expect(articles(board)).to.have.length(20);
    articles(board)[19]!.focus();
    await board.until(() => articles(board).length >= 40);
    expect(board.focused === articles(board)[19]).to.equal(true);
    articles(board).at(-1)!.focus();
    await board.until(() => articles(board).length === 45);
    expect(board.find('Show more')).to.equal(undefined);
    expect(articles(board)[44]!.getAttribute('aria-posinset')).to.equal('45');
  });

  it('is busy while it brings more', async () => {
    const board = await (
      await openBoard({ notices: many(45), element: { autoLoad: true }, latency: 100 })
    ).ready();
    articles(board)[19]!.focus();
    await board.until(() => board.all('[role=feed]')[0]!.ariaBusy === 'true');
    await board.until(() => board.all('[role=feed]')[0]!.ariaBusy === 'false');
  });

  it('waits with more after a failure, for the resident to try again', async () => {
    const board = await openBoard({
      notices: many(45),
      element: { autoLoad: true },
      faults: (call, attempt) =>
        call === 'notices.list' && attempt === 2 ? { error: 'offline' } : undefined,
    });
    await board.ready();
    articles(board).at(-1)!.focus();
    await board.untilText('There is no connection');
    expect(articles(board)).to.have.length(20);
    await board.press('Try again');
    await board.until(() => !board.text.includes('There is no connection'));
    articles(board)[19]!.focus();
    await board.until(() => articles(board).length >= 40);
  });

  it('is walked through by Page Down and Page Up, and left by Control with End and Home', async () => {
    const board = await (await open(5)).ready();
    articles(board)[0]!.focus();
    await sendKeys({ press: 'PageDown' });
    expect(board.focused === articles(board)[1]).to.equal(true);
    await sendKeys({ press: 'PageUp' });
    expect(board.focused === articles(board)[0]).to.equal(true);
    await sendKeys({ press: 'PageUp' });
    expect(board.focused === articles(board)[0]).to.equal(true);
    await withControl('End');
    expect(board.focused?.localName).to.equal('summary');
    articles(board)[2]!.focus();
    await withControl('Home');
    expect(board.focused?.localName).to.equal('input');
  });
});
