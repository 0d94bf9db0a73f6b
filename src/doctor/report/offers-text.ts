import { portNames } from '../offers/capability.js';
import { nobodyAsks, type Examined, type Standing } from '../offers/examine.js';
import { wrapped, type Paint } from './layout.js';

const marks: Readonly<Record<Standing, readonly [mark: string, color: 'green' | 'red' | 'yellow' | 'dim']>> =
  {
    works: ['✓', 'green'],
    broken: ['✗', 'red'],
    missing: ['–', 'yellow'],
    untried: ['·', 'dim'],
  };

/** What the backend offers, port by port. */
export function offersText(examined: readonly Examined[], paint: Paint): string {
  const ports = portNames.map((port) => {
    const own = examined.filter(({ capability }) => capability.port === port);
    if (own.every(({ standing }) => standing === 'missing')) {
      return `  ${port.padEnd(12)}${paint('yellow', '–')} not offered`;
    }
    if (own.every(({ standing }) => standing === 'untried') && own.some(isClosed)) {
      return `  ${port.padEnd(12)}${paint('dim', '·')} ${nobodyAsks}`;
    }
    const lines = (Object.keys(marks) as Standing[]).flatMap((standing) => {
      const names = own.filter((one) => one.standing === standing).map(nameOf);
      if (names.length === 0) return [];
      const [mark, color] = marks[standing];
      return [{ mark: paint(color, mark), text: names.join(', ') }];
    });
    return lines
      .map(({ mark, text }, index) =>
        wrapped(text, `  ${(index === 0 ? port : '').padEnd(12)}${mark} `, ' '.repeat(16)),
      )
      .join('\n');
  });
  return [
    paint('bold', 'What it offers'),
    ...ports,
    paint('dim', '  ✓ works  ✗ wrong  – missing  · not tried'),
  ].join('\n');
}

const isClosed = ({ because }: Examined) => because === nobodyAsks;

function nameOf({ capability, because, standing }: Examined): string {
  const isReason = standing === 'untried' && because !== undefined && because !== 'it writes';
  return isReason ? `${capability.title} (${because})` : capability.title;
}

/** What is missing, and which element shows less for it. */
export function missingText(examined: readonly Examined[], paint: Paint): string[] {
  const shown = portNames.flatMap((port) => {
    const own = examined.filter(({ capability }) => capability.port === port);
    const missing = own.filter(({ standing }) => standing === 'missing');
    // Of a port that is not there, only what that means as a whole.
    return missing.length < own.length ? missing : missing.filter(({ capability }) => capability.isEssential);
  });
  if (shown.length === 0) return [];
  const lines = shown.map(({ capability: { port, title, without } }) =>
    wrapped(`${port}, ${title}: ${without}`, `  ${paint('yellow', '–')} `, '    '),
  );
  return [[paint('bold', 'What is missing, and what shows less'), ...lines].join('\n')];
}
