import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Converter } from 'opencc-js';
import { chinese } from '../../src/domain/emergency/chinese.js';
import { normalize } from '../../src/domain/emergency/reading.js';
import { findEmergency, type EmergencyType } from '../../src/domain/index.js';
import { heldOutEmergencies, heldOutHarmless } from './emergency-held-out.js';
import { secondEmergencies, secondHarmless } from './emergency-second-reading.js';
import { emergencies, harmless, type Sample } from './emergency-sentences.js';
import { thirdEmergencies, thirdHarmless } from './emergency-third-reading.js';
import { traditionalEmergencies } from './emergency-traditional.js';
import { traditionalHarmless } from './emergency-traditional-harmless.js';
import { secondTraditionalEmergencies, secondTraditionalHarmless } from './emergency-traditional-second.js';

const told = [...traditionalEmergencies, ...secondTraditionalEmergencies];
const harmlessTexts = [...traditionalHarmless, ...secondTraditionalHarmless];
const simplified = [
  ...emergencies,
  ...harmless,
  ...heldOutEmergencies,
  ...heldOutHarmless,
  ...secondEmergencies,
  ...secondHarmless,
  ...thirdEmergencies,
  ...thirdHarmless,
].filter(({ text }) => /\p{Script=Han}/u.test(text));

const isMissed = ({ text }: Sample) => findEmergency(text) === undefined;

describe('what is written in Hong Kong and Taiwan', () => {
  it('is as many sentences as it should be, each once and none simplified', () => {
    assert.ok(traditionalEmergencies.length >= 120 && traditionalHarmless.length >= 120);
    assert.ok(secondTraditionalEmergencies.length >= 60 && secondTraditionalHarmless.length >= 60);
    const all = [...told.map(({ text }) => text), ...harmlessTexts];
    assert.equal(new Set(all).size, all.length);
  });

  it('is an emergency where it says so, and is none where it does not', (context) => {
    const alarms = harmlessTexts.filter((text) => findEmergency(text) !== undefined);
    context.diagnostic(`${alarms.length} of ${harmlessTexts.length} false alarms`);
    assert.deepEqual(told.filter(isMissed), []);
    assert.ok(alarms.length <= 1, alarms.join('\n'));
  });

  it('tells which emergency it is', () => {
    const mistaken = told.filter(({ text, type }) => findEmergency(text) !== type);
    assert.ok(mistaken.length <= 4, mistaken.map(({ text }) => text).join('\n'));
  });

  it('is one in one breath with a place or a question that sounds harmless', () => {
    const before = ['保安說', '隔離', '我係住戶', '管理處你好', '我是保全', '會所燒烤場旁邊', '手機冇電'];
    const after = ['點算', '怎麼辦', '請派人', '管理處在嗎', '電話幾多號', '在會所旁邊', '快啲嚟'];
    const plain = told.map(({ text }) => text.replace(/[！。]+$/, ''));
    const sentences = plain.flatMap((text) => [
      ...before.map((place) => place + text),
      ...after.map((question) => text + question),
    ]);
    assert.ok(sentences.length > 2000);
    assert.deepEqual(
      sentences.filter((text) => findEmergency(text) === undefined),
      [],
    );
  });
});

describe('a negation, what is past and what only looks alike', () => {
  const cases: [string, EmergencyType | undefined][] = [
    ['冇煤氣味', undefined],
    ['聞唔到煤氣味', undefined],
    ['沒有瓦斯外洩', undefined],
    ['冇人困喺𨋢入面', undefined],
    ['冇火冇煙', undefined],
    ['沒有冒煙', undefined],
    ['如果升降機困人應該點做', undefined],
    ['萬一失火怎麼辦', undefined],
    ['舊年水浸過一次', undefined],
    ['爆水喉已經整好', undefined],
    ['請切勿高空擲物', undefined],
    ['小心火燭', undefined],
    ['漏電斷路器', undefined],
    ['𨋢入面嘅燈壞咗', undefined],
    ['唔係演習，火燭呀', 'fire'],
    ['唔知邊度漏煤氣', 'gas'],
    ['冇人理，我困咗喺𨋢', 'lift'],
    ['舊年爆過水喉，而家又爆', 'flood'],
    ['水浸，閂唔到總掣', 'flood'],
    ['摸鐵門會觸電', 'electric'],
  ];
  for (const [text, type] of cases) {
    it(`in "${text}" is ${type ?? 'nothing'}`, () => assert.equal(findEmergency(text), type));
  }
});

describe('traditional characters', () => {
  it('are known wherever the rules have the simplified ones', () => {
    const rules = JSON.stringify(chinese);
    for (const to of ['hk', 'tw'] as const) {
      const written = Converter({ from: 'cn', to })(rules).match(/\p{Script=Han}/gu) ?? [];
      const unknown = new Set(written.filter((character) => !rules.includes(normalize(character))));
      assert.ok(written.length > 1000);
      assert.deepEqual([...unknown], [], to);
    }
  });

  for (const to of ['hk', 'twp'] as const) {
    it(`make no difference to what the mainland writes (${to})`, () => {
      const convert = Converter({ from: 'cn', to });
      const different = simplified
        .map(({ text }) => ({ text, converted: convert(text) }))
        .filter(({ text, converted }) => findEmergency(text) !== findEmergency(converted));
      assert.ok(simplified.length > 250);
      assert.deepEqual(different, []);
    });
  }
});
