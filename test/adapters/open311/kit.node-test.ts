import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Open311Options } from '../../../src/adapters/open311/index.js';
import { describeAdapter, scenarios } from '../../../src/testing/index.js';
import { geoReportBackend } from '../../support/georeport/backend.js';

/** Servers that take requests, and how a portal is set up for each. */
const writable: Readonly<Record<string, Partial<Open311Options>>> = {
  standard: {},
  'xml-only': {},
  extensions: { extensions: true },
  'spec-sample': { discovery: true },
  'open311-adapter': {},
  ureport: { photos: { limits: { count: 1, bytes: 1_000_000, types: ['image/jpeg'] } } },
  zoneless: { zone: 'Asia/Shanghai' },
};

/** What cannot be, and why. */
const gaps: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ureport: {
    'photos.upload.lost-reply':
      'photos wait in the page and go out with the request: no reply of theirs can be lost',
  },
};

/** What GeoReport has no word for. */
const beyondGeoReport =
  /^(?:notices|activities|ratings|requests\.(?:urge|confirm|reopen|cancel|reschedule|comment|similar|follow|subscribe))\./;

/** What is filed can be read by everybody, and nobody signs in. */
const beyondTown = { 'requests.get.neighbour': ['neighbour'], 'requests.signed-out': ['signOut'] };

for (const [dialect, options] of Object.entries(writable)) {
  const coverage = await describeAdapter(
    {
      name: `open311: the kit, ${dialect}`,
      open: () => geoReportBackend(dialect, options),
      gaps: gaps[dialect] ?? {},
    },
    { describe, it },
  );

  describe(`open311: the kit, ${dialect}, as a whole`, () => {
    it('leaves out what GeoReport has no word for, photos where there are none, and nothing else', () => {
      const left = scenarios
        .map(({ key }) => key)
        .filter((key) => beyondGeoReport.test(key) || (!options.photos && key.startsWith('photos.')));
      assert.deepEqual([...coverage.notOffered].sort(), left.sort());
      assert.deepEqual(coverage.notPlayed, beyondTown);
    });
  });
}

const reading = await describeAdapter(
  {
    name: 'open311: the kit, fixmystreet, which takes no requests',
    open: () => geoReportBackend('fixmystreet'),
    scenarios: scenarios.filter(({ isSafe }) => isSafe),
  },
  { describe, it },
);

describe('open311: the kit, fixmystreet, as a whole', () => {
  it('plays every reading of requests', () => {
    const { played, notOffered, notPlayed } = reading;
    const safe = scenarios.filter(({ isSafe }) => isSafe).map(({ key }) => key);
    const isLeft = (key: string) => beyondGeoReport.test(key) || key.startsWith('photos.');
    assert.deepEqual([...notOffered].sort(), safe.filter(isLeft).sort());
    assert.deepEqual([...played].sort(), safe.filter((key) => !isLeft(key)).sort());
    assert.deepEqual(notPlayed, {});
  });
});
