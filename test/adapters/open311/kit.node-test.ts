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

for (const [dialect, options] of Object.entries(writable)) {
  await describeAdapter(
    {
      name: `open311: the kit, ${dialect}`,
      open: () => geoReportBackend(dialect, options),
      gaps: gaps[dialect] ?? {},
    },
    { describe, it },
  );
}

await describeAdapter(
  {
    name: 'open311: the kit, fixmystreet, which takes no requests',
    open: () => geoReportBackend('fixmystreet'),
    scenarios: scenarios.filter(({ isSafe }) => isSafe),
  },
  { describe, it },
);
