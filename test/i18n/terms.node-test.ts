import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { localesOf, readWords } from '../../scripts/words/locales.mjs';
import { termPackNames, termPacks } from '../../src/brand/term-packs/index.js';
import '../support/with-typescript.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const wordsOf = await readWords(root);
const locales = localesOf(root);

/** Words that nobody uses, one for each term. */
const nonsense = Object.fromEntries(
  wordsOf('en')
    .filter(({ key }) => key.startsWith('terms.'))
    .map(({ key }, index) => [key.slice('terms.'.length), `qq${index}`]),
);

const hanWords =
  /业主|業主|住户|住戶|租户|租戶|会员|會員|长者|長者|物业|物業|管理处|管理處|管理中心|服务中心|服務中心|居委|委员会|委員會|法团|法團|管家|工作人员|工作人員|职员|職員|邻居|鄰居|街坊|小区|小區|社区|社區|屋苑|园区|大厦|大廈|工单|工單|服务单|房屋|住处|住處/;
const latinWords =
  /\b(residents?|tenants?|owners?|members?|seniors?|offices?|service desk|management|property|committee|stewards?|caretakers?|staff|neighbou?rs?|communit(?:y|ies)|estates?|buildings?|requests?|tickets?|work orders?|homes?|flats?)\b/i;

/** Where such a word is no name of anybody or anything here, and why. */
const exceptions: Readonly<Record<string, string>> = {
  'notice.yourBuilding': 'stands in one sentence alone, and is replaced with it',
  'requestForm.whenLegend': '“at home” is an idiom',
  'requestForm.entryAllowed': '“at home” is an idiom',
  'requestDetails.when': '“at home” is an idiom',
  'requestDetails.entryAllowed': '“at home” is an idiom',
  'tracking.entryAllowed': '“at home” is an idiom',
  'explanation.inHours': 'the name of a calendar, filled in',
  'explanation.inWorkingDays': 'the name of a calendar, filled in',
};

describe('terms', () => {
  for (const locale of locales)
    it(`of ${locale} are the only words for people and things here`, () => {
      const known = locale.startsWith('zh') ? hanWords : latinWords;
      const left = wordsOf(locale, { terms: nonsense })
        .filter(({ key }) => !key.startsWith('terms.') && !(key in exceptions))
        .flatMap(({ key, variants }) =>
          // A sample that is filled in says "Building 3"; the sentence does not.
          variants
            .filter((text) => known.test(text.replaceAll('Building 3', '')))
            .map((text) => `${key}: ${text}`),
        );
      assert.deepEqual(left, []);
    });

  it('stand in a sentence each, so that none is kept for nothing', () => {
    for (const locale of locales) {
      const words = wordsOf(locale, { terms: nonsense }).filter(({ key }) => !key.startsWith('terms.'));
      const all = words
        .flatMap(({ variants }) => variants)
        .join(' ')
        .toLowerCase();
      for (const [term, word] of Object.entries(nonsense)) {
        // Chinese has one form for one and for many, and a locale may need but one of the two.
        const other = term.endsWith('s') ? nonsense[term.slice(0, -1)] : nonsense[`${term}s`];
        assert.ok(all.includes(word) || (other !== undefined && all.includes(other)), `${locale}: ${term}`);
      }
    }
  });

  it('are named in no exception that is not needed', () => {
    for (const key of Object.keys(exceptions)) {
      const texts = locales.flatMap((locale) =>
        wordsOf(locale, { terms: nonsense }).filter((text) => text.key === key),
      );
      assert.ok(
        texts.some(({ variants }) => variants.some((text) => hanWords.test(text) || latinWords.test(text))),
        key,
      );
    }
  });
});

describe('the packs of terms', () => {
  for (const name of termPackNames)
    it(`have ${name} in English and Chinese, by the terms’ own names`, () => {
      const pack = termPacks[name];
      for (const locale of ['en', 'zh-Hans']) {
        const terms = Object.entries(pack[locale] ?? {});
        assert.ok(terms.length > 0, locale);
        for (const [term, word] of terms) {
          assert.ok(term in nonsense, term);
          assert.notEqual(word, '');
        }
      }
      const termsOf = (locale: string) => Object.keys(pack[locale]!).filter((term) => term !== 'neighbours');
      assert.deepEqual(termsOf('zh-Hans'), termsOf('en'));
    });

  it('reach the sentences', () => {
    const texts = wordsOf('en', { terms: { ...termPacks.tenant.en, ...termPacks['management-office'].en } });
    const of = (wanted: string) => texts.find(({ key }) => key === wanted)!.variants[0];
    assert.equal(of('rating.everybody'), 'All tenants');
    assert.equal(of('emergency.noPhone'), 'Call the management office or the emergency services.');
  });
});

/** Chinese that is no word of ours: the invented community's data, and what other people's calendars call things. */
const dataInAdapters =
  /^src\/adapters\/(?:memory\/seed[\w-]*(?:\.zh-Hans)?|icalendar\/reading\/categories)\.ts$/;

describe('elements, controllers and adapters', () => {
  const filesIn = (folder: string) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name));

  it('have no Chinese of their own', () => {
    const files = ['src/components', 'src/controllers', 'src/adapters'].flatMap(filesIn);
    assert.ok(files.length > 100);
    const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
    const found = files
      .filter((path) => !dataInAdapters.test(path))
      .filter((path) => /\p{Script=Han}/u.test(withoutComments(readFileSync(join(root, path), 'utf8'))));
    assert.deepEqual(found, []);
  });

  it('have no sentence between the tags of their templates', () => {
    const found = filesIn('src/components').flatMap((path) => {
      const text = readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
      const templates = text.match(/html`[^`]*`/g) ?? [];
      return templates.flatMap((template) =>
        [...template.replace(/\$\{[^}]*\}/g, '${}').matchAll(/>\s*([A-Za-z]+(?: [A-Za-z]+)+[.…]?)\s*</g)].map(
          ([, sentence]) => `${path}: ${sentence}`,
        ),
      );
    });
    assert.deepEqual(found, []);
  });
});
