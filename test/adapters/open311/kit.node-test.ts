import { describe, it } from 'node:test';
import { describeAdapter } from '../../../src/testing/index.js';
import { geoReportBackend } from '../../support/georeport/backend.js';

await describeAdapter(
  { name: 'open311: the kit, in JSON', open: () => geoReportBackend('standard') },
  { describe, it },
);
await describeAdapter(
  { name: 'open311: the kit, in XML', open: () => geoReportBackend('xml-only') },
  { describe, it },
);
await describeAdapter(
  {
    name: 'open311: the kit, with pages and notes',
    open: () => geoReportBackend('extensions', { extensions: true }),
  },
  { describe, it },
);
