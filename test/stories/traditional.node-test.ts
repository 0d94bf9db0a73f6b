import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memory } from '../../src/adapters/memory/index.js';
import { inScriptOf, loadTraditional, traditionalCommunity } from '../../stories/support/traditional.js';
import { asTyped, big5 } from '../support/traditional-characters.js';

/** Every character in what the value says. */
function charactersIn(value: unknown): string[] {
  if (typeof value === 'string') return [...value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(charactersIn);
}

/** What is written in simplified characters only. */
const isSimplified = (character: string) =>
  /\p{Script=Han}/u.test(character) && !big5.has(asTyped(character));

describe('the invented community in the catalogue', () => {
  const everything = async (seed = traditionalCommunity('zh-Hans')) => {
    const { requests, notices, activities, ratings } = memory({ locale: 'zh-Hans', ...(seed && { seed }) });
    const day = 86_400_000;
    return Promise.all([
      requests.intake({}),
      requests.list({}, {}),
      notices!.list({}, {}),
      activities!.list(
        {
          from: new Date(Date.now() - 30 * day).toISOString(),
          until: new Date(Date.now() + 30 * day).toISOString(),
        },
        {},
      ),
      ratings!.invitations!({}, {}),
    ]);
  };

  for (const locale of ['zh-Hant-HK', 'zh-Hant-TW']) {
    it(`speaks the script of ${locale}, whatever is asked for`, async () => {
      await loadTraditional(locale);
      const told = await everything(traditionalCommunity(locale));
      const simplified = charactersIn(await everything()).filter(isSimplified);
      assert.ok(simplified.length > 200, 'the community of zh-Hans is simplified');
      assert.deepEqual([...new Set(charactersIn(told).filter(isSimplified))], []);
      assert.ok(charactersIn(told).length > 1000, 'it says little');
    });
  }

  it('is as a place writes it, and keeps what is no text', async () => {
    await Promise.all(['zh-Hant-HK', 'zh-Hant-TW'].map(loadTraditional));
    const send = () => '发送';
    const said = { text: '软件里的信息', list: ['风'], count: 3, none: undefined, nothing: null, send };
    const rest = { list: ['風'], count: 3, none: undefined, nothing: null, send };
    assert.deepEqual(inScriptOf('zh-Hant-HK', said), { text: '軟件裏的信息', ...rest });
    assert.deepEqual(inScriptOf('zh-Hant-TW', said), { text: '軟體裡的資訊', ...rest });
  });

  it('is left as it is in any other locale', async () => {
    await loadTraditional('zh-Hans');
    assert.equal(traditionalCommunity('zh-Hans'), undefined);
    assert.equal(inScriptOf('zh-Hans', '今晚大风'), '今晚大风');
  });
});
