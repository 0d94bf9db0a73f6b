import type { FieldErrorCode } from '../../../../src/adapter/errors.js';
import {
  countCharacters,
  instantFromCivil,
  type CivilDate,
  type Instant,
} from '../../../../src/domain/index.js';
import { isStored } from '../api/list-query.js';
import { storable } from '../api/request-input.js';
import { timeZone } from '../community/community.js';
import type { Language, Texts } from '../community/language.js';

/** What was typed into the fields of a form and chosen in them, by their names, as it was. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** What is wrong with fields, by their names. */
export type FormErrors = Record<string, FieldErrorCode>;

/** The languages in which staff write, the page's own first: where nothing was written, that one is missing. */
export const writtenLanguages = (own: Language): readonly Language[] =>
  own === 'zh' ? ['zh', 'en'] : ['en', 'zh'];

/** The texts of a form. Browsers end its lines with two characters. */
export function typedOf(form: FormData): Typed {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string') (typed[name] ??= []).push(value.replaceAll('\r\n', '\n'));
  }
  return typed;
}

/** Reads what was typed field by field, and notes what is wrong with each. */
export class TypedReader {
  readonly errors: FormErrors = {};
  readonly #typed: Typed;

  constructor(typed: Typed) {
    this.#typed = typed;
  }

  /** Notes what is wrong with a field, unless something is already. */
  fail(name: string, code: FieldErrorCode): void {
    this.errors[name] ??= code;
  }

  all(name: string): readonly string[] {
    return (this.#typed[name] ?? []).map((text) => storable(text).trim()).filter(Boolean);
  }

  /** A text; `undefined` where nothing was written. */
  text(name: string, limit: number): string | undefined {
    const [text] = this.all(name);
    if (text !== undefined && countCharacters(text) > limit) this.fail(name, 'too-long');
    return text;
  }

  /** A text in each language in which something was written. */
  texts(name: string, limit: number): Texts {
    const texts: Texts = {};
    for (const language of ['en', 'zh'] as const) {
      const text = this.text(`${name}_${language}`, limit);
      if (text !== undefined) texts[language] = text;
    }
    return texts;
  }

  /** The same, in one language at least: where there is none, that of the page is missing. */
  requiredTexts(name: string, limit: number, own: Language): Texts {
    const texts = this.texts(name, limit);
    if (!texts.en && !texts.zh) this.fail(`${name}_${own}`, 'required');
    return texts;
  }

  /** One of several; the first where it was none, for the form goes back then. */
  choice<Choice extends string>(name: string, choices: readonly [Choice, ...Choice[]]): Choice {
    const chosen = choices.find((choice) => choice === this.all(name)[0]);
    if (!chosen) this.fail(name, 'unknown-choice');
    return chosen ?? choices[0];
  }

  /** Any number of several. */
  choices(name: string, known: readonly string[]): readonly string[] {
    const chosen = this.all(name);
    if (!chosen.every((one) => known.includes(one))) this.fail(name, 'unknown-choice');
    return chosen;
  }

  /** A number; `undefined` where nothing was written. */
  number(
    name: string,
    { least, greatest, isWhole = true }: { least: number; greatest: number; isWhole?: boolean },
  ): number | undefined {
    const [text] = this.all(name);
    if (text === undefined) return undefined;
    const number = Number(text);
    if (!(isWhole ? /^\d+$/ : /^\d+(\.\d+)?$/).test(text)) this.fail(name, 'format');
    else if (number < least) this.fail(name, 'too-small');
    else if (number > greatest) this.fail(name, 'too-large');
    return number;
  }

  /** A day of the calendar. */
  day(name: string): CivilDate | undefined {
    return this.#matching(name, (text) => instantFromCivil(`${text}T00:00`, timeZone) !== undefined);
  }

  /** What a clock shows: `19:30`. */
  clock(name: string): string | undefined {
    return this.#matching(name, (text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text));
  }

  #matching(name: string, matches: (text: string) => boolean): string | undefined {
    const [text] = this.all(name);
    if (text === undefined || matches(text)) return text;
    this.fail(name, 'format');
    return undefined;
  }

  /** A time on the community's clock. */
  instant(name: string): Instant | undefined {
    const [civil] = this.all(name);
    const instant = civil === undefined ? undefined : instantFromCivil(civil, timeZone);
    if (civil !== undefined && !(instant && isStored(instant))) this.fail(name, 'format');
    return instant;
  }

  /** Fails the second of two times where it does not come after the first. */
  inOrder(first: Instant | number | undefined, [name, second]: readonly [string, Instant | undefined]): void {
    if (first === undefined || second === undefined) return;
    const earlier = typeof first === 'number' ? first : Date.parse(first);
    if (Date.parse(second) <= earlier) this.fail(name, 'too-small');
  }
}
