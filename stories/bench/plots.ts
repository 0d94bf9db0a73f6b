import type { ScenarioResult, Size, SubjectResult } from './results.js';

/** One bar. Without a value there is none, and `reason` says why. */
export interface Bar {
  readonly name: string;
  readonly value?: number;
  readonly reason?: 'failed' | 'unfinished' | 'notShown';
  readonly isOwn: boolean;
}

/** Bars that are compared with one another. */
export interface Plot {
  readonly scenario: string;
  /** What is done. */
  readonly what: string;
  /** How many of it, or where. */
  readonly of?: number | string;
  readonly bars: readonly Bar[];
}

type ReadFigure = (result: SubjectResult) => number | undefined;

const reasonOf = ({ failure, unfinished }: SubjectResult, count?: number): Bar['reason'] => {
  if (failure !== undefined) return 'failed';
  return count !== undefined && unfinished.includes(count) ? 'unfinished' : 'notShown';
};

function barsOf({ results, goals }: ScenarioResult, read: ReadFigure, count?: number): Bar[] {
  return results.map((result) => {
    const value = read(result);
    const bar = { name: result.subject, isOwn: result.subject === goals.subject };
    return value === undefined ? { ...bar, reason: reasonOf(result, count)! } : { ...bar, value };
  });
}

/** CPU time of the mounting beside the baseline's, a plot for each count. */
export const mountPlots = (scenario: ScenarioResult): Plot[] =>
  scenario.counts.map((count) => ({
    scenario: scenario.scenario,
    what: 'mount',
    of: count,
    bars: barsOf(scenario, ({ mounts }) => mounts[count]?.ratio, count),
  }));

/** The same of what is done with what stands; none where nothing is done. */
export const actPlots = (scenario: ScenarioResult): Plot[] =>
  scenario.act === undefined
    ? []
    : scenario.counts.map((count) => ({
        scenario: scenario.scenario,
        what: scenario.act!,
        of: count,
        bars: barsOf(scenario, ({ mounts }) => mounts[count]?.actRatio, count),
      }));

/** CPU time of each second in which nobody touches the page, beside the baseline's, a plot for each place. */
export const livePlots = (scenario: ScenarioResult): Plot[] =>
  Object.keys(scenario.results[0]!.live).map((place) => ({
    scenario: scenario.scenario,
    what: 'alive',
    of: place,
    bars: barsOf(scenario, ({ live }) => live[place]?.ratio),
  }));

/** Bytes that each mount and unmount keeps. */
export const keptPlot = (scenario: ScenarioResult): Plot => ({
  scenario: scenario.scenario,
  what: 'kept',
  bars: barsOf(scenario, ({ cycles }) => cycles && Math.max(cycles.heapPerCycle, 0)),
});

/** Kilobytes, script and style together. */
export function sizePlot(sizes: readonly Size[], isOwn: boolean, what: string): Plot {
  const bars = sizes.map(({ name, script, style = 0 }): Bar =>
    script === undefined
      ? { name, isOwn, reason: 'failed' }
      : { name, isOwn, value: (script + style) / 1000 },
  );
  return { scenario: 'sizes', what, bars };
}

/** How figures become lengths. Ratios and bytes span too much for a line of equal steps. */
export interface Scale {
  readonly kind: 'linear' | 'logarithmic';
  readonly from: number;
  readonly to: number;
}

export const ratioScale: Scale = { kind: 'logarithmic', from: 0.1, to: 1000 };
export const bytesScale: Scale = { kind: 'logarithmic', from: 1, to: 1_000_000 };
export const kilobyteScale: Scale = { kind: 'linear', from: 0, to: 400 };

/** Where a figure stands on a scale, 0–1. */
export function lengthOn({ kind, from, to }: Scale, value: number): number {
  const inside = Math.min(Math.max(value, from), to);
  if (kind === 'linear') return (inside - from) / (to - from);
  return Math.log(inside / from) / Math.log(to / from);
}
