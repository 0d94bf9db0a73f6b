import { chinese } from './chinese.js';
import { english } from './english.js';
import type { EmergencyType, Rules, Sign, Thing } from './rules.js';

/** A sign as expressions. `what` is global: a text may hold it several times. */
export interface CompiledSign {
  type: EmergencyType;
  what: RegExp;
  near: readonly RegExp[];
}

/** The rules of all languages together, since a resident may mix them in one sentence. */
export interface CompiledRules {
  signs: readonly CompiledSign[];
  /** Look-alikes; what is unmistakable is its only group. */
  lookAlikes: RegExp;
  negations: RegExp;
  /** One word that a negation passes over, exactly where one stands. */
  passedOver: RegExp;
  supposed: RegExp;
  past: RegExp;
  stillNow: RegExp;
  present: RegExp;
  over: RegExp;
  notOver: RegExp;
}

type ListName = Exclude<keyof Rules, 'words' | 'things' | 'signs'>;

const languages: readonly Rules[] = [english, chinese];

/** The expressions of all rules: about a hundred, made when the first text is read. */
export function compileRules(): CompiledRules {
  const list = (name: ListName) => languages.map((rules) => any(rules, rules[name])).join('|');
  const happenings = languages.map((rules) =>
    any(
      rules,
      rules.signs.flatMap(({ what }) => what),
    ),
  );
  return {
    signs: languages.flatMap((rules) => rules.signs.map((sign) => compileSign(rules, sign))),
    lookAlikes: new RegExp(`(${list('unmistakable')})|${list('lookAlikes')}`, 'g'),
    negations: new RegExp(list('negations'), 'g'),
    passedOver: new RegExp(` ?(?:${[...happenings, list('passedOver')].join('|')})`, 'y'),
    supposed: new RegExp(list('supposed')),
    past: new RegExp(list('past')),
    stillNow: new RegExp(list('stillNow')),
    present: new RegExp(`(?:${list('present')})$`),
    over: new RegExp(`^(?:${list('over')})`),
    notOver: new RegExp(list('notOver')),
  };
}

function compileSign(rules: Rules, { type, what, near }: Sign): CompiledSign {
  return {
    type,
    what: new RegExp(any(rules, what), 'g'),
    near:
      near?.map((group) => new RegExp(typeof group === 'string' ? thing(group) : any(rules, group))) ?? [],
  };
}

/** What any language calls a thing. */
function thing(name: Thing): string {
  return languages.map((rules) => any(rules, rules.things[name])).join('|');
}

/** One expression for any of some texts, with edges where the language has words. */
function any({ words }: Rules, texts: readonly string[]): string {
  const edge = words ? '\\b' : '';
  return `${edge}(?:${texts.join('|')})${edge}`;
}
