import type { ColorRole, Theme } from '../theme.js';

/**
 * The theme as a style sheet: the light colours for every browser, then both for those that know `light-dark()`.
 *
 * @param selector where it holds, `:root` for a whole page; what a resident wrote must never be part of it
 */
export function toCss(theme: Theme, selector = ':root'): string {
  const roles = Object.keys(theme.light) as ColorRole[];
  const rule = (lines: readonly string[], indent = '') =>
    [`${selector} {`, ...lines.map((line) => `  --linli-${line};`), '}']
      .map((line) => indent + line)
      .join('\n');
  return [
    rule([
      ...roles.map((role) => `${role}: ${theme.light[role]}`),
      ...Object.entries(theme.measures).map(([name, value]) => `${name}: ${value}`),
    ]),
    '@supports (color: light-dark(#000, #fff)) {',
    rule(
      roles.map((role) => `${role}: light-dark(${theme.light[role]}, ${theme.dark[role]})`),
      '  ',
    ),
    '}\n',
  ].join('\n');
}
