import { expect } from '@open-wc/testing';
import type { CommunityAdapter } from '../../src/adapter/adapter.js';
import type { NoticesPort } from '../../src/adapter/ports.js';
import { memory } from '../../src/adapters/memory/index.js';
import { notice, placeBoard } from '../support/notice-board.js';
import { adapterWith, leak, placeTracker } from '../support/request-tracker.js';
import type { ShadowDriver } from '../support/shadow-driver.js';
import type { LinliNoticeBoard } from '../../src/components/notice-board/notice-board.js';
import type { LinliRequestTracker } from '../../src/components/request-tracker/request-tracker.js';

/** Every element with a search, and what it asks its backend for, one after the other. */
const searching = {
  'a tracker': async (resident: () => string) => {
    const asked: (string | undefined)[] = [];
    const { requests } = adapterWith([leak()]);
    const list: typeof requests.list = (query, options) => {
      asked.push(query.search);
      return requests.list(query, options);
    };
    const adapter = { name: 'test', resident, requests: { ...requests, list } };
    return { driver: await placeTracker(adapter), asked };
  },
  'a board': async (resident: () => string) => {
    const asked: (string | undefined)[] = [];
    const { notices } = memory({ locale: 'en', notices: [notice('a')] });
    const list: NoticesPort['list'] = (query, options) => {
      if (!query.expired) asked.push(query.search);
      return notices!.list(query, options);
    };
    const adapter = { name: 'test', resident, notices: { ...notices!, list } };
    return { driver: await placeBoard(adapter), asked };
  },
} satisfies Record<
  string,
  (resident: () => string) => Promise<{
    driver: ShadowDriver<LinliRequestTracker | LinliNoticeBoard>;
    asked: (string | undefined)[];
  }>
>;

for (const [what, open] of Object.entries(searching))
  describe(`the search of ${what}`, () => {
    let resident = '';
    let driver: ShadowDriver<LinliRequestTracker | LinliNoticeBoard>;
    let asked: (string | undefined)[];
    const field = () => driver.all<HTMLInputElement>('input[type=search]')[0]!;

    /** An has looked for water. */
    beforeEach(async () => {
      resident = 'an';
      ({ driver, asked } = await open(() => resident));
      await driver.write(field(), 'water');
      await driver.until(() => asked.at(-1) === 'water');
    });

    /** The page has another adapter, or the same one as if it were another. */
    async function renew(): Promise<void> {
      const before = asked.length;
      driver.element.adapter = { ...driver.element.adapter } as CommunityAdapter;
      await driver.until(() => asked.length > before);
    }

    it('is empty for whoever signs in, of whom nothing is asked in the words of another', async () => {
      resident = 'bo';
      await renew();
      expect(asked.at(-1)).to.equal(undefined);
      expect(field().value).to.equal('');
    });

    it('stays where the same resident goes on', async () => {
      await renew();
      expect(asked.at(-1)).to.equal('water');
      expect(field().value).to.equal('water');
    });
  });
