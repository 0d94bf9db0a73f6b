import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../../support/fast-check.js';
import { readDate } from '../../../src/adapter/documents/dates.js';

/** As written; what it is; what it is where the portal names Shanghai, when that is another. */
const dates: readonly [string, string | undefined, string?][] = [
  ['2026-11-24T15:05:00+08:00', '2026-11-24T15:05:00+08:00'],
  ['2026-11-24T15:05:00.123Z', '2026-11-24T15:05:00+00:00'],
  ['2026-11-24t15:05z', '2026-11-24T15:05:00+00:00'],
  ['2026-11-24T15:05:00-0330', '2026-11-24T15:05:00-03:30'],
  ['2026-11-24 15:05:00 +0800', '2026-11-24T15:05:00+08:00'],
  ['2026-11-24T15:05:00+08:00[Asia/Shanghai]', '2026-11-24T15:05:00+08:00'],
  ['2026-11-24 15:05:00', undefined, '2026-11-24T15:05:00+08:00'],
  ['2026-11-24T15:05', undefined, '2026-11-24T15:05:00+08:00'],
  ['2026-11-24', undefined, '2026-11-24T00:00:00+08:00'],
  ['2026/1/4 9:05', undefined, '2026-01-04T09:05:00+08:00'],
  ['2026年11月24日 15时05分', undefined, '2026-11-24T15:05:00+08:00'],
  ['2026年11月24日 15時05分', undefined, '2026-11-24T15:05:00+08:00'],
  ['2026年11月24日 下午3:05', undefined, '2026-11-24T15:05:00+08:00'],
  ['2026年11月24日下午3時05分', undefined, '2026-11-24T15:05:00+08:00'],
  ['2026/11/24 下午 03:05:09', undefined, '2026-11-24T15:05:09+08:00'],
  ['2026/11/24 上午 12:05:09 +0800', '2026-11-24T00:05:09+08:00'],
  ['2026年11月24日 下午12:05', undefined, '2026-11-24T12:05:00+08:00'],
  ['2026年11月24日 下午25:61', undefined],
  ['2026年1月4日', undefined, '2026-01-04T00:00:00+08:00'],
  ['Tue, 24 Nov 2026 15:05:00 +0800', '2026-11-24T15:05:00+08:00'],
  ['Tue, 24 Nov 2026 15:05:00 GMT', '2026-11-24T15:05:00+00:00'],
  ['  24 Nov 2026 15:05 UT ', '2026-11-24T15:05:00+00:00'],
  ['Tue, 24 Nov 26 15:05:00 EST', '2026-11-24T15:05:00-05:00'],
  ['Mon, 24 Nov 97 15:05:00 EDT', '1997-11-24T15:05:00-04:00'],
  ['Tuesday, 24-November-2026 15:05:00 PST', '2026-11-24T15:05:00-08:00'],
  ['Tue, 24 Nov 2026 15:05:00 GMT+8', '2026-11-24T15:05:00+08:00'],
  ['Tue, 24 Nov 2026 15:05:00 +0800 (CST)', '2026-11-24T15:05:00+08:00'],
  ['周二, 24 Nov 2026 15:05:00 +0800', '2026-11-24T15:05:00+08:00'],
  ['Thu, 31 Dec 2026 23:59:60 GMT', '2026-12-31T23:59:59+00:00'],
  ['24 Nov 2026', undefined, '2026-11-24T00:00:00+08:00'],
  ['Tue, 24 Nov 2026 15:05:00', undefined, '2026-11-24T15:05:00+08:00'],
  ['Tue, 24 Nov 2026 15:05:00 BEIJING', undefined, '2026-11-24T15:05:00+08:00'],
  ['Tue, 24 Nov 2026 15:05:00 IST', undefined, '2026-11-24T15:05:00+08:00'],
  ['Tue, 24 Nov 2026 15:05:00 CST', '2026-11-24T15:05:00-06:00', '2026-11-24T15:05:00+08:00'],
  ['Tue Nov 24 15:05:00 CST 2026', '2026-11-24T15:05:00-06:00', '2026-11-24T15:05:00+08:00'],
  ['Tue Nov 24 15:05:00 2026', undefined, '2026-11-24T15:05:00+08:00'],
  ['November 24, 2026 3:05 pm GMT', '2026-11-24T15:05:00+00:00'],
  ['Nov 24, 2026 12:05 AM GMT', '2026-11-24T00:05:00+00:00'],
  ['1795503900', '2026-11-24T07:05:00.000Z'],
  ['1795503900000', '2026-11-24T07:05:00.000Z'],
  ['0001-01-01 00:00:00', undefined, '0001-01-01T00:00:00+08:05'],
  ['0000-01-01 00:00:00', undefined],
  ['9999-12-31 23:59:59', undefined, '9999-12-31T23:59:59+08:00'],
  ['', undefined],
  ['yesterday', undefined],
  ['2026', undefined],
  ['24.11.2026', undefined],
  ['Tue, 31 Feb 2026 00:00:00 GMT', undefined],
  ['2026-11-24T25:00:00Z', undefined],
  ['2026-13-01T00:00:00Z', undefined],
  ['2026-11-24 15:05:00 +99:00', undefined],
  ['2026-11-24T15:5:00Z', undefined],
  ['Tue, 24 Foo 2026 15:05:00 GMT', undefined],
  ['Tue, 24 Nov 2026 15:05:00 constructor', undefined, '2026-11-24T15:05:00+08:00'],
];

describe('feed: dates', () => {
  for (const [written, alone, inShanghai = alone] of dates) {
    it(`"${written}" is ${alone ?? 'no instant'}, and ${inShanghai ?? 'none'} in Shanghai`, () => {
      assert.equal(readDate(written), alone);
      assert.equal(readDate(written, 'Asia/Shanghai'), inShanghai);
    });
  }

  it('reads what servers write for any instant, as JavaScript does', () => {
    const instants = fc.date({
      min: new Date('1970-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (date) => {
        const seconds = Math.floor(date.getTime() / 1000) * 1000;
        for (const written of [date.toISOString(), date.toUTCString(), date.toString()]) {
          assert.equal(Date.parse(readDate(written)!), seconds, written);
        }
      }),
    );
  });

  it('is an instant or none, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const read = readDate(text, 'Asia/Shanghai');
        assert.ok(read === undefined || !Number.isNaN(Date.parse(read)));
      }),
    );
  });
});
