import type { BrandFault } from '../brand/fields.js';
import type { PairReport, Theme } from '../brand/theme.js';
import { plain, wrapped } from '../doctor/report/layout.js';

/** What was read, made and written. */
export interface BrandRun {
  name: string;
  faults: readonly BrandFault[];
  theme: Theme;
  /** The paths of what was written. */
  files: readonly string[];
}

const short = (role: string) => role.replace('color-', '');
const section = (title: string, lines: readonly string[]) => (lines.length > 0 ? [title, ...lines, ''] : []);

/** Two places, cut off: what is reported is never more than what holds. */
const figure = (ratio: number) => (Math.floor(ratio * 100) / 100).toFixed(2);

const pairLine = ({ role, against, ratio, least }: PairReport) =>
  `  ${figure(ratio).padStart(5)} of ${least}  ${short(role)} on ${short(against)}`;

/**
 * The report for people: what is wrong in the file, where the brand's colours stand, and whether all can be read. `--json`
 * tells of every pair.
 */
export function brandReport({ name, faults, theme, files }: BrandRun): string {
  const { report, brandColors } = theme;
  const broken = faults.map(({ path, problem }) =>
    wrapped(plain(`${path || 'the file'}: ${problem}`), '  ', '    '),
  );
  const colors = brandColors.map(
    ({ scheme, role, wanted, used }) =>
      `  ${scheme.padEnd(5)}  ${short(role).padEnd(13)}  ${wanted === used ? `${used}, kept` : `${used}, moved from ${wanted}`}`,
  );
  const below = report.filter(({ ratio, least }) => ratio < least);
  const closest = [...report].sort((one, other) => one.ratio / one.least - other.ratio / other.least)[0]!;
  return [
    wrapped(plain(name), ''),
    '',
    ...section('What cannot be used, and is the library’s own instead', broken),
    ...section('The brand’s colours', colors),
    ...section('Contrast that does not hold', below.map(pairLine)),
    ...section(
      'Written',
      files.map((file) => `  ${plain(file)}`),
    ),
    below.length === 0
      ? `All ${report.length} pairs of colours hold; the closest is ${pairLine(closest).trim()}, ${closest.scheme}.`
      : `${below.length} of ${report.length} pairs do not hold.`,
    faults.length === 0
      ? 'All of the file can be used.'
      : `${faults.length} of the file cannot be used: see the top.`,
    '',
  ].join('\n');
}
