import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Converter } from 'opencc-js';
import { termPacks } from '../../src/brand/term-packs/index.js';
import * as english from '../../src/i18n/en/sections.js';
import { messagesFor } from '../../src/i18n/registry.js';
import type { SectionName } from '../../src/i18n/messages.js';
import '../../src/i18n/zh-Hant-HK/index.js';
import '../../src/i18n/zh-Hant-TW/index.js';
import '../../src/i18n/en/index.js';
import { asTyped, big5 } from '../support/traditional-characters.js';

const locales = ['zh-Hant-HK', 'zh-Hant-TW'] as const;
const names = Object.keys(english) as SectionName[];

/** Every text of a value by its path; functions are called with plain samples. */
function texts(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return [[path, String((value as (...input: unknown[]) => string)(3, '5 MB'))]];
  return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

const textsIn = (locale: string) => names.flatMap((name) => texts(messagesFor(name, locale, []), name));

/** What the mainland says, and people of neither place. */
const mainland =
  /信息|視頻|默認|鏈接|屏幕|加載|保存|用戶|登錄|打印|刷新|搜索|郵箱|賬號|賬戶|複製粘貼|單號|報修單位|撤銷|服務器|標籤頁|點擊|設置|數據|短信|質量|小區|樓棟|業主|物業服務中心|工單|提交|催單|辦結|公示|簽收|上報|志願|二手|拉黑|反饋表|聯繫/;

const others = {
  'zh-Hant-HK':
    /公告|照片|諮詢(?!會)|網路|電梯|管理中心|社區|報修|到府|送出|無法載入|什麼|行事曆|QR 碼|志工|承辦|案件|裡/,
  'zh-Hant-TW':
    /通告|相片|查詢|網絡|升降機|管理處|屋苑|維修申請|上門|遞交|未能|甚麼|日曆|二維碼|義工|個案|裏|公佈/,
};

for (const locale of locales) {
  describe(`the words of ${locale}`, () => {
    it('are the same keys as in English, none of them empty', () => {
      const keys = (given: [string, string][]) => given.map(([key]) => key);
      assert.deepEqual(keys(textsIn(locale)), keys(textsIn('en')));
      assert.ok(textsIn(locale).length > 450);
      for (const [key, text] of textsIn(locale)) assert.notEqual(text.trim(), '', key);
    });

    it('are Chinese, with full-width punctuation and corner brackets', () => {
      for (const [key, text] of textsIn(locale)) {
        if (/\p{L}/u.test(text.replace('5 MB', ''))) assert.match(text, /\p{Script=Han}/u, key);
        assert.doesNotMatch(
          text,
          /\p{Script=Han}[,.:;?!()]|[,:;?!()]\p{Script=Han}|[“”‘’]|…(?!…)(?<!……)/u,
          key,
        );
      }
    });

    it('hold no simplified character', () => {
      const convert = Converter({ from: 'cn', to: locale === 'zh-Hant-HK' ? 'hk' : 'tw' });
      const packs = Object.entries(termPacks).flatMap(([name, pack]) => texts(pack[locale], name));
      for (const [key, text] of [...textsIn(locale), ...packs]) {
        for (const [character] of text.matchAll(/\p{Script=Han}/gu)) assert.ok(big5.has(character), key);
        assert.equal(asTyped(convert(text)), asTyped(text), key);
      }
    });

    it('are the place’s own, not the mainland’s and not the other place’s', () => {
      for (const [key, text] of textsIn(locale)) {
        assert.doesNotMatch(text, mainland, key);
        assert.doesNotMatch(text, others[locale], key);
      }
    });

    it('have no full stop on what is pressed', () => {
      const { send } = messagesFor('requestForm', locale, []);
      const { retry } = messagesFor('core', locale, []);
      const { urge, confirm, reopen, cancel, comment, reschedule } = messagesFor('tracking', locale, []);
      for (const text of [...Object.values(send), retry, urge, confirm, reopen, cancel, comment, reschedule])
        assert.doesNotMatch(text, /[。！]/, text);
    });

    it('follow a term wherever it is said', () => {
      const terms = {
        office: '某某',
        request: '甲',
        requests: '甲',
        home: '乙',
        community: '丙',
        staff: '丁',
      };
      const layers = [{ [locale]: { terms } }];
      const own = messagesFor('terms', locale, []);
      const said = names
        .filter((name) => name !== 'terms')
        .flatMap((name) => texts(messagesFor(name, locale, layers), name));
      // 單位 stands for a home, and in 主辦單位 and 發出單位 for a body.
      const left = said.filter(([, text]) =>
        Object.keys(terms).some((term) =>
          text.replace(/(?:主辦|發[出布])單位/g, '').includes(own[term as keyof typeof own]),
        ),
      );
      assert.deepEqual(left, []);
    });
  });
}

describe('the numbers to call', () => {
  const call = (locale: string) => messagesFor('emergency', locale, []);

  it('are the place’s own', () => {
    assert.match(call('zh-Hant-HK').steps.fire, /999/);
    assert.match(call('zh-Hant-HK').noPhone, /999/);
    assert.match(call('zh-Hant-TW').steps.fire, /119/);
    assert.match(call('zh-Hant-TW').noPhone, /119.*110/);
    for (const [, text] of texts(call('zh-Hant-HK'), '')) assert.doesNotMatch(text, /11\d/);
    for (const [, text] of texts(call('zh-Hant-TW'), '')) assert.doesNotMatch(text, /999/);
  });
});
