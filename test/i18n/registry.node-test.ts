import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { core } from '../../src/i18n/en/core.js';
import { explanation } from '../../src/i18n/en/explanation.js';
import { filing } from '../../src/i18n/en/filing.js';
import { messagesFor, negotiateLocale, registerMessages } from '../../src/i18n/registry.js';

describe('finding the locale for a tag', () => {
  const available = ['en', 'zh-Hans', 'zh-Hant-HK', 'zh-Hant-TW'];
  const cases: [string, string][] = [
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-Hans-CN', 'zh-Hans'],
    ['zh_CN', 'zh-Hans'],
    ['ZH-cn', 'zh-Hans'],
    ['zh-HK', 'zh-Hant-HK'],
    ['zh-MO', 'zh-Hant-HK'],
    ['yue', 'zh-Hant-HK'],
    ['zh-TW', 'zh-Hant-TW'],
    ['zh-Hant', 'zh-Hant-TW'],
    ['en-GB', 'en'],
    ['fr', 'en'],
    ['', 'en'],
    ['not a tag', 'en'],
  ];
  for (const [tag, locale] of cases) {
    it(`reads "${tag}" as ${locale}`, () => assert.equal(negotiateLocale(tag, available), locale));
  }

  it('prefers another script of the language to another language', () => {
    assert.equal(negotiateLocale('zh-HK', ['en', 'zh-Hans']), 'zh-Hans');
  });

  it('takes what there is when there is no English', () => {
    assert.equal(negotiateLocale('fr', ['zh-Hans']), 'zh-Hans');
    assert.equal(negotiateLocale('fr', []), undefined);
  });
});

describe('replacing words', () => {
  registerMessages('en', { core, filing, explanation });
  const english = messagesFor('core', 'en', []);

  it('lays later layers over earlier ones and keeps the rest', () => {
    const words = messagesFor('core', 'en', [
      { en: { core: { retry: 'Again', errors: { offline: 'No network.' } } } },
      { en: { core: { retry: 'Once more' } }, 'zh-Hans': { core: { retry: '再试' } } },
      undefined,
    ]);
    assert.equal(words.retry, 'Once more');
    assert.equal(words.errors.offline, 'No network.');
    assert.equal(words.errors.timeout, english.errors.timeout);
    assert.equal(english.retry, 'Try again');
  });

  it('lays the same layers once, whoever asks', () => {
    const layers = [{ en: { core: { retry: 'Again' } } }, { en: { core: { loading: 'Wait' } } }];
    assert.equal(messagesFor('core', 'en', layers), messagesFor('core', 'en', [...layers]));
    assert.equal(messagesFor('core', 'en', layers.slice(1)).retry, english.retry);
  });

  it('lets a text stand in for a sentence that is a function', () => {
    const words = messagesFor('core', 'en', [{ en: { core: { retryIn: 'Please wait.' } } }]);
    assert.equal(words.retryIn(5), 'Please wait.');
  });

  it('ignores what has the wrong shape', () => {
    const words = messagesFor('core', 'en', [{ en: { core: { retry: 5, errors: 'oops', unheardOf: 'x' } } }]);
    assert.deepEqual(words, english);
  });

  it('says which import is missing', () => {
    assert.throws(() => messagesFor('core', 'xx', []), /import 'linli\/locales\/xx\.js'/);
  });

  it('lets a term reach the sentences in which it stands, whatever layer it is of', () => {
    const tenant = { en: { terms: { office: 'Linli Homes' } } };
    const page = { en: { terms: { request: 'ticket' } } };
    const words = messagesFor('filing', 'en', [tenant, page, undefined]);
    assert.equal(words.sentNextDefault, 'Linli Homes reads your ticket and answers you.');
    assert.equal(words.similarFound(2), '2 similar requests were found.');
    const element = { en: { terms: { office: 'the caretaker' } } };
    assert.equal(
      messagesFor('filing', 'en', [tenant, page, element]).sentNextDefault,
      'The caretaker reads your ticket and answers you.',
    );
  });

  it('lets a sentence that is replaced stay as it is written, whatever the terms', () => {
    const words = messagesFor('filing', 'en', [
      { en: { filing: { sentNextDefault: 'Ask Tom.' } } },
      { en: { terms: { office: 'Linli Homes' } } },
    ]);
    assert.equal(words.sentNextDefault, 'Ask Tom.');
    assert.equal(words.sentOwnerNone, 'Not yet assigned. Linli Homes names somebody.');
  });

  it('makes the sentences of the same terms once, also where two brands take turns', () => {
    const one = { en: { terms: { office: 'One' } } };
    const other = { en: { terms: { office: 'Other' } } };
    const first = messagesFor('filing', 'en', [one]);
    assert.notEqual(messagesFor('filing', 'en', [other]), first);
    assert.equal(messagesFor('filing', 'en', [one]), first);
  });

  it('keeps to one locale', () => {
    const words = messagesFor('filing', 'en', [{ 'zh-Hans': { terms: { office: '管理处' } } }]);
    assert.equal(words, messagesFor('filing', 'en', []));
  });

  it('leaves a section alone that speaks of nobody', () => {
    assert.equal(messagesFor('explanation', 'en', [{ en: { terms: { office: 'X' } } }]), explanation);
  });
});
