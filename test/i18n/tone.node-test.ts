import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { headingOf } from '../../scripts/words/headings.mjs';
import { localesOf, readWords } from '../../scripts/words/locales.mjs';
import '../support/with-typescript.js';

/** How Chinese and English speak to residents: the rules of docs/words, each of them held here. */

const root = fileURLToPath(new URL('../../', import.meta.url));
const wordsOf = await readWords(root);

const remedy = {
  zh: /请|請|再试|再試|重试|重試/,
  en: /\b(?:try|ask|sign in|remove|wait|go back|reload|please|look)\b/i,
};
/** What presses people, and what says that it is their fault. What no list of words finds is for whoever reads the page. */
const hurried = {
  zh: /必须|必須|务必|務必|立即|立刻|马上|馬上|赶紧|趕緊|赶快|趕快|尽速|儘速|不得/,
  en: /\b(?:must|have to|immediately|right away|at once|hurry|urgently|as soon as you can)\b/i,
};
const blamed = {
  zh: /您(?:没|沒|未|忘|弄|输错|輸錯|填错|填錯|不该|不該)|非法|违规|違規|操作(?:错误|錯誤|不当|不當|过于|過於)|错误操作|錯誤操作/,
  en: /\byou(?:r fault|r mistake| failed| forgot| did not| didn’t| should have| entered)\b|\b(?:illegal|forbidden|incorrect)\b/i,
};
const late = { zh: /抱歉|对不起|對不起/, en: /\bsorry\b/i };
const hastened = { zh: /加急|跟进|跟進|处理|處理/, en: /speeding it up/i };

for (const locale of localesOf(root)) {
  const words = wordsOf(locale);
  const isChinese = locale.startsWith('zh');
  const language = isChinese ? 'zh' : 'en';
  const texts = words.flatMap(({ key, variants }) => variants.map((text) => ({ key, text })));
  const where = (isWrong: (text: string) => boolean, among = texts) =>
    among.filter(({ text }) => isWrong(text)).map(({ key, text }) => `${key}: ${text}`);

  describe(`the tone of ${locale}`, () => {
    it('shouts at nobody, and is on first-name terms with nobody', () => {
      assert.deepEqual(
        where((text) => /[!！]|亲(?!友)|親(?!友)/.test(text)),
        [],
      );
    });

    it('hurries nobody but in an emergency, and blames nobody', () => {
      const calm = texts.filter(({ key }) => !key.startsWith('emergency.'));
      assert.ok(calm.length > 700);
      assert.deepEqual(
        where((text) => hurried[language].test(text) || blamed[language].test(text), calm),
        [],
      );
    });

    it('never says that the system is busy', () => {
      assert.deepEqual(
        where((text) => /系统繁忙|系統繁忙|system is busy|server is busy/i.test(text)),
        [],
      );
    });

    it('says what to do about every error', () => {
      const errors = texts.filter(({ key }) => key.startsWith('core.errors.'));
      assert.equal(errors.length, 14);
      assert.deepEqual(
        where((text) => !remedy[language].test(text), errors),
        [],
      );
      // A cause as well as a remedy: more than one clause.
      assert.deepEqual(
        where((text) => text.split(/[.:：。，；;]\s*/).filter(Boolean).length < 2, errors),
        [],
      );
    });

    it('says sorry for what is late, what is done about it, and by how much', () => {
      const { text } = texts.find(({ key }) => key === 'slaBadge.past')!;
      assert.match(text, late[language]);
      assert.match(text, hastened[language]);
      assert.match(text, /\d/);
    });

    it('puts no full stop on what is pressed, on statuses and on titles', () => {
      const labels = texts.filter(
        ({ key }) =>
          headingOf(key) === 'Actions' ||
          /statuses|stepNames|\.marks\.|[tT]itle$|[lL]egend$|\.kinds\.|^activityCalendar\.views/.test(key),
      );
      assert.ok(labels.length > 100);
      assert.deepEqual(
        where((text) => /[.。]$/.test(text), labels),
        [],
      );
    });

    if (isChinese) {
      it('says 您 at most once in a sentence and twice in a text, and in one text of six at most', () => {
        const count = (text: string) => text.split('您').length - 1;
        assert.deepEqual(
          where((text) => count(text) > 2 || text.split(/[。？；]/).some((one) => count(one) > 1)),
          [],
        );
        assert.ok(where((text) => text.includes('您')).length < texts.length / 6);
        assert.deepEqual(
          where((text) => /你/.test(text)),
          [],
        );
      });

      it('writes dashes and dots in their full form, two ems', () => {
        assert.deepEqual(
          where((text) => /\.\.|(?<!…)…(?!…)|(?<!—)—(?!—)/.test(text)),
          [],
        );
      });
    } else
      it('writes dots as one sign', () => {
        assert.deepEqual(
          where((text) => text.includes('..')),
          [],
        );
      });
  });
}

/** With what a Chinese button begins: a verb, or the word that says how or whether. */
const chineseVerbs =
  /^(?:请|再|去|现在|改用|仍要|不|已阅读|我已|稍后|先不|还没|问题没有|我的问题|催|确认|取消|留言|更改|更换|修改|保留|保存|提交|发送|添加|补充|收起|继续|重|拍照|从|清除|显示|查看|加载|撤销|放弃|复制|分享|关注|知道了|移除|拨打|致电|加入|退出|报名|确定|订阅|打印|全部标|跳转|转|大?希望)/;

describe('buttons', () => {
  it('begin with their verb in Simplified Chinese', () => {
    const actions = wordsOf('zh-Hans').filter(({ key }) => headingOf(key) === 'Actions');
    assert.ok(actions.length > 60);
    const wrong = actions.filter(({ variants }) => !variants.every((text) => chineseVerbs.test(text)));
    assert.deepEqual(
      wrong.map(({ key, variants }) => `${key}: ${variants.join()}`),
      [],
    );
  });
});
