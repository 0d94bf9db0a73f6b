import type { Fault, FaultRule } from '../../support/fault-line.js';
import type { Random } from '../../support/seeded-random.js';

/** What is to happen to one report. */
export interface ReportPlan {
  /** The faults that were drawn for its line, by name. */
  faults: readonly string[];
  rules: readonly FaultRule[];
  /** The line is cut altogether for a while. */
  isDown: boolean;
  hasPhoto: boolean;
}

/** What happens to a whole page while its reports are on their way. */
export type PageFault = 'none' | 'reload' | 'close' | 'two tabs' | 'offline';

/** What is to happen in one visit of a page with several forms. */
export interface VisitPlan {
  pageFault: PageFault;
  reports: readonly ReportPlan[];
  /** From Send until the lines are sound again, ms. */
  lastsFor: number;
}

const pageFaults: readonly PageFault[] = ['none', 'none', 'reload', 'close', 'two tabs', 'offline'];

/** How long a fault lasts at most, ms. */
const longestFault = 2500;

const status = (code: number, headers: Record<string, string> = {}): Fault => ({
  kind: 'status',
  status: code,
  headers,
  body: '<h1>Trouble</h1>',
  contentType: 'text/html',
});

/** The faults of a line; those without anything for a rule are none, or are caused in another way. */
const lineFaults: Record<string, (random: Random) => Fault | undefined> = {
  none: () => undefined,
  refuse: () => ({ kind: 'refuse' }),
  cut: (random) => ({ kind: 'cut', bytes: random.of([0, 1, -1, (1 + random.below(998)) / 1000]) }),
  drop: () => ({ kind: 'drop' }),
  'cut reply': () => ({ kind: 'cut-reply' }),
  '500': () => status(500),
  '503': () => status(503, { 'Retry-After': '1' }),
  '429': () => status(429, { 'Retry-After': '1' }),
  timeout: () => ({ kind: 'hang' }),
  'captive portal': () => ({ kind: 'html' }),
  down: () => undefined,
};

/** Draws a visit. The same chance gives the same visit. */
export function drawVisit(random: Random, forms: number): VisitPlan {
  return {
    pageFault: random.of(pageFaults),
    lastsFor: random.below(longestFault),
    reports: Array.from({ length: forms }, () => drawReport(random)),
  };
}

/** A tenth have a photo, a fifth meet two faults one after the other. */
function drawReport(random: Random): ReportPlan {
  const hasPhoto = random.below(10) === 0;
  const count = random.below(5) === 0 ? 2 : 1;
  const faults = Array.from({ length: count }, () => random.of(Object.keys(lineFaults)));
  const rules = faults.flatMap((name): FaultRule[] => {
    const fault = lineFaults[name]!(random);
    const path = hasPhoto && random.below(2) === 0 ? '/photos$' : '/requests$';
    return fault ? [{ method: 'POST', path, times: 1 + random.below(5), fault }] : [];
  });
  return { faults, rules, isDown: faults.includes('down'), hasPhoto };
}
