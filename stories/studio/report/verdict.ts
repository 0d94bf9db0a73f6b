import type { Brand } from '../../../src/adapter/brand.js';
import type { PairReport, Theme } from '../../../src/brand/theme.js';

/** What became of a brand's colour in one scheme. */
export interface ColourVerdict {
  scheme: 'light' | 'dark';
  /** `#rrggbb`, as chosen and as shown. */
  chosen: string;
  shown: string;
  isKept: boolean;
}

/** What became of the brand's colour where something is filled with it; nothing when none was chosen. */
export function verdictsOn({ color }: Brand, { brandColors }: Theme): readonly ColourVerdict[] {
  if (!color) return [];
  return brandColors
    .filter(({ role }) => role === 'color-accent-fill')
    .map(({ scheme, wanted, used }) => ({ scheme, chosen: wanted, shown: used, isKept: used === wanted }));
}

export const passes = ({ ratio, least }: PairReport): boolean => ratio >= least;

/** How many pairs there are, and how many of them fail. */
export function countPairs({ report }: Theme): { pairs: number; failed: number } {
  return { pairs: report.length, failed: report.filter((pair) => !passes(pair)).length };
}

/** The same two roles in both schemes. */
export interface PairRow {
  role: string;
  against: string;
  least: number;
  light?: PairReport;
  dark?: PairReport;
}

/** The families of the roles, in the order of the table. */
export const families = ['surface', 'accent', 'danger', 'warning', 'success', 'info'] as const;
export type Family = (typeof families)[number];

/** The pairs by family, light beside dark. */
export function pairRows({ report }: Theme): Map<Family, PairRow[]> {
  const rows = new Map<string, PairRow>();
  for (const pair of report) {
    const [role, against] = [plainName(pair.role), plainName(pair.against)];
    const key = `${role} ${against}`;
    rows.set(key, { ...(rows.get(key) ?? { role, against, least: pair.least }), [pair.scheme]: pair });
  }
  const byFamily = new Map<Family, PairRow[]>(families.map((family) => [family, []]));
  for (const row of rows.values()) byFamily.get(familyOf(row.role))!.push(row);
  return byFamily;
}

const plainName = (role: string) => role.replace(/^color-/, '');

const familyOf = (role: string): Family =>
  families.find((family) => role.startsWith(`${family}-`)) ?? 'surface';
