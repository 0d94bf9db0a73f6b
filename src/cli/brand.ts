import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Brand } from '../adapter/brand.js';
import { toCss } from '../brand/exports/css.js';
import { toDesignTokens } from '../brand/exports/dtcg.js';
import { toFigmaVariables } from '../brand/exports/figma.js';
import { toTypeScript } from '../brand/exports/typescript.js';
import { readBrand } from '../brand/read-brand.js';
import { themeOf, type Theme } from '../brand/theme.js';
import { plain } from '../doctor/report/layout.js';
// The words that a brand may replace.
import '../i18n/en/index.js';
import { brandReport } from './brand-report.js';

const usage = `linli brand: makes the colours and measures of a brand, and checks them

  linli brand <brand.json>
                    checks it and says what becomes of its colours

  --out <folder>    writes brand.css, tokens.json, figma.json and tokens.ts
                    there; what is there already is replaced
  --json            one JSON document on the standard output, nothing else
  -h, --help        this page

Exit codes
  0  all of the file can be used
  1  something in it cannot: the library's own stands in its place
  2  it cannot be read, nothing can be written, or bad arguments

docs/tokens.md tells what the four files are.
`;

/** Why nothing can be done, for whoever typed it. */
class UsageError extends Error {}

const reasonOf = (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown));

function readArguments(typed: readonly string[]) {
  try {
    return parseArgs({
      args: [...typed],
      options: {
        out: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
      allowPositionals: true,
    });
  } catch (thrown) {
    throw new UsageError(reasonOf(thrown).split('. ')[0]);
  }
}

function readFile(path: string): unknown {
  try {
    // Editors of old systems begin a file with a mark of the order of its bytes.
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (thrown) {
    throw new UsageError(`${path} cannot be read: ${reasonOf(thrown)}`);
  }
}

/** A name for people: the first where there is one for each language. */
const nameOf = ({ name }: Brand) =>
  (typeof name === 'string' ? name : name && Object.values(name)[0]) ?? 'Linli';

function write(folder: string, theme: Theme, name: string): string[] {
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  const files = {
    'brand.css': toCss(theme),
    'tokens.json': json(toDesignTokens(theme, name)),
    'figma.json': json(toFigmaVariables(theme, name)),
    'tokens.ts': toTypeScript(theme, name),
  };
  try {
    mkdirSync(folder, { recursive: true });
    return Object.entries(files).map(([file, text]) => {
      const path = join(folder, file);
      writeFileSync(path, text);
      return path;
    });
  } catch (thrown) {
    throw new UsageError(`${folder} cannot be written: ${reasonOf(thrown)}`);
  }
}

/** JSON that says the same, and nothing that could steer a terminal: `JSON.stringify` escapes less. */
const visibly = (json: string) =>
  json.replace(
    /[\x7f-\x9f]|\p{Bidi_Control}/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** `linli brand`, as it was typed after these two words. It sets the exit code of the process. */
export function runBrand(typed: readonly string[]): void {
  try {
    const { values, positionals } = readArguments(typed);
    if (values.help) return void process.stdout.write(usage);
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0)
      throw new UsageError('say which one file: linli brand brand.json');
    const { brand, faults } = readBrand(readFile(path));
    const theme = themeOf(brand);
    const files = values.out === undefined ? [] : write(values.out, theme, nameOf(brand));
    const { report: pairs, brandColors } = theme;
    process.stdout.write(
      values.json
        ? `${visibly(JSON.stringify({ faults, brandColors, pairs, files }, null, 2))}\n`
        : brandReport({ name: nameOf(brand), faults, theme, files }),
    );
    process.exitCode = faults.length > 0 ? 1 : 0;
  } catch (thrown) {
    if (!(thrown instanceof UsageError)) throw thrown;
    process.stderr.write(`linli brand: ${plain(thrown.message)}\n\n  linli brand --help tells more\n`);
    process.exitCode = 2;
  }
}
