import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readBrand } from '../../src/brand/read-brand.js';
import { brokenBrands } from './examples.js';

const guide = readFileSync(new URL('../../docs/white-label.md', import.meta.url), 'utf8');
const schema = JSON.parse(
  readFileSync(new URL('../../src/schemas/brand.schema.json', import.meta.url), 'utf8'),
) as { properties: Record<string, unknown> };

describe('the white-label guide', () => {
  it('shows only brand files without a fault', () => {
    const files = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => text!);
    assert.equal(files.length, 2);
    for (const text of files) assert.deepEqual(readBrand(JSON.parse(text)).faults, []);
  });

  it('tells of every field that a brand file can have', () => {
    const [, table] = guide.split('## What is in it');
    const told = [...table!.split('The schema is')[0]!.matchAll(/^\| (`[^|]*`) /gm)].flatMap(([, names]) =>
      [...names!.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    );
    const known = Object.keys(schema.properties).filter((name) => !['$schema', 'version'].includes(name));
    assert.deepEqual(told.sort(), known.sort());
  });

  it('has at least thirty ways to be broken behind it', () => assert.ok(brokenBrands.length >= 30));
});
