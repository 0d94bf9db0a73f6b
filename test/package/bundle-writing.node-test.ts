import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { partsOfModules } from '../../scripts/build/bundle-groups.mjs';
import { takeApart, writeBundle } from '../../scripts/build/bundle-parts.mjs';
import { integrityOf } from '../../scripts/build/integrity.mjs';
import { withOrdinaryNames } from '../../scripts/build/private-names.mjs';

describe('chunks taken apart', () => {
  it('need what they imported, and load what they imported late', () => {
    const { body, exports, needs } = takeApart(
      'import{a as b}from"./main.js";import"./side.js";const c=()=>import(`./late.js`);export{c as d};',
    );
    assert.equal(body, 'const{a:b}=need("main");const c=()=>load("late");');
    assert.deepEqual(exports, [['d', 'c']]);
    assert.deepEqual(needs, ['main', 'side']);
  });

  it('are refused where they are not as a bundler writes them', () => {
    assert.throws(() => takeApart('import * as all from "./main.js";'), /as a whole/);
    assert.throws(() => takeApart('export const a = 1;'), /ExportNamedDeclaration/);
    assert.throws(() => takeApart('export * from "./main.js";'), /ExportAllDeclaration/);
  });

  const chunk = (fileName: string, code: string, isEntry = false) => ({ fileName, code, isEntry });
  const main = chunk('main.js', 'const a=1;export{a as x};');
  const entry = chunk('linli.js', 'export{x as one}from"./main.js";', true);

  it('become a main script and parts whose names change with their content', () => {
    const late = (code: string) =>
      writeBundle([main, entry, chunk('late.js', `import{x as y}from"./main.js";${code}`)], true)[1]!;
    const [one, same, other] = [late('y;'), late('y;'), late('y+1;')];
    assert.equal(one.fileName, same.fileName);
    assert.notEqual(one.fileName, other.fileName);
    assert.match(one.content, /const\{a:y\}=need\("main"\)/);
  });

  it('are listed with what integrity says of each, in a file that the main script knows', () => {
    const [script, late, list] = writeBundle([main, entry, chunk('late.js', '1;')], true);
    const [, file, integrity] = /integrity:\["([^"]+)","([^"]+)"\]/.exec(script!.content)!;
    assert.equal(`parts/${file}`, list!.fileName);
    assert.equal(integrity, integrityOf(list!.content));
    assert.ok(
      list!.content.includes(`"${late!.fileName.slice('parts/'.length)}":"${integrityOf(late!.content)}"`),
    );
    // An import map does that for modules.
    assert.equal(writeBundle([main, entry, chunk('late.js', '1;')], false).length, 2);
  });

  it('may not need each other in a circle', () => {
    const circle = [chunk('b.js', 'import"./c.js";'), chunk('c.js', 'import"./b.js";')];
    assert.throws(() => writeBundle([main, entry, ...circle], true), /b → c → b/);
  });
});

describe('the place of a module in the bundle', () => {
  it('is the main script, a part of its own, or what several parts share', () => {
    const module = (id: string, imports: string[] = [], lateImports: string[] = [], isEntry = false) => ({
      id: `/src/${id}`,
      imports: imports.map((path) => `/src/${path}`),
      lateImports: lateImports.map((path) => `/src/${path}`),
      isEntry,
    });
    const places = partsOfModules([
      module('bundle.ts', ['core.ts'], ['reading/index.ts', 'filing/index.ts', 'domain/index.ts'], true),
      module('core.ts'),
      module('reading/index.ts', ['core.ts', 'live.ts', 'card.ts']),
      module('filing/index.ts', ['live.ts', 'emergency.ts']),
      module('domain/index.ts', ['card.ts', 'emergency.ts', 'lunar.ts']),
      module('live.ts'),
      module('card.ts'),
      module('emergency.ts'),
      module('lunar.ts'),
    ]);
    assert.deepEqual(Object.fromEntries([...places].map(([id, place]) => [id.slice(5), place])), {
      'bundle.ts': 'main',
      'core.ts': 'main',
      'reading/index.ts': 'reading',
      'filing/index.ts': 'filing',
      'domain/index.ts': 'domain',
      'live.ts': 'shared',
      'card.ts': 'reading',
      'emergency.ts': 'filing',
      'lunar.ts': 'domain',
    });
  });
});

describe('private names for old browsers', () => {
  it('are ordinary ones, and of a class and of the one above it never the same', () => {
    const written = withOrdinaryNames(
      'class A { #x = 1; is(o) { return #x in o && this.#x; } }\nclass B extends A { #x = 2; get() { return this.#x; } }',
    );
    assert.equal(
      written,
      "class A { $_a = 1; is(o) { return '$_a' in o && this.$_a; } }\nclass B extends A { $_a_B = 2; get() { return this.$_a_B; } }",
    );
  });

  it('are those of the class that declares them, in a class within it too', () => {
    assert.equal(
      withOrdinaryNames('class A { #x; make() { return class extends B { y(a) { return a.#x; } }; } }'),
      'class A { $_a; make() { return class extends B { y(a) { return a.$_a; } }; } }',
    );
  });
});
