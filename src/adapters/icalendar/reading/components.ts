import type { Turns } from '../../../adapter/documents/turns.js';

/** The lines of a calendar, whatever ends them, made whole where they were folded. */
const linesOf = (text: string) => text.replace(/\r?\n[ \t]/g, '').split(/\r\n?|\n/);

/** A component as it stands in the file: the lines of its properties by name in small letters, not read yet. */
export interface Component {
  name: string;
  lines: ReadonlyMap<string, readonly string[]>;
  /** Those within it. */
  parts: readonly Component[];
  /** Why it cannot be read, where it cannot. */
  fault: string | undefined;
}

/** The most lines of one component, those within it not counted. */
const mostLines = 20_000;

/** Deeper than components ever stand in one another. */
const deepest = 8;

/** How many lines are looked at before the clock is. */
const stride = 256;

interface Open extends Component {
  lines: Map<string, string[]>;
  parts: Component[];
  count: number;
}

/**
 * The VCALENDARs of a text, each with its components. What was cut off, or not ended before the next began, has a
 * `fault`. Lets the page go on in between.
 */
export async function readComponents(text: string, turns: Turns): Promise<readonly Component[]> {
  const calendars: Component[] = [];
  const open: Open[] = [];
  const end = () => {
    const { name, lines, parts, fault } = open.pop()!;
    const component = { name, lines, parts, fault };
    const parent = open.at(-1);
    if (parent) parent.parts.push(component);
    else calendars.push(component);
  };
  const endFaulty = (fault: string) => {
    open.at(-1)!.fault ??= fault;
    end();
  };

  let skipped = 0;
  for (const [index, line] of linesOf(text).entries()) {
    if (index % stride === 0 && turns.isOver) await turns.pass();
    const [, edge, name = ''] = /^\s*(BEGIN|END)\s*:\s*([\w-]+)\s*$/i.exec(line) ?? [];
    const kind = name.toLowerCase();
    if (edge === undefined) {
      if (skipped === 0) addLine(open.at(-1), line);
    } else if (edge.toUpperCase() === 'BEGIN') {
      if (kind === 'vcalendar') while (open.length > 0) endFaulty('it is not ended');
      // An event stands in no event.
      else if (kind === 'vevent') while (open.length > 1) endFaulty('it is not ended');
      if (open.length === 0 && kind !== 'vcalendar') continue;
      if (open.length >= deepest) skipped++;
      else open.push({ name: kind, lines: new Map(), parts: [], fault: undefined, count: 0 });
    } else if (skipped > 0) {
      skipped--;
    } else if (open.some((component) => component.name === kind)) {
      while (open.at(-1)!.name !== kind) endFaulty('it is not ended');
      end();
    }
  }
  while (open.length > 0) endFaulty('it is cut off');
  return calendars;
}

function addLine(component: Open | undefined, line: string): void {
  if (!component || line.trim() === '') return;
  component.count++;
  if (component.count > mostLines) {
    component.fault ??= `it has more than ${mostLines} lines`;
    return;
  }
  const name = /^\s*([\w-]+)/.exec(line)?.[1]?.toLowerCase() ?? '';
  const lines = component.lines.get(name);
  if (lines) lines.push(line);
  else component.lines.set(name, [line]);
}
