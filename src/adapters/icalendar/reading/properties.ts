import ICAL from 'ical.js';
import type { Component } from './components.js';

/** A property as the parser gives it: values of jCal (RFC 7265, section 3.4). */
export interface Property {
  name: string;
  /** By name in small letters. */
  parameters: Readonly<Record<string, unknown>>;
  type: string;
  values: readonly unknown[];
}

/** Rules stay text: the domain reads them. */
const asItStands = { defaultType: 'unknown' };

const known = ICAL.design.icalendar as { property: object };

/** What the parser knows of properties, without what every object has: names are those of strangers. */
const design = {
  ...known,
  property: Object.assign(Object.create(null) as object, known.property, {
    rrule: asItStands,
    exrule: asItStands,
  }),
};

/** The properties of a component. A line is read when it is asked for: most never are. */
export class Properties {
  readonly #component: Component;

  constructor(component: Component) {
    this.#component = component;
  }

  /** All that is written there but when the file was made, which says nothing of the event. */
  get written(): string {
    return [...this.#component.lines]
      .flatMap(([name, lines]) => (name === 'dtstamp' ? [] : lines))
      .join('\n');
  }

  /** @throws {Error} when one of them cannot be read */
  all(name: string): readonly Property[] {
    return (this.#component.lines.get(name) ?? []).map((line) => read(name, line));
  }

  /** The first of them; a second, which the standard forbids of most, is passed over. */
  first(name: string): Property | undefined {
    const [line] = this.#component.lines.get(name) ?? [];
    return line === undefined ? undefined : read(name, line);
  }

  /** The text of the first, or `undefined` where there is none that can be read. */
  text(name: string): string | undefined {
    return textIn(this.#attempt(() => this.first(name)));
  }

  /** The texts of all that can be read; of properties that are lists, each item. */
  texts(name: string): readonly string[] {
    return (this.#component.lines.get(name) ?? []).flatMap((line) => {
      const values = this.#attempt(() => read(name, line))?.values ?? [];
      return values.flatMap((value) => (typeof value === 'string' && value.trim() ? [value.trim()] : []));
    });
  }

  /** What can be read of them, one by one. */
  readable(name: string): readonly Property[] {
    return (this.#component.lines.get(name) ?? []).flatMap(
      (line) => this.#attempt(() => read(name, line)) ?? [],
    );
  }

  #attempt(get: () => Property | undefined): Property | undefined {
    try {
      return get();
    } catch {
      // What is missing then is a matter of words alone.
      return undefined;
    }
  }
}

/** A parameter that is a text. */
export function parameter({ parameters }: Property, name: string): string | undefined {
  const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}

function textIn(property: Property | undefined): string | undefined {
  const [value] = property?.values ?? [];
  if (typeof value !== 'string') return undefined;
  // The parser takes no property for text that it does not know, and they are (RFC 5545, section 3.8.8.2).
  const text =
    property!.type === 'unknown'
      ? value.replace(/\\(?:([nN])|([\\;,]))/g, (_, isLine, plain) => (isLine ? '\n' : String(plain)))
      : value;
  return text.trim() || undefined;
}

function read(name: string, line: string): Property {
  let parsed: [string, Record<string, unknown>, string, ...unknown[]];
  try {
    parsed = ICAL.parse.property(line.trimStart(), design as never) as typeof parsed;
  } catch {
    throw new Error(`${name.toUpperCase()} cannot be read`);
  }
  const [, parameters, type, ...values] = parsed;
  return { name, parameters, type: type ?? 'unknown', values };
}
