import { namespaces, type ScopedElement } from './scoped-element.js';

type Members = Readonly<Record<string, unknown>>;

/** What the elements of our namespace say, in the form of the `_notice` of a JSON Feed; `undefined` where none stands. */
export function noticeElements(entry: ScopedElement): Members | undefined {
  const { notice } = namespaces;
  if (!entry.children.some(({ namespace }) => namespace === notice)) return undefined;
  const text = (name: string) => entry.textOf(notice, name);
  const pinned = text('pinned');
  const [window] = entry.all(notice, 'window').map((element) => attributes(element, 'from', 'until'));
  const [withdrawn] = entry
    .all(notice, 'withdrawn')
    .map((element) => ({ ...attributes(element, 'at'), reason: element.text }));
  const [acknowledgement] = entry
    .all(notice, 'acknowledgement')
    .map((element) => attributes(element, 'by', 'until'));
  const members: Members = {
    kind: text('kind'),
    priority: text('priority'),
    pinned: pinned === undefined ? undefined : flagOf(pinned),
    number: text('number'),
    validFrom: text('validFrom'),
    validUntil: text('validUntil'),
    scope: places(entry.all(notice, 'scope')),
    places: places(entry.all(notice, 'place')),
    window,
    period: text('period'),
    nextDueAt: text('nextDueAt'),
    corrections: listOrNothing(
      entry
        .all(notice, 'correction')
        .map((element) => ({ ...attributes(element, 'at'), text: element.text })),
    ),
    withdrawn,
    acknowledgement,
  };
  return members;
}

/** The text as it is where it is neither, so that whoever reads it can tell. */
function flagOf(text: string): boolean | string {
  if (/^(true|1|yes)$/i.test(text)) return true;
  return /^(false|0|no)$/i.test(text) ? false : text;
}

function places(elements: readonly ScopedElement[]): readonly Members[] | undefined {
  return listOrNothing(
    elements.map((element) => ({ ...attributes(element, 'level', 'id'), label: element.text })),
  );
}

const listOrNothing = (list: readonly Members[]) => (list.length > 0 ? list : undefined);

function attributes(element: ScopedElement, ...names: string[]): Members {
  return Object.fromEntries(names.map((name) => [name, element.attribute(name)]));
}
