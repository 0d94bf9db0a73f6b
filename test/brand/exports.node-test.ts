import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import type { Brand } from '../../src/adapter/brand.js';
import { toDesignTokens } from '../../src/brand/exports/dtcg.js';
import { toFigmaVariables } from '../../src/brand/exports/figma.js';
import { toTypeScript } from '../../src/brand/exports/typescript.js';
import { fontFamily } from '../../src/brand/font-family.js';
import { themeOf } from '../../src/brand/theme.js';
import { readDesignTokens } from '../support/design-tokens.js';

const fonts = ['HarmonyOS Sans', '微软雅黑', 'He said "no", \\ and left', 'sans-serif'];
const brands: Record<string, Brand> = {
  'the library’s own': {},
  'a whole brand': { color: '#1677ff', accent: '#07c160', radius: 12, density: 'elder', fonts },
};
const name = 'Harbour\n*/ throw 1; // \u2028throw 2';
const schemes = ['light', 'dark'] as const;

/** As a program reads it that knows the file only. */
const reread = <Format>(format: Format): Format => JSON.parse(JSON.stringify(format)) as Format;

for (const [whose, brand] of Object.entries(brands)) {
  const theme = themeOf(brand);

  describe(`${whose} as design tokens`, () => {
    const document = reread(toDesignTokens(theme, name));

    for (const scheme of schemes) {
      it(`is the ${scheme} theme in the context ${scheme}`, () => {
        assert.deepEqual(readDesignTokens(document, { scheme }), { ...theme[scheme], ...theme.measures });
      });
    }

    it('is light where nothing is chosen', () => {
      assert.deepEqual(readDesignTokens(document, {}), { ...theme.light, ...theme.measures });
    });

    it('knows no other context', () => {
      assert.throws(() => readDesignTokens(document, { scheme: 'dim' }), /no context dim/);
    });
  });

  describe(`${whose} as Figma variables`, () => {
    const body = reread(toFigmaVariables(theme, name));
    const { variableCollections, variableModes, variables, variableModeValues } = body;

    it('is one collection with two modes, whose first is the one it begins with', () => {
      assert.deepEqual(
        variableCollections.map((collection) => collection.name),
        [name],
      );
      assert.deepEqual(
        variableModes.map((mode) => [mode.action, mode.name]),
        [
          ['UPDATE', 'Light'],
          ['CREATE', 'Dark'],
        ],
      );
      assert.equal(variableCollections[0]!.initialModeId, variableModes[0]!.id);
    });

    it('refers to nothing that it does not make, by ids and names that are there once', () => {
      const [collection] = variableCollections;
      for (const { variableCollectionId } of [...variableModes, ...variables])
        assert.equal(variableCollectionId, collection!.id);
      const ids = [...variableCollections, ...variableModes, ...variables].map(({ id }) => id);
      assert.deepEqual([...new Set(ids)], ids);
      const names = variables.map((variable) => variable.name);
      assert.deepEqual([...new Set(names)], names);
      for (const one of names) assert.doesNotMatch(one, /[.{}]/);
    });

    it('has one value for each variable in each mode', () => {
      const asked = variables.flatMap((variable) => variableModes.map((mode) => `${variable.id} ${mode.id}`));
      const given = variableModeValues.map(({ variableId, modeId }) => `${variableId} ${modeId}`);
      assert.deepEqual(given.sort(), asked.sort());
    });

    it('gives the theme back, in each mode, by what a developer copies', () => {
      for (const [index, scheme] of schemes.entries()) {
        const values = variableModeValues
          .filter(({ modeId }) => modeId === variableModes[index]!.id)
          .map(({ variableId, value }) => {
            const { resolvedType, codeSyntax } = variables.find(({ id }) => id === variableId)!;
            const [, role] = /^var\(--linli-([\w-]+)\)$/.exec(codeSyntax.WEB)!;
            return [role, figmaValue(resolvedType, value)] as const;
          });
        assert.deepEqual(Object.fromEntries(values), { ...theme[scheme], ...plainMeasures(theme.measures) });
      }
    });

    it('says what each is for', () => {
      const said = variables.find((variable) => variable.name === 'color/accent-fill');
      assert.match(said!.description, /\w{3}/);
    });
  });
}

describe('a whole brand as TypeScript', () => {
  it('compiles, is the theme when imported, and does not compile with a slip in a name', async () => {
    const theme = themeOf(brands['a whole brand']!);
    const { light, dark, measures } = theme;
    const folder = mkdtempSync(join(tmpdir(), 'linli-exports-'));
    const write = (file: string, text: string) => {
      writeFileSync(join(folder, file), text);
      return join(folder, file);
    };
    try {
      write('tokens.mts', toTypeScript(theme, name));
      const using = (role: string) =>
        `import { theme } from './tokens.mjs';\nexport const color: \`#\${string}\` = theme.dark['${role}'];\n`;
      const faults = compile([
        write('right.mts', using('color-text')),
        write('slip.mts', using('color-txet')),
      ]);
      assert.equal(faults.length, 1, faults.join('\n'));
      assert.match(faults[0]!, /color-txet/);
      const module = (await import(pathToFileURL(join(folder, 'tokens.mjs')).href)) as object;
      assert.deepEqual({ ...module }, { theme: { light, dark, measures } });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

type FigmaValue = ReturnType<typeof toFigmaVariables>['variableModeValues'][number]['value'];

/** The value as the theme has it: a colour as hex digits, all else as it is. */
function figmaValue(type: 'COLOR' | 'FLOAT' | 'STRING', value: FigmaValue): number | string {
  if (typeof value !== 'object') {
    assert.equal(typeof value, type === 'FLOAT' ? 'number' : 'string');
    return value;
  }
  assert.equal(type, 'COLOR');
  assert.equal(value.a, 1);
  const digits = [value.r, value.g, value.b].map((channel) => {
    assert.ok(channel >= 0 && channel <= 1);
    return Math.round(channel * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${digits.join('')}`;
}

/** Figma knows no units, and a family by its name alone. */
const plainMeasures = ({ 'font-family': family, ...sizes }: Record<string, string>) => ({
  ...Object.fromEntries(Object.entries(sizes).map(([role, text]) => [role, parseFloat(text)])),
  ...(family === fontFamily(fonts) && { 'font-family': fonts.join(', ') }),
});

/** Compiles modules with all that they import, strictly; what the compiler says against them. */
function compile(files: readonly string[]): string[] {
  const program = ts.createProgram(files, {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    lib: ['lib.es5.d.ts'],
    skipLibCheck: true,
    types: [],
  });
  const { diagnostics } = program.emit();
  return [...ts.getPreEmitDiagnostics(program), ...diagnostics].map(({ messageText }) =>
    ts.flattenDiagnosticMessageText(messageText, '\n'),
  );
}
