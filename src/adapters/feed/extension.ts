import { fail, flag, isObject, object, oneOf, text, type Shape } from '../../adapter/shape.js';
import { personShape } from '../../adapter/person-shape.js';
import {
  noticeKinds,
  scopeLevels,
  type Acknowledgement,
  type Notice,
  type NoticeCorrection,
  type NoticeScope,
} from '../../domain/notice.js';
import type { Instant } from '../../domain/time.js';

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
  const attempt = <Value>(shape: Shape<Value>, value: unknown, path: string): Value | undefined => {
    try {
      return shape(value, path);
    } catch (thrown) {
      tell(thrown instanceof Error ? thrown.message : String(thrown));
      return undefined;
    }
  };

  const instant: Shape<Instant> = (value, path) =>
    date(text(value, path)) ?? fail(path, 'a date with a zone');

  /** What is right in a list. A single value is a list of one. */
  const each =
    <Item>(shape: Shape<Item>): Shape<Item[]> =>
    (value, path) =>
      [value].flat().flatMap((item, index) => attempt(shape, item, `${path}.${index}`) ?? []);

  const shapes: { [Key in keyof Required<Extension>]: Shape<NonNullable<Extension[Key]>> } = {
    kind: oneOf(noticeKinds),
    priority: oneOf(['urgent', 'normal']),
    pinned: flag,
    number: text,
    validFrom: instant,
    validUntil: instant,
    scope: each(scope),
    places: each(scope),
    window: object<NonNullable<Notice['window']>>({ from: instant }, { until: instant }),
    period: text,
    nextDueAt: instant,
    corrections: (value, path) =>
      each(object<NoticeCorrection>({ at: instant, text }))(value, path).sort(
        (one, other) => Date.parse(other.at) - Date.parse(one.at),
      ),
    withdrawn: (value, path) => {
      const { at, reason } = membersOf(value, path);
      return { at: instant(at, `${path}.at`), ...(isSaid(reason) && { reason }) };
    },
    acknowledgement: object<Pick<Acknowledgement, 'by' | 'until'>>(
      {},
      { by: (value, path) => personShape(isSaid(value) ? { name: value } : value, path), until: instant },
    ),
  };

  const known = Object.entries(shapes) as [keyof Extension, Shape<unknown>][];
  return Object.fromEntries(
    known.flatMap(([name, shape]) => {
      const value = members[name];
      const read = value == null ? undefined : attempt(shape, value, `_notice.${name}`);
      const isNothing = read === undefined || (Array.isArray(read) && read.length === 0);
      return isNothing ? [] : [[name, read]];
    }),
  );
}

const scope: Shape<NoticeScope> = (value, path) => {
  const { level, id, label } = membersOf(value, path);
  return {
    level: oneOf(scopeLevels)(level, `${path}.level`),
    ...(isSaid(id) && { id }),
    ...(isSaid(label) && { label }),
  };
};

const isSaid = (value: unknown): value is string => typeof value === 'string' && value !== '';

function membersOf(value: unknown, path?: string): Members {
  return isObject(value) ? value : fail(path, 'an object');
}
