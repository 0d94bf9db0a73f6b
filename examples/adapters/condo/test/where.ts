/** What a condition compares. */
type Value = string | number | boolean | null | undefined | readonly string[] | Where;

/** A condition as the schema has it: `id`, `createdAt_lte`, `AND` … */
export interface Where {
  [name: string]: Value | readonly Where[];
}

type Row = Readonly<Record<string, unknown>>;

/** Whether a row is one of those that are asked for. All that is named must hold. */
export function matches(row: Row, where: Where = {}): boolean {
  return Object.entries(where).every(([name, asked]) => {
    if (name === 'AND') return (asked as Where[]).every((one) => matches(row, one));
    if (name === 'OR') return (asked as Where[]).some((one) => matches(row, one));
    const [, member = name, comparison = 'is'] = /^(.*?)_(lte|gt|in|not_in|contains_i)$/.exec(name) ?? [];
    return compare(row[member], asked as Value, comparison);
  });
}

function compare(value: unknown, asked: Value, comparison: string): boolean {
  switch (comparison) {
    case 'lte':
      return value != null && (value as string) <= asked!;
    case 'gt':
      return value != null && (value as string) > asked!;
    case 'in':
      return (asked as string[]).includes(value as string);
    case 'not_in':
      return !(asked as string[]).includes(value as string);
    case 'contains_i':
      return ((value ?? '') as string).toLowerCase().includes((asked as string).toLowerCase());
    default:
      if (asked !== null && typeof asked === 'object') return matches((value ?? {}) as Row, asked as Where);
      return (value ?? null) === asked;
  }
}

/** The newest first, as `sortBy: [createdAt_DESC, id_DESC]` has it, and then a stretch of them. */
export function select<Item extends Row>(
  rows: readonly Item[],
  { where, first = Infinity, skip = 0 }: { where?: Where; first?: number; skip?: number },
): Item[] {
  const placeOf = ({ createdAt, id }: Row) => `${createdAt as string} ${id as string}`;
  return rows
    .filter((row) => matches(row, where))
    .sort((one, other) => (placeOf(one) < placeOf(other) ? 1 : -1))
    .slice(skip, skip + first);
}
