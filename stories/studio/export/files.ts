import type { Brand } from '../../../src/adapter/brand.js';
import { toCss } from '../../../src/brand/exports/css.js';
import { toDesignTokens } from '../../../src/brand/exports/dtcg.js';
import { toFigmaVariables } from '../../../src/brand/exports/figma.js';
import { toTypeScript } from '../../../src/brand/exports/typescript.js';
import type { Theme } from '../../../src/brand/theme.js';
import { snippet } from './snippet.js';

export const formats = ['brand', 'css', 'tokens', 'figma', 'typescript', 'snippet'] as const;
export type Format = (typeof formats)[number];

/** What can be taken away. */
export interface ExportFile {
  name: string;
  /** Its media type. */
  type: string;
  text: string;
}

/** A brand in one of the formats. */
export function exportFile(format: Format, brand: Brand, theme: Theme): ExportFile {
  const name = nameOf(brand);
  switch (format) {
    case 'brand':
      return json('brand.json', inOrder({ version: 1, ...brand }));
    case 'css':
      return { name: 'brand.css', type: 'text/css', text: toCss(theme) };
    case 'tokens':
      return json('brand.tokens.json', toDesignTokens(theme, name));
    case 'figma':
      return json('brand.figma.json', toFigmaVariables(theme, name));
    case 'typescript':
      return { name: 'brand.ts', type: 'text/typescript', text: toTypeScript(theme, name) };
    case 'snippet':
      return { name: 'page.html', type: 'text/html', text: snippet() };
  }
}

/** The fields in the order in which people speak of a brand, and not in that in which they were chosen. */
const order: readonly (keyof Brand)[] = [
  'version',
  'name',
  'logo',
  'color',
  'accent',
  'radius',
  'density',
  'fonts',
  'motion',
  'terms',
  'messages',
  'features',
  'emergency',
  'serviceLevel',
  'calendars',
  'links',
];

const inOrder = (brand: Brand) =>
  Object.fromEntries(order.flatMap((name) => (name in brand ? [[name, brand[name]]] : [])));

/** What the collection of a design tool is called. */
function nameOf({ name }: Brand): string {
  const text = typeof name === 'string' ? name : (name?.en ?? Object.values(name ?? {})[0]);
  return text ?? 'Linli';
}

const json = (name: string, content: unknown): ExportFile => ({
  name,
  type: 'application/json',
  text: `${JSON.stringify(content, undefined, 2)}\n`,
});
