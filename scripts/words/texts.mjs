import { sampleOf } from './samples.mjs';

/**
 * @typedef {object} Text
 * @property {string} key where it stands, and by what a brand replaces it: `requestForm.send.repair`
 * @property {string[]} variants how it reads, with samples filled in; several where it depends on what is filled in
 * @property {boolean} isFunction whether something is filled in
 */

/**
 * @param {object} words a section, resolved
 * @param {string} locale for the samples
 * @param {string} path what stands before the keys
 * @returns {Text[]}
 */
export function textsOf(words, locale, path) {
  return Object.entries(words).flatMap(([name, value]) => {
    const key = `${path}.${name}`;
    if (typeof value === 'string') return [{ key, variants: [value], isFunction: false }];
    if (typeof value === 'function')
      return [{ key, variants: variantsOf(value, locale, key), isFunction: true }];
    return textsOf(value, locale, key);
  });
}

/** The names of what is filled in, as the source has them. */
const namesOf = (say) => {
  const [, inBrackets, alone] = /^(?:\(([^)]*)\)|(\w+))\s*=>/.exec(String(say)) ?? [];
  const list = inBrackets ?? alone ?? '';
  return list.startsWith('{')
    ? ['lunarDay']
    : list
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean);
};

/** What else the sentence asks of what is filled in: whether it is one, below zero, absent or empty. */
function othersOf(name, value, source) {
  const compared = source.matchAll(new RegExp(`\\b${name}\\s*([=!]==|[<>]=?)\\s*(\\d+|undefined)`, 'g'));
  const others = [...compared].map(([, sign, limit]) =>
    limit === 'undefined' ? undefined : Number(limit) - (sign === '<' ? 1 : 0),
  );
  if (new RegExp(`\\b${name}\\s*(?:\\?|&&|\\|\\|)`).test(source))
    others.push(typeof value === 'number' ? 0 : '');
  return others;
}

/** How a sentence reads with samples, and in each other case that it knows. */
function variantsOf(say, locale, key) {
  const source = String(say);
  const names = namesOf(say);
  const usual = names.map((name) => sampleOf(name, locale, key));
  const inputs = usual.flatMap((value, index) =>
    othersOf(names[index], value, source).map((other) =>
      usual.map((own, at) => (at === index ? other : own)),
    ),
  );
  return [...new Set([usual, ...inputs].map((input) => say(...input)))];
}
