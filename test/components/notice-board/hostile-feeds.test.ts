import { expect } from '@open-wc/testing';
import { feed } from '../../../src/adapters/feed/index.js';
import { expectNothing, press, readEach } from '../../support/attack/attacked-board.js';
import { hostileAtomFeed, hostileJsonFeed, hostileRssFeed } from '../../support/attack/hostile-notices.js';
import { dangersIn, Victim } from '../../support/attack/victim.js';
import { placeBoard } from '../../support/notice-board.js';
import { loadPayloads } from '../../support/payloads/payloads.js';

const payloads = await loadPayloads();

describe('a board of feeds that attack', function () {
  this.timeout(120_000);
  let victim: Victim;

  beforeEach(() => (victim = new Victim()));
  afterEach(() => victim.end());

  for (const [format, write] of Object.entries({
    'JSON Feed': hostileJsonFeed,
    RSS: hostileRssFeed,
    Atom: hostileAtomFeed,
  }))
    it(`does nothing with its entries: ${format}`, async () => {
      const attacks = payloads.map(({ html }) => victim.aimed(html));
      const adapter = feed({
        url: '/feed',
        fetch: async () => new Response(write(attacks), { headers: { 'Cache-Control': 'max-age=3600' } }),
        maxEntries: 1000,
        report: () => undefined,
      });
      const board = await (await placeBoard(adapter, { sharedDevice: true, noticeHref: '/n?{id}' })).ready();
      expect(board.text).not.to.contain('could not be read');
      while (board.find('Show more')) {
        const count = board.all('.card').length;
        await board.press('Show more');
        await board.until(() => board.all('.card').length > count);
      }
      expect(board.all('.card')).to.have.length(attacks.length);
      expect(dangersIn(board.root)).to.deep.equal([]);
      const nameless = board.all('article').filter((article) => {
        const titled = board.root.getElementById(article.getAttribute('aria-labelledby')!);
        return !article.contains(titled);
      });
      expect(nameless).to.deep.equal([]);
      const ids = board.all('.card-open').map(({ id }) => decodeURIComponent(id.slice('open-'.length)));
      const faults = await readEach(board, ids, () => press(victim, board, '.body, .header, .files'));
      expect(faults).to.deep.equal([]);
      await expectNothing(victim);
    });
});
