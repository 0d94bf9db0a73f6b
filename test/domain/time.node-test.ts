import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import fc from '../support/fast-check.js';
import { isInstant, isTimeZone } from '../../src/domain/instant.js';
import { civilFromInstant, instantFromCivil, zoneOffset } from '../../src/domain/time.js';

/** How many formatters of `Intl` are made meanwhile: each is 80 kB. */
function made({ mock }: TestContext, use: () => void): number {
  const counted = mock.method(Intl, 'DateTimeFormat').mock;
  use();
  const count = counted.callCount();
  counted.restore();
  return count;
}

describe('instants', () => {
  it('need a zone', () => {
    assert.equal(isInstant('2026-11-23T15:05:00+08:00'), true);
    assert.equal(isInstant('2026-11-23T07:05:00.123Z'), true);
    assert.equal(isInstant('2026-11-23T15:05:00'), false);
    assert.equal(isInstant('2026-11-23 15:05:00+08:00'), false);
    assert.equal(isInstant('2026-13-23T15:05:00Z'), false);
    assert.equal(isInstant('2026-11-23'), false);
  });

  it('know the zones of the platform', () => {
    assert.equal(isTimeZone('Asia/Shanghai'), true);
    assert.equal(isTimeZone('Asia/Atlantis'), false);
    assert.equal(isTimeZone(''), false);
  });

  it('ask for the time of a zone in one way, however its name is written', (test) => {
    zoneOffset(0, 'Asia/Shanghai');
    const count = made(test, () => {
      for (const letter of 'shangi')
        assert.equal(zoneOffset(0, 'asia/shanghai'.replaceAll(letter, letter.toUpperCase())), 8 * 3_600_000);
    });
    assert.equal(count, 0);
  });
});

describe('civil times in a zone', () => {
  it('become instants with the offset that holds there', () => {
    assert.equal(instantFromCivil('2026-11-23T15:05', 'Asia/Shanghai'), '2026-11-23T15:05:00+08:00');
    assert.equal(instantFromCivil('2026-07-01T09:30', 'America/New_York'), '2026-07-01T09:30:00-04:00');
    assert.equal(instantFromCivil('2026-12-01T09:30', 'America/New_York'), '2026-12-01T09:30:00-05:00');
    assert.equal(instantFromCivil('2026-11-23T15:05', 'Asia/Kathmandu'), '2026-11-23T15:05:00+05:45');
  });

  it('K079: move forward by the gap when the clocks skip them', () => {
    // Clocks in New York went from 02:00 to 03:00 on 8 March 2026.
    assert.equal(instantFromCivil('2026-03-08T02:30', 'America/New_York'), '2026-03-08T03:30:00-04:00');
  });

  it('K079: mean the first of two when the clocks repeat them', () => {
    // Clocks in New York went from 02:00 to 01:00 on 1 November 2026.
    assert.equal(instantFromCivil('2026-11-01T01:30', 'America/New_York'), '2026-11-01T01:30:00-04:00');
  });

  it('are of the first century too, which `Date.UTC` takes for the last', () => {
    assert.equal(
      zoneOffset(Date.parse('0001-01-01T00:00Z'), 'Asia/Shanghai'),
      ((8 * 60 + 5) * 60 + 43) * 1000,
    );
    assert.equal(instantFromCivil('0099-12-31T23:59', 'UTC'), '0099-12-31T23:59:00+00:00');
  });

  it('are refused when they are none', () => {
    assert.equal(instantFromCivil('', 'Asia/Shanghai'), undefined);
    assert.equal(instantFromCivil('2026-02-30T10:00', 'Asia/Shanghai'), undefined);
    assert.equal(instantFromCivil('tomorrow', 'Asia/Shanghai'), undefined);
  });

  it('come back from the instant they became, unless the clocks skip them', () => {
    const zones = [
      'Asia/Shanghai',
      'America/New_York',
      'Europe/London',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        (zone, date) => {
          const civil = civilFromInstant(date.getTime(), zone);
          assert.equal(civilFromInstant(instantFromCivil(civil, zone)!, zone), civil);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
