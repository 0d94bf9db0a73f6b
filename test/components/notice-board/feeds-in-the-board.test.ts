import { expect } from '@open-wc/testing';
import { feed } from '../../../src/adapters/feed/index.js';
import { rssFeed, rssItem } from '../../support/feed/feed-case.js';
import { entityBomb } from '../../support/feed/hostile-cases.js';
import { placeBoard, type BoardDriver } from '../../support/notice-board.js';
import { hear } from '../../support/hear.js';
import { replace, restoreAll } from '../../support/replace.js';

/** A feed of so many notices, the newest first. */
const feedOf = (count: number, rest = '') =>
  rssFeed(
    Array.from({ length: count }, (_, index) =>
      rssItem(rest, `Tue, 24 Nov 2026 10:0${count - index}:00 GMT`)
        .replace('n1', `n${count - index}`)
        .replace('Water off', `Notice ${count - index}`),
    ).join(''),
  );

const answer = (body: BodyInit, contentType = 'application/rss+xml') =>
  new Response(body, { headers: { 'Content-Type': contentType } });

/** 50 MB of nothing, piece by piece, as a server sends it. `take` is told of each piece. */
function endless(take: (bytes: number) => void = () => undefined): ReadableStream<Uint8Array> {
  const piece = new Uint8Array(100_000).fill(0x20);
  let left = 50_000_000;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve));
      controller.enqueue(piece);
      take(piece.length);
      left -= piece.length;
      if (left === 0) controller.close();
    },
  });
}

/** Of an even length, so that it is some text in UTF-16. */
const even = (text: string) => text.padEnd(text.length + (text.length % 2));

const malformed: Readonly<Record<string, () => Response>> = {
  'XML that was cut off': () => answer(feedOf(3).slice(0, -40)),
  'a page with status 200': () =>
    answer('<!doctype html><html><body><h1>Service unavailable</h1>', 'text/html'),
  'entities within entities': () => answer(entityBomb),
  '50 MB': () => answer(endless()),
  'another encoding than it says': () => answer(even(feedOf(3)), 'application/rss+xml; charset=utf-16'),
  nothing: () => answer(''),
};

const unreadable = 'The server’s answer could not be read.';

/** A board over a feed whose answers the test chooses, and whose clock it moves. */
function served(first: () => Response) {
  const line = { answer: first, asked: 0, later: 0 };
  replace(Date, 'now', (original) => () => original() + line.later);
  const adapter = feed({
    url: '/feed',
    now: () => Date.now(),
    report: () => undefined,
    fetch: async () => {
      line.asked++;
      return line.answer();
    },
  });
  return { line, open: () => placeBoard(adapter, { sharedDevice: true }) };
}

/** Counts the turns that the page has until it is told to stop. */
function countTurns(): () => number {
  let turns = 0;
  let isCounting = true;
  const turn = () => {
    turns++;
    if (isCounting) setTimeout(turn);
  };
  setTimeout(turn);
  return () => {
    isCounting = false;
    return turns;
  };
}

describe('a feed in the board', () => {
  afterEach(restoreAll);

  for (const [name, bad] of Object.entries(malformed)) {
    it(`keeps the last good list where there comes ${name}`, async () => {
      const { line, open } = served(() => answer(feedOf(3)));
      const board = await (await open()).ready();
      expect(board.titles()).to.deep.equal(['Notice 3', 'Notice 2', 'Notice 1']);
      line.answer = bad;
      line.later = 60_000;
      await board.element.refresh();
      expectFailure(board, 'This is how it was on');
      expect(board.titles()).to.deep.equal(['Notice 3', 'Notice 2', 'Notice 1']);

      line.answer = () => answer(feedOf(4));
      await board.press('Try again');
      await board.until(() => board.titles().length === 4);
      await board.until(() => board.all('[part=error]').length === 0);
    });

    it(`says so where there comes ${name} at first`, async () => {
      const { line, open } = served(bad);
      const board = await open();
      expectFailure(board, 'The notices could not be loaded.');
      expect(board.titles()).to.deep.equal([]);
      expect(board.text).not.to.contain('There are no notices');

      line.answer = () => answer(feedOf(2));
      await board.press('Try again');
      await board.until(() => board.titles().length === 2);
      expect(board.all('[part=error]')).to.have.length(0);
    });
  }

  it('lets the page go on while 50 MB come, and lets no more come than it reads', async () => {
    const { line, open } = served(() => answer(feedOf(3)));
    const board = await (await open()).ready();
    let [bytes, pieces] = [0, 0];
    const take = (length: number) => {
      bytes += length;
      pieces++;
    };
    line.answer = () => answer(endless(take));
    line.later = 60_000;
    const turns = countTurns();
    await board.element.refresh();
    expect(turns()).to.be.greaterThan(pieces / 2);
    expect(bytes).to.be.within(5_000_000, 6_000_000);
    expectFailure(board, 'This is how it was on');
  });

  it('is empty once the feed is gone for good', async () => {
    const { line, open } = served(() => answer(feedOf(3)));
    const board = await (await open()).ready();
    line.answer = () => new Response('', { status: 410 });
    line.later = 60_000;
    await board.element.refresh();
    await board.untilText('There are no notices at the moment.');
    expect(board.all('[part=error]')).to.have.length(0);
  });

  it('says how many entries could not be read, and shows the others', async () => {
    const broken = '<item><guid>broken</guid></item>';
    const { open } = served(() => answer(feedOf(2).replace('</channel>', `${broken}</channel>`)));
    const board = await open();
    expect(board.titles()).to.have.length(2);
    expect(board.text).to.contain('One notice could not be read.');
  });

  it('announces what comes by looking for news once, and holds it until it is wanted', async () => {
    const { line, open } = served(() => answer(feedOf(3)));
    const board = await (await open()).ready();
    const said = hear();

    line.answer = malformed['XML that was cut off']!;
    await look(line);
    line.answer = () => answer(feedOf(4));
    await look(line);
    await board.untilText('One new notice');
    await look(line);
    await look(line);
    expect(said).to.deep.equal(['One new notice']);
    expect(board.titles()).to.have.length(3);
    expect(board.all('[part=error]')).to.have.length(0);

    await board.press('One new notice');
    await board.until(() => board.titles()[0] === 'Notice 4');
  });
});

/** Lets the time come at which the adapter looks for news: a page that is seen again looks at its alarms. */
async function look(line: { asked: number; later: number }): Promise<void> {
  const { asked } = line;
  while (line.asked === asked) {
    line.later += 3_600_000;
    document.dispatchEvent(new Event('visibilitychange'));
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function expectFailure(board: BoardDriver, words: string): void {
  const said = board.part('[part=error]');
  expect(said).to.contain(words);
  expect(said).to.contain(unreadable);
  expect(board.find('Try again')).not.to.equal(undefined);
}
