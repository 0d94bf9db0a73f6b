import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from '../support/fast-check.js';
import type { Brand } from '../../src/adapter/brand.js';
import { readBrand } from '../../src/brand/read-brand.js';
import '../../src/i18n/en/index.js';
import { brokenBrands, wholeBrand } from './examples.js';

const schemaOf = (name: string) =>
  JSON.parse(
    readFileSync(new URL(`../../src/schemas/${name}.schema.json`, import.meta.url), 'utf8'),
  ) as object;
const ajv = new Ajv2020({ allErrors: true });
ajv.addFormat('date', true);
for (const name of ['service-level', 'calendar']) ajv.addSchema(schemaOf(name), `${name}.schema.json`);
const fits = ajv.compile(schemaOf('brand'));

describe('reading a brand', () => {
  it('takes everything that a brand can say, as it is', () => {
    assert.deepEqual(readBrand(wholeBrand), { brand: wholeBrand, faults: [] });
    assert.ok(fits(wholeBrand), ajv.errorsText(fits.errors));
  });

  it('takes a brand that says nothing', () => {
    assert.deepEqual(readBrand({}), { brand: {}, faults: [] });
    assert.ok(fits({}));
  });

  it('writes short colours out, and takes null for what is left out', () => {
    assert.deepEqual(readBrand({ color: '#FA0', accent: null }).brand, { color: '#ffaa00' });
  });

  it('takes the flags that old templates write as texts', () => {
    const { brand } = readBrand({ features: { 'request-form': { photos: 'false', similar: 'true' } } });
    assert.deepEqual(brand.features, { 'request-form': { photos: false, similar: true } });
  });

  for (const { name, file, path, says, fitsSchema = false } of brokenBrands) {
    describe(`that is broken: ${name}`, () => {
      it('says where, and what to write instead', () => {
        const { faults } = readBrand(file);
        assert.deepEqual(
          faults.map((fault) => fault.path),
          [path],
        );
        assert.match(faults[0]!.problem, says);
      });

      it('keeps every other field', () => {
        const { brand } = readBrand(file);
        const top = path.split('.')[0] as keyof Brand;
        for (const key of Object.keys(path === '' ? {} : wholeBrand) as (keyof Brand)[])
          if (key !== top && !(top === 'calendars' && key === 'serviceLevel'))
            assert.deepEqual(brand[key], wholeBrand[key], key);
      });

      it(fitsSchema ? 'cannot be told by the schema' : 'is refused by the schema too', () => {
        assert.equal(fits(file), fitsSchema);
      });
    });
  }

  it('lets nothing of the file reach a prototype', () => {
    const file: unknown = JSON.parse(
      '{"__proto__":{"polluted":1},"messages":{"en":{"__proto__":{"polluted":1}}}}',
    );
    const { brand, faults } = readBrand(file);
    assert.deepEqual(
      faults.map(({ path }) => path),
      ['__proto__', 'messages.en.__proto__'],
    );
    assert.equal((brand as { polluted?: number }).polluted, undefined);
    assert.equal(({} as { polluted?: number }).polluted, undefined);
  });

  it('loses the words that lie too deep, and nothing else', () => {
    let words: object = { text: 'Go' };
    for (let depth = 0; depth < 20_000; depth++) words = { in: words };
    const { brand, faults } = readBrand({ color: '#1677ff', messages: { en: { core: { errors: words } } } });
    assert.equal(brand.color, '#1677ff');
    assert.equal(faults.length, 1);
    assert.match(faults[0]!.path, /^messages\.en\.core\.errors\.in/);
  });

  it('tells of the first hundred faults', () => {
    const file = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`field${index}`, 1]));
    assert.equal(readBrand(file).faults.length, 100);
  });

  it('never throws, and what it gives can be read again without a fault', () => {
    const anything = fc.oneof(fc.anything({ withNullPrototype: true, withDate: true }), fc.json());
    const key = fc.constantFrom(...Object.keys(wholeBrand));
    fc.assert(
      fc.property(fc.dictionary(key, anything), (file) => {
        const { brand } = readBrand(file);
        assert.deepEqual(readBrand(brand), { brand, faults: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it('says that it cannot read what throws when it is read', () => {
    const { brand, faults } = readBrand({
      get color() {
        throw new Error('no');
      },
    });
    assert.deepEqual(brand, {});
    assert.match(faults[0]!.problem, /plain data/);
  });
});
