import type { Turns } from '../../../adapter/documents/turns.js';

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

/** The most characters of one line. What is behind them is not read. */
const longestLine = 200_000;

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
  let index = 0;
  for (const line of linesOf(text)) {
    if (++index % stride === 0 && turns.isOver) await turns.pass();
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

/** One by one, for there may be very many: whatever ends them, and made whole where they were folded. */
function* linesOf(text: string): Generator<string> {
  let line = '';
  for (let at = 0; at < text.length;) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    line += text.slice(at, text[end - 1] === '\r' ? end - 1 : end);
    at = end + 1;
    const isFolded = text[at] === ' ' || text[at] === '\t';
    if (isFolded) at++;
    else {
      // Some end lines by carriage returns alone.
      if (line.includes('\r')) yield* line.split('\r');
      else yield line;
      line = '';
    }
  }
}

function addLine(component: Open | undefined, whole: string): void {
  const line = whole.slice(0, longestLine);
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
