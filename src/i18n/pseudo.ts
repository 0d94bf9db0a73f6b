import type { Sections } from './messages.js';
import type { Terms } from './terms.js';

/** What becomes of one text, of which `\uE000` to `\uE0FF` stand for what is filled in and have to be left as they are. */
export type Turn = (text: string) => string;

/**
 * Sections in which every text is turned into another one, that of functions and of terms too: a locale that shows
 * what does not come from the words, and can never lack a key. What is filled into a sentence is left alone.
 */
export function pseudoSections(sections: Sections, turn: Turn): Sections {
  const turned = Object.entries(sections).map(([name, section]) => {
    if (typeof section !== 'function') return [name, turnedWords(section, turn)];
    const say = (terms: Terms) => turnedWords(section(terms), turn);
    return [name, Object.assign(say, { terms: section.terms })];
  });
  return Object.fromEntries(turned) as Sections;
}

function turnedWords(words: unknown, turn: Turn): unknown {
  if (typeof words === 'string') return turnedText(words, turn);
  if (typeof words === 'function') return turnedSentence(words as Sentence, turn);
  return Object.fromEntries(
    Object.entries(words as object).map(([key, own]) => [key, turnedWords(own, turn)]),
  );
}

type Sentence = (...input: unknown[]) => string;

const placeOf = (index: number) => String.fromCharCode(0xe000 + index);

/** The sentence with places filled in instead of texts, turned, and the texts in their places. */
function turnedSentence(say: Sentence, turn: Turn): Sentence {
  return (...input) => {
    const isText = (value: unknown) => typeof value === 'string' && value !== '';
    const sentence = say(...input.map((value, index) => (isText(value) ? placeOf(index) : value)));
    return input.reduce<string>(
      (text, value, index) => (isText(value) ? text.replaceAll(placeOf(index), () => String(value)) : text),
      turnedText(sentence, turn),
    );
  };
}

/** Line by line, as texts of several lines are lists. What has no letter (“, ”) only joins others. */
const turnedText = (text: string, turn: Turn) =>
  text
    .split('\n')
    .map((line) => (/\p{L}/u.test(line) ? turn(line) : line))
    .join('\n');
