import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { core as english } from '../../src/i18n/en/core.js';
import { activity as englishActivity } from '../../src/i18n/en/activity.js';
import { activityCalendar as englishActivityCalendar } from '../../src/i18n/en/activity-calendar.js';
import { notice as englishNotice } from '../../src/i18n/en/notice.js';
import { noticeBoard as englishNoticeBoard } from '../../src/i18n/en/notice-board.js';
import { requestDetails as englishRequestDetails } from '../../src/i18n/en/request-details.js';
import { requestTracker as englishRequestTracker } from '../../src/i18n/en/request-tracker.js';
import { tracking as englishTracking } from '../../src/i18n/en/tracking.js';
import { emergency as englishEmergency } from '../../src/i18n/en/emergency.js';
import { explanation as englishExplanation } from '../../src/i18n/en/explanation.js';
import { filing as englishFiling } from '../../src/i18n/en/filing.js';
import { outbox as englishOutbox } from '../../src/i18n/en/outbox.js';
import { photos as englishPhotos } from '../../src/i18n/en/photos.js';
import { rating as englishRating } from '../../src/i18n/en/rating.js';
import { ratingPrompt as englishPrompt } from '../../src/i18n/en/rating-prompt.js';
import { requestForm as englishForm } from '../../src/i18n/en/request-form.js';
import { slaBadge as englishBadge } from '../../src/i18n/en/sla-badge.js';
import { messagesFor, negotiateLocale, registerMessages } from '../../src/i18n/registry.js';
import { core as chinese } from '../../src/i18n/zh-Hans/core.js';
import { activity as chineseActivity } from '../../src/i18n/zh-Hans/activity.js';
import { activityCalendar as chineseActivityCalendar } from '../../src/i18n/zh-Hans/activity-calendar.js';
import { notice as chineseNotice } from '../../src/i18n/zh-Hans/notice.js';
import { noticeBoard as chineseNoticeBoard } from '../../src/i18n/zh-Hans/notice-board.js';
import { requestDetails as chineseRequestDetails } from '../../src/i18n/zh-Hans/request-details.js';
import { requestTracker as chineseRequestTracker } from '../../src/i18n/zh-Hans/request-tracker.js';
import { tracking as chineseTracking } from '../../src/i18n/zh-Hans/tracking.js';
import { emergency as chineseEmergency } from '../../src/i18n/zh-Hans/emergency.js';
import { explanation as chineseExplanation } from '../../src/i18n/zh-Hans/explanation.js';
import { filing as chineseFiling } from '../../src/i18n/zh-Hans/filing.js';
import { outbox as chineseOutbox } from '../../src/i18n/zh-Hans/outbox.js';
import { photos as chinesePhotos } from '../../src/i18n/zh-Hans/photos.js';
import { rating as chineseRating } from '../../src/i18n/zh-Hans/rating.js';
import { ratingPrompt as chinesePrompt } from '../../src/i18n/zh-Hans/rating-prompt.js';
import { requestForm as chineseForm } from '../../src/i18n/zh-Hans/request-form.js';
import { slaBadge as chineseBadge } from '../../src/i18n/zh-Hans/sla-badge.js';

/** Every text of a section by its path; functions are called with plain samples. */
function texts(section: object, path = ''): [string, string][] {
  return Object.entries(section).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'string') return [[at, value]];
    if (typeof value === 'function')
      return [[at, String((value as (...input: unknown[]) => string)(3, '5 MB'))]];
    return texts(value as object, at);
  });
}

const sections = [
  ['core', english, chinese],
  ['activity', englishActivity, chineseActivity],
  ['activityCalendar', englishActivityCalendar, chineseActivityCalendar],
  ['notice', englishNotice, chineseNotice],
  ['noticeBoard', englishNoticeBoard, chineseNoticeBoard],
  ['requestDetails', englishRequestDetails, chineseRequestDetails],
  ['requestTracker', englishRequestTracker, chineseRequestTracker],
  ['tracking', englishTracking, chineseTracking],
  ['emergency', englishEmergency, chineseEmergency],
  ['explanation', englishExplanation, chineseExplanation],
  ['filing', englishFiling, chineseFiling],
  ['outbox', englishOutbox, chineseOutbox],
  ['photos', englishPhotos, chinesePhotos],
  ['rating', englishRating, chineseRating],
  ['ratingPrompt', englishPrompt, chinesePrompt],
  ['requestForm', englishForm, chineseForm],
  ['slaBadge', englishBadge, chineseBadge],
] as const;

for (const [name, en, zh] of sections) {
  describe(`the words of ${name}`, () => {
    it('are the same keys in every locale', () => {
      const keys = (section: object) => texts(section).map(([key]) => key);
      assert.deepEqual(keys(zh), keys(en));
    });

    it('are never empty', () => {
      for (const [key, text] of [...texts(en), ...texts(zh)]) assert.notEqual(text.trim(), '', key);
    });

    it('are Chinese in Chinese, with full-width punctuation', () => {
      for (const [key, text] of texts(zh)) {
        // What only joins other words has none of its own.
        if (/\p{L}/u.test(text.replace('5 MB', ''))) assert.match(text, /\p{Script=Han}/u, key);
        assert.doesNotMatch(text, /\p{Script=Han}[,.:;?!()]|[,:;?!()]\p{Script=Han}/u, key);
      }
    });

    it('have no Chinese in English', () => {
      for (const [key, text] of texts(en)) assert.doesNotMatch(text, /\p{Script=Han}/u, key);
    });
  });
}

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
  registerMessages('en', { core: english, requestForm: englishForm });

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
});
