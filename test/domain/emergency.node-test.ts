import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../support/fast-check.js';
import { chinese } from '../../src/domain/emergency/chinese.js';
import { english } from '../../src/domain/emergency/english.js';
import { findEmergency, type EmergencyType } from '../../src/domain/index.js';
import { heldOutEmergencies, heldOutHarmless } from './emergency-held-out.js';
import { secondEmergencies, secondHarmless } from './emergency-second-reading.js';
import { emergencies, harmless, type Sample } from './emergency-sentences.js';
import { thirdEmergencies, thirdHarmless } from './emergency-third-reading.js';

const isMissed = ({ text }: Sample) => findEmergency(text) === undefined;
const texts = (samples: readonly Sample[]) => samples.map(({ text }) => text);
const laterEmergencies = [...secondEmergencies, ...thirdEmergencies];
const laterHarmless = [...secondHarmless, ...thirdHarmless];
const all = [
  ...emergencies,
  ...harmless,
  ...heldOutEmergencies,
  ...heldOutHarmless,
  ...laterEmergencies,
  ...laterHarmless,
];

describe('the sentences', () => {
  it('are as many as they should be, each once', () => {
    assert.ok(emergencies.length >= 100 && harmless.length >= 100);
    assert.ok(emergencies.filter(({ plain }) => plain).length >= 70);
    assert.ok(heldOutEmergencies.length >= 30 && heldOutHarmless.length >= 30);
    assert.ok(laterEmergencies.length >= 120 && laterHarmless.length >= 120);
    assert.equal(new Set(texts(all)).size, all.length);
  });

  it('are emergencies where they say so, and are not where they do not', (context) => {
    const missed = emergencies.filter(isMissed);
    const missedPlain = missed.filter(({ plain }) => plain);
    const alarms = harmless.filter((sample) => !isMissed(sample));
    const count = `${missed.length} of ${emergencies.length} missed, ${alarms.length} of ${harmless.length} false alarms`;
    context.diagnostic(count);
    assert.deepEqual(texts(missedPlain), []);
    assert.ok(missed.length <= 3, texts(missed).join('\n'));
    assert.ok(alarms.length <= 5, texts(alarms).join('\n'));
  });

  it('are told apart alike in both languages: water that comes from the ceiling', () => {
    for (const text of [
      '水从天花板上流下来',
      '水从卫生间天花板流进来',
      '水由天花板倒下来',
      'Water comes through the bathroom ceiling',
    ])
      assert.equal(findEmergency(text), 'flood', text);
    for (const text of [
      '卫生间天花板有水渍',
      '热水从来不够用，天花板上的灯也流行换了',
      'There is a water stain on the ceiling',
    ])
      assert.equal(findEmergency(text), undefined, text);
  });

  it('are understood when they were written after the rules', (context) => {
    const missed = heldOutEmergencies.filter(isMissed);
    const alarms = heldOutHarmless.filter((sample) => !isMissed(sample));
    context.diagnostic(`${missed.length} missed, ${alarms.length} false alarms`);
    assert.ok(missed.length <= 1, texts(missed).join('\n'));
    assert.ok(alarms.length <= 2, texts(alarms).join('\n'));
  });

  it('are understood in every register', (context) => {
    const alarms = laterHarmless.filter((sample) => !isMissed(sample));
    context.diagnostic(`${alarms.length} of ${laterHarmless.length} false alarms`);
    assert.deepEqual(texts(laterEmergencies.filter(isMissed)), []);
    assert.ok(alarms.length <= 3, texts(alarms).join('\n'));
  });

  it('tell which emergency it is', () => {
    const found = [...emergencies, ...laterEmergencies].filter((sample) => !isMissed(sample));
    const mistaken = found.filter(({ text, type }) => findEmergency(text) !== type);
    assert.ok(mistaken.length <= 3, texts(mistaken).join('\n'));
  });
});

describe('a negation', () => {
  const cases: [string, EmergencyType | undefined][] = [
    ['there is no smoke', undefined],
    ['There isn’t any sign of smoke or flames', undefined],
    ['not on fire', undefined],
    ['never smelled gas', undefined],
    ['I don’t think there is any smoke', undefined],
    ['nobody is trapped in the lift', undefined],
    ['没有冒烟', undefined],
    ['没闻到煤气味', undefined],
    ['并未起火', undefined],
    ['不漏水了', undefined],
    ['没有人被困在电梯里', undefined],
    ['没有人知道哪里在冒烟', 'fire'],
    ["can't stop the water pouring", 'flood'],
    ['no one is answering, we are stuck in the lift', 'lift'],
    ["no, there's smoke!", 'fire'],
    ['There is no light and smoke is everywhere', 'fire'],
    ['not smoke but flames', 'fire'],
    ["I can't find the gas leak", 'gas'],
    ['we cannot put out the fire', 'fire'],
    ['不停漏水，很严重', 'flood'],
    ['没水没电，闻到煤气味', 'gas'],
    ['不是演习，着火了', 'fire'],
    ['火还没灭', 'fire'],
  ];
  for (const [text, type] of cases) {
    it(`in "${text}" leaves ${type ?? 'nothing'}`, () => assert.equal(findEmergency(text), type));
  }
});

describe('what is told in pieces', () => {
  const cases: [string, EmergencyType][] = [
    ['Lift B stopped. We are stuck inside.', 'lift'],
    ['电梯坏了。我们出不来！', 'lift'],
    ['The gas bill came. I smell gas.', 'gas'],
    ['water is pouring\nthrough the ceiling', 'flood'],
    ['厨房……水管……爆了', 'flood'],
    ['电梯 trapped 了', 'lift'],
    ['gas 味道很大', 'gas'],
    ['天花板 water pouring', 'flood'],
  ];
  for (const [text, type] of cases) {
    it(`is ${type} in "${text.replace('\n', ' ')}"`, () => assert.equal(findEmergency(text), type));
  }
});

describe('what is not here and now', () => {
  const cases: [string, EmergencyType | undefined][] = [
    ['去年起过火', undefined],
    ['last year there was a fire, could we have a drill?', undefined],
    ['如果着火怎么办', undefined],
    ['what should we do in case of fire?', undefined],
    ['the fire is out', undefined],
    ['上个月水管爆了，已经修好了', undefined],
    ['上周修的水管又爆了', 'flood'],
    ['the pipe you installed last month has burst', 'flood'],
    ['Last year there was a fire and now there is smoke again', 'fire'],
    ['水管爆了请尽快修好', 'flood'],
    ['burst pipe, please get it fixed', 'flood'],
    ['I smell gas when I open the door', 'gas'],
    ['not sure if it is a gas leak', 'gas'],
  ];
  for (const [text, type] of cases) {
    it(`in "${text}" is ${type ?? 'nothing'}`, () => assert.equal(findEmergency(text), type));
  }
});

describe('a plain emergency', () => {
  const isChinese = (text: string) => /\p{Script=Han}/u.test(text);
  const plain = [...emergencies.filter((sample) => sample.plain), ...laterEmergencies].map(({ text }) =>
    text.replace(/[\s.!?。！？]+$/, ''),
  );
  const places = {
    chinese:
      '值班室、外卖员说、隔壁、我是保险公司的、培训教室、厨房里、海报栏旁边、主要是、我是抄表的、手机没电了',
    english:
      'hello from the workshop|here in the insurance office|in the training room|by the poster wall|flat 2003|covered in dust here|at the cigarette shop|please come if you can',
  };
  const additions = {
    chinese: '打什么电话、电话是多少、怎么办、有没有人管、手机快没电了、在培训中心、离保险公司很近、物业在吗',
    english:
      'in the workshop|in 2003|near the insurance office|what number do I call|who should I call please|next to the barbecue|in the training room|and the kitchen|where the plumber fixed the tap|over there',
  };

  it('is one wherever it is, in one breath with what sounds harmless', () => {
    const told = plain.flatMap((text) =>
      isChinese(text)
        ? [
            ...places.chinese.split('、').map((place) => place + text),
            ...additions.chinese.split('、').map((addition) => text + addition),
          ]
        : [
            ...places.english.split('|').map((place) => `${place} ${text}`),
            ...additions.english.split('|').map((addition) => `${text} ${addition}`),
          ],
    );
    assert.ok(told.length > 2000);
    assert.deepEqual(
      told.filter((text) => findEmergency(text) === undefined),
      [],
    );
  });
});

describe('a text in any shape', () => {
  const sample = fc.constantFrom(...all);
  const wide = (text: string) =>
    text
      .replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
      .replace(/ /g, '\u3000');

  it('is read, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void findEmergency(text)));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => void findEmergency(text)),
    );
  });

  it('is read alike in capitals and in full width', () => {
    for (const { text } of all) {
      const expected = findEmergency(text);
      assert.equal(findEmergency(text.toUpperCase()), expected, text);
      assert.equal(findEmergency(wide(text)), expected, text);
      assert.equal(findEmergency(text.normalize('NFKC')), expected, text);
    }
  });

  it('is read alike with spaces around and between Chinese characters, and with invisible ones', () => {
    for (const { text } of all) {
      const expected = findEmergency(text);
      assert.equal(findEmergency(`  ${text}\n`), expected, text);
      assert.equal(
        findEmergency(text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' ')),
        expected,
        text,
      );
      assert.equal(findEmergency(text.replace(/(?<=\p{L})(?=\p{L})/gu, '\u200b')), expected, text);
    }
  });

  it('is read alike between harmless sentences', () => {
    const around = fc.array(fc.constantFrom(...texts(harmless)), { maxLength: 3 });
    const end = fc.constantFrom('. ', '。', '! ', '？', '\n\n');
    fc.assert(
      fc.property(sample, around, around, end, ({ text }, before, after, between) => {
        assert.equal(findEmergency([...before, text, ...after].join(between)), findEmergency(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('is read beside a question about another', () => {
    for (const end of ['. ', '。', '? ', '! ', '\n'])
      assert.equal(findEmergency(`我家煤气泄漏${end}电梯困人应该打哪个电话？想提前了解一下`), 'gas', end);
  });

  it('is read in traditional characters as in simplified ones', () => {
    assert.equal(findEmergency('廚房有煤氣味'), findEmergency('厨房有煤气味'));
    assert.equal(findEmergency('電梯裡有人被關住'), findEmergency('电梯里有人被关住'));
    assert.equal(findEmergency('沒有冒煙'), undefined);
  });
});

describe('the time it takes', () => {
  /** Every text of the rules: pieces of regular expressions. */
  const strings = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value as object).flatMap(strings);

  it('is bounded: only the rest of a word is repeated without end', () => {
    const pieces = [english, chinese].flatMap(({ signs, ...lists }) => [
      ...strings(signs),
      ...strings(lists),
    ]);
    assert.ok(pieces.length > 100);
    for (const piece of pieces) assert.doesNotMatch(piece.replaceAll(/\\w[*+]/g, ''), /[*+]|\{\d+,\}/, piece);
  });

  it('lets 64 kB of what is worst for it through', () => {
    const length = 64 * 1024;
    const nasty = [
      'no ',
      '没',
      '没有',
      'stuck ',
      'smell ',
      'aaaa',
      '水',
      '漏',
      'if fire ',
      '不',
      'in case of ',
      '\n',
      '.',
      'no smoke or ',
    ];
    for (const piece of nasty) {
      const text = piece.repeat(Math.ceil(length / piece.length));
      findEmergency(text);
      assert.equal(findEmergency(`${text}\n\n着火了`), 'fire', piece);
    }
  });
});
