// What our element comes to beside each goal of its scenario: one list for the table, the file and the catalogue.

const resultOf = ({ results }, name) => results.find(({ subject }) => subject === name);

/** CPU of our element as a ratio to that of the subject which shows the same by hand. */
function ratioTo(report, beside, read) {
  const own = read(resultOf(report, report.goals.subject));
  const theirs = read(resultOf(report, beside));
  return own && theirs ? own.median / theirs.median : undefined;
}

/** Of each goal that was set by count: the figure of each count that was measured. */
function byCount(report, what, limits = {}, figureOf) {
  return report.counts
    .filter((count) => limits[count] !== undefined)
    .map((count) => ({ what, of: count, limit: limits[count], figure: figureOf(count) }));
}

function leftGoals({ goals }, { cycles }) {
  if (!cycles) return [];
  const { heapPerCycle, nodesLeft, listenersLeft, timersLeft } = cycles;
  return [
    { what: 'bytes kept by a mount and unmount', limit: goals.heapPerCycle, figure: heapPerCycle },
    { what: 'nodes left', limit: 0, figure: nodesLeft },
    { what: 'listeners left', limit: 0, figure: listenersLeft },
    { what: 'timers left', limit: 0, figure: timersLeft },
  ];
}

/** The goals of a scenario, each with what was measured: `limit` is the most that meets it. */
export function goalsOf(report) {
  const { scenario, goals } = report;
  const own = resultOf(report, goals.subject);
  if (own === undefined) return [];
  const { beside } = goals;
  const mountOf = (count) => ratioTo(report, beside, ({ mounts }) => mounts[count]?.cpu);
  const actOf = (count) => ratioTo(report, beside, ({ mounts }) => mounts[count]?.act);
  const heapOf = (count) => own.mounts[count] && own.mounts[count].heap.median / count;
  const live = Object.entries(goals.live ?? {}).map(([place, limit]) => ({
    what: `alive, ${place}`,
    limit,
    figure: own.live[place]?.ratio,
  }));
  const all = [
    ...byCount(report, 'mount', goals.ratio, mountOf),
    ...byCount(report, report.act, goals.act, actOf),
    ...byCount(report, 'bytes of heap each', goals.heapEach, heapOf),
    ...live,
    ...leftGoals(report, own),
  ];
  return all.map((goal) => judged({ scenario, ...goal }));
}

/** What rounds to the goal meets it: between two idle pages there is some difference too. */
const asGood = 0.005;

/** Whether a goal is met; one without a figure is not. */
export const judged = (goal) => ({
  ...goal,
  isMet: goal.figure !== undefined && goal.figure <= goal.limit + asGood,
});
