import { compileRules, type CompiledRules, type CompiledSign } from './compile.js';
import { normalize } from './reading.js';
import { emergencyTypes, type EmergencyType } from './rules.js';

export { emergencyTypes, type EmergencyType } from './rules.js';

/** How far from what happens the rest of its clause and its sentence is read, in UTF-16 code units. */
const sight = 100;

/** Stands where a look-alike was, so that what stood around it does not come together. */
const removed = '◦';

const sentenceEnd = /[.!?;。]|\n\n/g;
const clauseEnd = /[.!?;。,、:\n()]|\b(?:and|but|yet|however|then)\b|但|可是|不过|然后|结果|而且|并且/g;

let rules: CompiledRules | undefined;

/**
 * What a description plainly tells of, in Chinese, English or both: gas, people in a lift, smoke or fire, flooding,
 * electricity, falling objects; the first of `emergencyTypes` when it tells of several. `undefined` for what is
 * denied ("no smoke"), only looks alike ("gas bill"), is over, or is only supposed ("in case of fire"). In doubt it
 * is an emergency: a false alarm costs a glance, a miss may cost a life. Takes time linear in the text.
 */
export function findEmergency(text: string): EmergencyType | undefined {
  rules ??= compileRules();
  const { signs, lookAlikes } = rules;
  const read = normalize(text).replace(lookAlikes, (_, unmistakable?: string) => unmistakable ?? removed);
  const denied = deniedParts(read, rules);
  const isTold = (sign: CompiledSign) =>
    [...read.matchAll(sign.what)].some(({ 0: { length }, index }) => {
      if (denied[index]) return false;
      return isNow(read, index, index + length, sign, rules!);
    });
  return emergencyTypes.find((type) => signs.some((sign) => sign.type === type && isTold(sign)));
}

/**
 * Which parts of the text a negation reaches. It passes over words such as "any sign of" and over what is denied
 * itself ("no smoke or flames"); any other word stops it: "nobody knows where the smoke comes from".
 */
function deniedParts(text: string, { negations, passedOver }: CompiledRules): Uint8Array {
  const denied = new Uint8Array(text.length);
  for (const { 0: negation, index } of text.matchAll(negations)) {
    const start = index + negation.length;
    passedOver.lastIndex = start;
    let end = start;
    while (passedOver.test(text)) end = passedOver.lastIndex;
    denied.fill(1, start, end);
  }
  return denied;
}

/** Whether a sign found from `start` to `end` is complete, and tells of here and now. */
function isNow(text: string, start: number, end: number, sign: CompiledSign, every: CompiledRules): boolean {
  const sentence = around(text, start, end, sentenceEnd);
  if (!sign.near.every((group) => group.test(sentence.text))) return false;
  const clause = around(text, start, end, clauseEnd);
  const before = clause.before.trimEnd();
  if (every.supposed.test(before)) return false;
  const isPast = every.past.test(clause.text) && !every.stillNow.test(sentence.text);
  if (isPast && !every.present.test(before)) return false;
  return !every.over.test(clause.after.trimStart()) || every.notOver.test(clause.text);
}

interface Surroundings {
  text: string;
  before: string;
  after: string;
}

/** What stands around a part of the text, up to the next end on either side and never out of sight. */
function around(text: string, start: number, end: number, ends: RegExp): Surroundings {
  const left = text.slice(Math.max(0, start - sight), start);
  const right = text.slice(end, end + sight);
  const opening = [...left.matchAll(ends)].at(-1);
  const before = opening ? left.slice(opening.index + opening[0].length) : left;
  const closing = right.search(new RegExp(ends.source));
  const after = closing < 0 ? right : right.slice(0, closing);
  return { text: before + text.slice(start, end) + after, before, after };
}
