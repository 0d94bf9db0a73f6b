import type { KitResult } from './kit/play-kit.js';
import type { LeftBehind } from './kit/ledger.js';
import type { Examined } from './offers/examine.js';
import type { Finding } from './report/finding.js';

/** Everything that was found out about a backend. */
export interface Diagnosis {
  /** The address, or the module of an adapter. */
  target: string;
  /** What is spoken there; absent when that could not be told. */
  protocol?: { name: string; title: string };
  /** ISO 8601. */
  startedAt: string;
  /** ms. */
  took: number;
  /** How many calls were made. */
  calls: number;
  /** Whether it was allowed to write. */
  write: boolean;
  examined: readonly Examined[];
  kit: KitResult;
  /** Whose page was thought of, before how many kinds of calls it would have to ask, and whether its policy was read. */
  page: { origin?: string; asked: number; policy: boolean };
  findings: readonly Finding[];
  /** How many things were made, and what of them is still there. */
  made: number;
  leftBehind: readonly LeftBehind[];
}

/** 0: all is well; 1: something is wrong; 2: it cannot be checked. */
export function exitCodeOf({ findings }: Pick<Diagnosis, 'findings'>): 0 | 1 | 2 {
  if (findings.some(({ level }) => level === 'wrong')) return 1;
  return findings.some(({ level }) => level === 'unchecked') ? 2 : 0;
}
