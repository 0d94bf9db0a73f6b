import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { joined, nameOf, namesOf, placesFor, quoted, sql } from '../server/database/sql.js';

const portal = fileURLToPath(new URL('..', import.meta.url));

/** What a line of the portal's has at hand. */
const atHand = `import type { Database, Query } from '../database/database.js';
import { nameOf, quoted, sql } from '../database/sql.js';
declare const query: Query; declare const database: Database; declare const words: string; export {};`;

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  types: ['node'],
  skipLibCheck: true,
};

/** What the compiler says of lines that stand in a file of the portal's: of each its first error, if there is one. */
function complaintsOf(lines: readonly string[]): (number | undefined)[] {
  const file = `${portal}server/store/lines.ts`;
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  const text = [atHand, ...lines].join('\n');
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, target) =>
    name === file ? ts.createSourceFile(name, text, target) : getSourceFile(name, target);
  const program = ts.createProgram([file], options, host);
  const source = program.getSourceFile(file)!;
  const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  const first = atHand.split('\n').length;
  return lines.map(
    (_, index) =>
      found.find(({ start }) => source.getLineAndCharacterOfPosition(start!).line === first + index)?.code,
  );
}

/** "Argument of type … is not assignable to parameter of type …" */
const isNotAssignable = 2345;

describe('a statement', () => {
  it('is refused by the compiler where it was put together from strings', () => {
    const written = [
      'await query(sql`select 1 where $1`, [words]);',
      'await query(sql`select ${nameOf(words)} from ${quoted(words)}`);',
    ];
    const made = [
      "await query('select 1');",
      'await query(`select ${words}`);',
      'await query(words);',
      'await query(sql`select ${words}`);',
      'await query(sql`select 1` + words);',
      'await query([words]);',
      'await database.transaction((inside) => inside(words));',
      'await database.transaction((_, run) => run(words));',
      'sql(words);',
    ];
    assert.deepEqual(complaintsOf([...written, ...made]), [
      ...written.map(() => undefined),
      ...made.map(() => isNotAssignable),
    ]);
  });

  it('is refused when it runs, where the compiler was told to look away', () => {
    const forged = ['select 1; drop table people'] as unknown as TemplateStringsArray;
    assert.throws(() => sql(forged), TypeError);
    assert.throws(() => sql`select ${'people; drop table people' as unknown as number}`, TypeError);
    for (const number of [-1, 1.5, Number.NaN, Infinity])
      assert.throws(() => sql`limit ${number}`, TypeError);
    for (const name of ['people; --', 'people"', 'People', '', '1st', 'a b'])
      assert.throws(() => nameOf(name), TypeError);
  });

  it('is what was written, with its parts in it', () => {
    assert.equal(sql`select ${namesOf(['a', 'b_2'])} limit ${5}`.text, 'select a, b_2 limit 5');
    assert.equal(sql`values (${placesFor(3)})`.text, 'values ($1, $2, $3)');
    assert.equal(quoted("Asia/Ürümqi' or ''='").text, "'Asia/Ürümqi'' or ''''='''");
    assert.equal(joined([sql`select 1`, sql`select 2`], ' union all ').text, 'select 1 union all select 2');
  });
});
