import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { seededRandom } from '../support/seeded-random.js';
import { sampleSeed as seed } from '../support/seeds.js';
import { repetitionsFor, steepness } from './growth.js';
import { parsers } from './parsers/index.js';

/** How many repetitions of each parser are tried here. `npm run proof -- fuzz` tries all. */
const count = 25;

/** What once took seconds for some kilobytes. */
const once = [
  ['rich text without a browser', 'tag', 'a', ''],
  ['addresses and names', 'telephone', '\u0301\u0323', ''],
  ['replies of GeoReport', 'keywords', ' ', '!'],
  ['replies of GeoReport', 'nested answers', '\\"', ''],
  ['replies of GeoReport', 'as many fields', 'a', ''],
  ['replies of a portal', 'after spaces', ' ', '!'],
  ['calendars', 'CONTACT:', '@', ' x'],
  ['calendars', 'before it', '\n', ''],
  ['calendars', 'a page in its place', '<input ', ''],
  ['streams of events', 'whole', 'a', ''],
  // A feed of Windows, with many lines.
  ['feeds in XML', 'description', '\r', '', 96_000],
] as const;

const named = (name: string) => parsers.find((parser) => parser.name === name)!;

describe(`what takes long to read, SEED=${seed}`, () => {
  for (const [name, place, unit, ending, length] of once) {
    it(`takes no longer than it grows: ${name}, ${place}, ${JSON.stringify(unit)}`, async () => {
      const repetition = { parser: named(name), place, unit, ending, ...(length && { length }) };
      assert.equal(await steepness(repetition), undefined);
    });
  }

  for (const parser of parsers) {
    it(`takes no longer than it grows: ${parser.name}`, async () => {
      const random = seededRandom(seed);
      const all = repetitionsFor(parser);
      for (let left = count; left > 0; left--) assert.equal(await steepness(random.of(all)), undefined);
    });
  }

  it('would be noticed', async () => {
    const countPairs = (text: string) => {
      let pairs = 0;
      for (let one = 0; one < text.length; one++) for (let other = 0; other < text.length; other++) pairs++;
      return pairs > 0;
    };
    const slow = { ...named('addresses of the studio'), read: countPairs };
    const found = await steepness({ parser: slow, place: 'whole', unit: ' ', ending: 'x' });
    assert.match(found ?? '', /times for 4 times/);
  });
});
