import { fits, flag, isObject, oneOf, text, type Shape } from '../../adapter/shape.js';
import { personShape } from '../../adapter/shapes.js';
import { noticeKinds, scopeLevels, type Notice, type NoticeScope } from '../../domain/index.js';
import type { Instant, NoticeCorrection } from '../../domain/index.js';

type Members = Readonly<Record<string, unknown>>;

/** What `_notice` may say, apart from what a feed says by itself. */
export type Extension = Partial<
  Pick<
    Notice,
    | 'kind'
    | 'priority'
    | 'pinned'
    | 'number'
    | 'validFrom'
    | 'validUntil'
    | 'scope'
    | 'places'
    | 'window'
    | 'period'
    | 'nextDueAt'
    | 'corrections'
    | 'withdrawn'
    | 'acknowledgement'
  >
>;

/**
 * Reads the members of `_notice` one by one: one that makes no sense is left out and told, for the rest of the notice is
 * worth showing. `date` reads an instant as feeds write it.
 */
export function readExtension(
  members: Members,
  date: (text: string) => Instant | undefined,
  tell: (message: string) => void,
): Extension {
  const instant: Shape<Instant> = (value, path) => date(text(value, path)) ?? refuse(String(value), 'a date');

  /** The list of what is right in a list, or in what should be one. */
  const each =
    <Item>(shape: Shape<Item>): Shape<Item[]> =>
    (value) =>
      (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((item) => {
        const read = attempt(shape, item);
        return read === undefined ? [] : [read];
      });

  const attempt = <Value>(shape: Shape<Value>, value: unknown): Value | undefined => {
    try {
      return shape(value);
    } catch (thrown) {
      tell(thrown instanceof Error ? thrown.message : String(thrown));
      return undefined;
    }
  };

  const shapes: { [Key in keyof Required<Extension>]: Shape<NonNullable<Extension[Key]>> } = {
    kind: oneOf(noticeKinds),
    priority: oneOf(['urgent', 'normal']),
    pinned: flag,
    number: text,
    validFrom: instant,
    validUntil: instant,
    scope: each(scope),
    places: each(scope),
    window: (value) => {
      const { from, until } = membersOf(value);
      return { from: instant(from), ...(until !== undefined && { until: instant(until) }) };
    },
    period: text,
    nextDueAt: instant,
    corrections: (value) =>
      each<NoticeCorrection>((item) => ({
        at: instant(membersOf(item).at),
        text: text(membersOf(item).text),
      }))(value).sort((one, other) => Date.parse(other.at) - Date.parse(one.at)),
    withdrawn: (value) => {
      const { at, reason } = membersOf(value);
      return { at: instant(at), ...(fits(text, reason) && reason && { reason }) };
    },
    acknowledgement: (value) => {
      const { by, until } = membersOf(value);
      const person = fits(text, by) ? { name: by } : by;
      return {
        ...(person !== undefined && { by: personShape(person) }),
        ...(until !== undefined && { until: instant(until) }),
      };
    },
  };

  const known = Object.entries(shapes) as [keyof Extension, Shape<unknown>][];
  return Object.fromEntries(
    known.flatMap(([name, shape]) => {
      const value = members[name];
      const read = value == null ? undefined : attempt((one) => shape(one, `_notice.${name}`), value);
      const isNothing = read === undefined || (Array.isArray(read) && read.length === 0);
      return isNothing ? [] : [[name, read]];
    }),
  );
}

const scope: Shape<NoticeScope> = (value) => {
  const { level, id, label } = membersOf(value);
  return {
    level: oneOf(scopeLevels)(level, 'level'),
    ...(fits(text, id) && id && { id }),
    ...(fits(text, label) && label && { label }),
  };
};

function membersOf(value: unknown): Members {
  return isObject(value) ? value : refuse(JSON.stringify(value), 'an object');
}

function refuse(value: string, expected: string): never {
  throw new Error(`${value}: not ${expected}`);
}
