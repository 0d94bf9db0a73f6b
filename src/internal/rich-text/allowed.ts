import { withinItself } from '../within-itself.js';

const integer = (low: number, high: number) => (value: string) => {
  const number = /^-?\d{1,6}$/.test(value.trim()) ? Number(value) : NaN;
  return number >= low && number <= high ? String(number) : undefined;
};
const matching = (pattern: RegExp) => (value: string) => (pattern.test(value) ? value : undefined);
const oneOf =
  (...choices: readonly string[]) =>
  (value: string) =>
    choices.find((choice) => choice === value);
const present = () => '';

/** What an attribute's value becomes; `undefined`: the attribute is left out. */
type Check = (value: string) => string | undefined;

const checks: Readonly<Record<string, Check>> = {
  lang: matching(/^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/i),
  dir: oneOf('ltr', 'rtl', 'auto'),
  title: withinItself,
  colspan: integer(1, 100),
  rowspan: integer(1, 100),
  scope: oneOf('row', 'col', 'rowgroup', 'colgroup'),
  start: integer(-99_999, 99_999),
  value: integer(-99_999, 99_999),
  type: oneOf('1', 'a', 'A', 'i', 'I'),
  reversed: present,
  open: present,
  datetime: matching(/^[\w :.+-]{1,40}$/),
  width: integer(2, 4000),
  height: integer(2, 4000),
};

/** Attributes that every element may have. */
const everywhere = ['lang', 'dir'];

/** Elements that may have more. Addresses are not among them: they are made anew. */
const more: Readonly<Record<string, readonly string[]>> = {
  abbr: ['title'],
  details: ['open'],
  del: ['datetime'],
  ins: ['datetime'],
  img: ['width', 'height'],
  li: ['value'],
  ol: ['start', 'reversed', 'type'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  time: ['datetime'],
};

const blocks = new Set(
  (
    'blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre summary table tbody ' +
    'td tfoot th thead tr ul'
  ).split(' '),
);
const inline =
  'a abbr b bdi br cite code del em i img ins kbd mark q rp rt ruby s small span strong sub sup time u wbr';

/** What is shown as something plainer: landmarks would lie about the page, the others are old. */
const containers = 'address article aside center footer header main nav section'.split(' ');
const plainer = new Map([
  ...containers.map((name): [string, string] => [name, 'div']),
  ['strike', 's'],
  ['tt', 'code'],
]);

/** The elements that a notice may have, before some become plainer. */
export const allowedElements: readonly string[] = [...blocks, ...inline.split(' '), ...plainer.keys()];

/** The attributes that are looked at. */
export const allowedAttributes: readonly string[] = [...Object.keys(checks), 'href', 'src', 'alt'];

export const isBlock = (name: string): boolean => blocks.has(name);

/** The name under which an element is shown; `undefined`: only its content is. */
export function shownName(name: string): string | undefined {
  return plainer.get(name) ?? (allowedElements.includes(name) ? name : undefined);
}

/** Copies what is allowed of the attributes. */
export function copyAttributes(from: Element, to: Element): void {
  for (const name of [...everywhere, ...(more[to.localName] ?? [])]) {
    const value = from.getAttribute(name);
    const checked = value === null ? undefined : checks[name]?.(value);
    if (checked !== undefined) to.setAttribute(name, checked);
  }
}
