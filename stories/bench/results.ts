import latest from '../../bench/results/latest.json' with { type: 'json' };

/** A median with the least and the greatest. */
interface Figure {
  readonly median: number;
  readonly least: number;
  readonly greatest: number;
}

interface Mount {
  readonly cpu: Figure;
  readonly ratio: number;
  readonly act?: Figure;
  readonly actRatio?: number;
}

/** What was measured of one subject. */
export interface SubjectResult {
  readonly subject: string;
  readonly failure?: string;
  /** By how many were mounted. */
  readonly mounts: Readonly<Record<string, Mount>>;
  /** By the place where they are. */
  readonly live: Readonly<Record<string, { readonly ratio: number }>>;
  readonly unfinished: readonly number[];
  readonly cycles?: { readonly heapPerCycle: number; readonly nodesLeft: number };
}

export interface ScenarioResult {
  readonly scenario: string;
  readonly counts: readonly number[];
  /** What is done with a list once it stands. */
  readonly act?: string;
  readonly goals: { readonly subject: string; readonly beside: string };
  readonly results: readonly SubjectResult[];
}

export interface Goal {
  readonly scenario: string;
  readonly what: string;
  /** How many, or which. */
  readonly of?: number | string;
  readonly limit: number;
  readonly figure?: number;
  readonly isMet: boolean;
}

/** Bytes after gzip. */
export interface Size {
  readonly name: string;
  readonly failure?: string;
  readonly script?: number;
  readonly style?: number;
}

/** The last whole run of the bench, as it wrote it down. */
export interface BenchResults {
  readonly date: string;
  readonly browser: string;
  readonly rounds: number;
  readonly minutes: number;
  readonly machine: { readonly system: string; readonly cores: number };
  readonly goals: readonly Goal[];
  readonly sizes: { readonly entries: readonly Size[]; readonly peers: readonly Size[] };
  readonly scenarios: readonly ScenarioResult[];
}

export const results = latest as unknown as BenchResults;
