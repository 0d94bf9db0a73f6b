import { readFile } from 'node:fs/promises';

/**
 * A statement, or a part of one, that the program wrote: nothing else is run. It is made by `sql` and what stands below it
 * only, so that the compiler refuses a statement that was put together from strings, in which somebody's words could stand.
 * What somebody sent goes beside it, as a value for `$1`, `$2` and so on.
 */
class WrittenStatement {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** For the database: there is no way back from here. */
  get text(): string {
    return this.#text;
  }
}

export type Statement = WrittenStatement;

/** What stands between the written parts: other parts, and whole numbers, as limits are. */
type Part = Statement | number;

/**
 * A statement as it is written: sql`select * from people where id = $1`.
 *
 * @throws TypeError when it is called like a function, with text that came from elsewhere
 */
export function sql(written: TemplateStringsArray, ...parts: readonly Part[]): Statement {
  if (!Object.isFrozen(written) || !Object.isFrozen(written.raw))
    throw new TypeError('SQL is written, not made.');
  return new WrittenStatement(
    written.slice(1).reduce((text, next, index) => text + textOf(parts[index]!) + next, written[0]!),
  );
}

function textOf(part: Part): string {
  if (part instanceof WrittenStatement) return part.text;
  if (Number.isSafeInteger(part) && part >= 0) return String(part);
  throw new TypeError(`${String(part)} is neither a statement nor a whole number.`);
}

/**
 * A table or a column by its name.
 *
 * @throws TypeError for what is none
 */
export function nameOf(name: string): Statement {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new TypeError(`"${name}" is no name.`);
  return new WrittenStatement(name);
}

/** Names in a row, with commas. */
export function namesOf(names: readonly string[]): Statement {
  return joined(names.map(nameOf), ', ');
}

/** The place of one value: `$3`. */
export function placeOf(position: number): Statement {
  return new WrittenStatement(`$${textOf(position)}`);
}

/** The places of so many values, with commas: `$1, $2, $3`. */
export function placesFor(count: number): Statement {
  return joined(
    Array.from({ length: count }, (_, index) => placeOf(index + 1)),
    ', ',
  );
}

/** A text that the program knows, such as its time zone, where a value cannot stand. */
export function quoted(text: string): Statement {
  return new WrittenStatement(`'${text.replaceAll("'", "''")}'`);
}

/** Parts, one after the other, with something between them. */
export function joined(
  parts: readonly Statement[],
  between: ', ' | ' and ' | ' union ' | ' union all ',
): Statement {
  return new WrittenStatement(parts.map(({ text }) => text).join(between));
}

/** What stands in a file of ours: a migration. */
export async function statementIn(file: URL): Promise<Statement> {
  return new WrittenStatement(await readFile(file, 'utf8'));
}
