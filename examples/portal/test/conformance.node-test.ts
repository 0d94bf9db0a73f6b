import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { describeAdapter } from '../../../src/testing/index.js';
import { kitDatabases, openPortalBackend, type ContractNotes } from './support/kit-backends.js';

const document = parse(readFileSync(new URL('../../../docs/rest/openapi.yaml', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, { operationId?: string }>>;
};

/** Pages fetch these by themselves, from the addresses that records hold. */
const ofPages = ['readAttachment', 'readPhoto'];

const operations = Object.values(document.paths)
  .flatMap((path) => Object.values(path).flatMap(({ operationId }) => operationId ?? []))
  .filter((operation) => !ofPages.includes(operation));

for (const { name, open } of kitDatabases) {
  const notes: ContractNotes = { seen: new Set(), differences: [] };
  const coverage = await describeAdapter(
    { name: `rest on ${name}`, open: async () => openPortalBackend(await open(), notes) },
    { describe, it },
  );

  describe(`the kit on rest and ${name}`, () => {
    it('leaves nothing out', () => {
      assert.deepEqual([coverage.notOffered, coverage.notPlayed], [[], {}]);
    });

    it('says and hears nothing but what docs/rest/openapi.yaml says, and all of it', () => {
      assert.deepEqual(notes.differences, []);
      assert.deepEqual(operations.filter((operation) => !notes.seen.has(operation)).sort(), []);
    });
  });
}
