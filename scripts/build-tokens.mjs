// Builds style sheets and TypeScript from the DTCG sources in src/styles/tokens. Style Dictionary would do it, but
// its current version needs Node 22 and ours is 20; what is needed here are aliases, two modes and three outputs.
// `--check` writes nothing and fails when an output is stale.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const folder = new URL('../src/styles/', import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(`tokens/${name}.tokens.json`, folder), 'utf8'));

/** Every token of a tree as [name, token], the name joined with `-`, the type inherited from the groups. */
function flatten(node, path = [], type = undefined) {
  const own = node.$type ?? type;
  if ('$value' in node) return [[path.join('-'), { ...node, $type: own }]];
  return Object.entries(node)
    .filter(([key]) => !key.startsWith('$'))
    .flatMap(([key, child]) => flatten(child, [...path, key], own));
}

const palette = new Map(flatten(read('palette')));
const roles = flatten(read('role'));
const dark = new Map(flatten(read('role.dark')));

/** The value as CSS: a colour by the hex it refers to, a dimension or a duration with its unit. */
function toCss({ $value: value }) {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object') return value.hex ?? `${value.value}${value.unit}`;
  const target = palette.get(value.slice(1, -1).replaceAll('.', '-'));
  if (!target) throw new Error(`${value} is in no source`);
  return toCss(target);
}

const tokens = roles.map(([name, token]) => ({
  name,
  light: toCss(token),
  dark: dark.has(name) ? toCss(dark.get(name)) : undefined,
  description: token.$description ?? '',
  contrast: token.$extensions?.['linli.contrast'] ?? [],
}));

/** The roles that some element reads: only these are worth their bytes in every element's sheet. */
const sources = new URL('../src/', import.meta.url);
const inUse = new Set(
  readdirSync(sources, { recursive: true })
    .filter((path) => path.endsWith('.styles.ts') && !path.includes('.generated.'))
    .flatMap((path) => [...readFileSync(new URL(path, sources), 'utf8').matchAll(/var\(--_([\w-]+)/g)])
    .map(([, name]) => name),
);
const used = tokens.filter(({ name }) => inUse.has(name));

/** The roles by which the badge tells its states apart: a thousand of them on a page read two each, and no more. */
const tones = tokens.filter(({ name }) =>
  /^color-((accent|warning|danger|success)-(text|quiet)|text-muted|surface-sunken)$/.test(name),
);

const note = 'Built by scripts/build-tokens.mjs from src/styles/tokens. Do not edit.';
const both = ({ light, dark: night }) => (night ? `light-dark(${light}, ${night})` : light);

/** A default in a sheet of ours: a colour by the scheme, which `byScheme` knows when the sheet is loaded. */
const standard = ({ light, dark: night }) =>
  night ? `\${byScheme(css\`${light}\`, css\`${night}\`)}` : light;
const asRead = (token) => `var(--linli-${token.name}, ${standard(token)})`;

/** What elements read: the page's role if it set one, else the default in the scheme that holds at the element. */
const elementSheet = `// ${note}
import { css } from 'lit';
import { byScheme } from './by-scheme.js';

/** The roles as elements read them: \`--_color-text\` is the page's \`--linli-color-text\`, or the default. */
export const tokenStyles = css\`
:host {
${used.map((token) => `--_${token.name}: ${asRead(token)};`).join('\n')}
}
\`;
`;

const camelCase = (name) => name.replace('color-', '').replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
/** What a sheet reads that declares no properties of its own on each element. */
const toneModule = `// ${note}
import { css } from 'lit';
import { byScheme } from './by-scheme.js';

/** The tones of states, in the scheme that holds at the element. */
export const tones = {
${tones.map((token) => `${camelCase(token.name)}: css\`${asRead(token)}\`,`).join('\n')}
};
`;

const pageSheet = `/* ${note}
   The defaults of every role, for pages and designers that want to build on them. Elements do not need this file.
   Of no weight, so that a brand and the page win. */
:where(:root) {
${tokens.map((token) => `--linli-${token.name}: ${token.light};`).join('\n')}
}
@supports (color: light-dark(#000, #fff)) {
:where(:root) {
${tokens
  .filter((token) => token.dark)
  .map((token) => `--linli-${token.name}: ${both(token)};`)
  .join('\n')}
}
}
`;

const data = `// ${note}

/** One role: its default values, what it is for, and the contrast it must keep. */
export interface Token {
  name: string;
  light: string;
  dark?: string;
  description: string;
  /** The least contrast against other roles (WCAG 2.2: 1.4.3 for text, 1.4.11 for the rest). */
  contrast: readonly { against: string; ratio: number }[];
}

/** The names of the roles that are colours. */
export type ColorRole =
${tokens
  .filter(({ name }) => name.startsWith('color-'))
  .map(({ name }) => `| '${name}'`)
  .join('\n')};

/** Every public role. Its custom property is \`--linli-\` and its name. */
export const tokens: readonly Token[] = ${JSON.stringify(tokens)};
`;

/** What is larger, smaller, closer or farther apart in a density than in the roles themselves. */
const densities = `// ${note}

/** The measures of the densities that differ from the roles' own. */
export const densities = {
${['compact', 'elder']
  .map((name) => {
    const changed = flatten(read(`density.${name}`)).map(([role, token]) => [role, toCss(token)]);
    return `${name}: ${JSON.stringify(Object.fromEntries(changed))},`;
  })
  .join('\n')}
} as const;
`;

const outputs = {
  'densities.generated.ts': densities,
  'tokens.generated.styles.ts': elementSheet,
  'tones.generated.styles.ts': toneModule,
  'tokens.css': pageSheet,
  'tokens.generated.ts': data,
};
let stale = 0;
for (const [name, text] of Object.entries(outputs)) {
  const file = new URL(name, folder);
  const options = await resolveConfig(file);
  const formatted = await format(text, { ...options, filepath: file.pathname });
  if (!process.argv.includes('--check')) writeFileSync(file, formatted);
  else if (readFileSync(file, 'utf8') !== formatted) stale++;
}
if (stale > 0) {
  console.error(`${stale} token files are stale: run "npm run tokens".`);
  process.exit(1);
}
