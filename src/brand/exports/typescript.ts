import type { Theme } from '../theme.js';

/**
 * The theme as a TypeScript module with one constant, `theme`, whose values are literals: a slip in the name of a role
 * does not compile.
 *
 * @param name of the brand, for people; it is in a comment
 */
export function toTypeScript(theme: Theme, name: string): string {
  const { light, dark, measures } = theme;
  // Whatever is in a name stays in one line of comment; two of Unicode's separators end a line of JavaScript too.
  const title = name.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  return `// ${title}: the roles of Linli, each the custom property --linli- and its name.
export const theme = ${JSON.stringify({ light, dark, measures }, null, 2)} as const;
`;
}
