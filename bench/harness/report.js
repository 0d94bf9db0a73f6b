const number = (value, digits = 2) => value.toFixed(digits);
const kilobytes = (bytes) => number(bytes / 1000, 1);

/** Lines of a table: first column left, the others right. */
function table(head, rows) {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => String(line[column]).length)));
  const format = (line) =>
    line
      .map((cell, column) =>
        column ? String(cell).padStart(widths[column]) : String(cell).padEnd(widths[column]),
      )
      .join('  ');
  return [format(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(format)].join('\n');
}

const judged = (value, goal, digits) =>
  value <= goal ? `<= ${goal} met` : `<= ${goal} missed by ${number(value - goal, digits)}`;

/** The goal's own ratio: beside the subject that shows the same by hand. */
function ratioGoal(results, count, { subject, beside }, limit, cpuIn) {
  const cpuOf = (name) => {
    const mount = results.find((result) => result.subject === name)?.mounts[count];
    return mount && cpuIn(mount).median;
  };
  const [own, theirs] = [cpuOf(subject), cpuOf(beside)];
  if (own === undefined || theirs === undefined || limit === undefined) return '';
  return `${number(own / theirs)} of ${beside}: ${judged(own / theirs, limit, 2)}`;
}

/** A line for each subject; of one that was not done in time, that it was not. */
function linesOf(results, count, width, lineOf) {
  return results.map((result) => {
    const cells = result.mounts[count] ? lineOf(result, result.mounts[count]) : ['did not finish'];
    return [result.subject, ...cells, ...Array(width).fill('')].slice(0, width);
  });
}

export function mountTable(results, count, goals) {
  const head = [
    'subject',
    'CPU ms',
    'spread',
    'ratio',
    'style',
    'layout',
    'other',
    'heap kB each',
    'nodes each',
    'goal',
  ];
  const lineOf = ({ subject }, { cpu, style, layout, other, ratio, heap, nodes }) => [
    number(cpu.median),
    `${number(cpu.least)}-${number(cpu.greatest)}`,
    number(ratio),
    number(style.median),
    number(layout.median),
    number(other.median),
    kilobytes(heap.median / count),
    Math.round(nodes.median / count),
    subject === goals.subject ? ratioGoal(results, count, goals, goals.ratio[count], ({ cpu }) => cpu) : '',
  ];
  return table(head, linesOf(results, count, head.length, lineOf));
}

/** What is done with a list of `count` rows once it stands. */
export function actTable(results, count, goals) {
  const head = ['subject', 'CPU ms', 'spread', 'ratio', 'titles shown', 'goal'];
  const lineOf = ({ subject }, { act, actRatio, found }) => [
    number(act.median),
    `${number(act.least)}-${number(act.greatest)}`,
    number(actRatio),
    found,
    subject === goals.subject ? ratioGoal(results, count, goals, goals.act[count], ({ act }) => act) : '',
  ];
  return table(head, linesOf(results, count, head.length, lineOf));
}

/** Scrolling through a list of `count` rows from end to end. */
export function scrollTable(results, count) {
  const head = ['subject', 'CPU ms', 'spread', 'ratio', 'frames late', 'longest ms', 'findable'];
  const lineOf = ({ scrolls, found }) => {
    const { cpu, ratio, lateFrames, longest } = scrolls[count];
    return [
      number(cpu.median),
      `${number(cpu.least)}-${number(cpu.greatest)}`,
      number(ratio),
      `${Math.round(lateFrames.median * 100)} %`,
      Math.round(longest.median),
      `${found[count]} of ${count}`,
    ];
  };
  return table(head, linesOf(results, count, head.length, lineOf));
}

export function cycleTable(results, goals) {
  const rows = results.map(({ subject, cycles }) => [
    subject,
    Math.round(cycles.heapPerCycle),
    cycles.nodesLeft,
    cycles.listenersLeft,
    subject === goals.subject ? judged(cycles.heapPerCycle, goals.heapPerCycle, 0) : '',
  ]);
  return table(['subject', 'heap B per cycle', 'nodes left', 'listeners left', 'goal'], rows);
}

export function liveTable(results, { subject: own, live: goals }) {
  const rows = results.flatMap(({ subject, live }) =>
    Object.entries(live).map(([place, { cpu, ratio, timers }]) => [
      subject,
      place,
      number(cpu.median),
      `${number(cpu.least)}-${number(cpu.greatest)}`,
      number(ratio, 3),
      timers,
      subject === own ? judged(ratio, goals[place], 3) : '',
    ]),
  );
  return table(['subject', 'place', 'CPU ms/s', 'spread', 'ratio', 'timers', 'goal'], rows);
}

export function sizeTable(results) {
  return table(
    ['subject', 'JS gzip kB', 'CSS gzip kB', 'JS loaded later'],
    results.map(({ subject, sizes }) => [
      subject,
      kilobytes(sizes.script),
      kilobytes(sizes.style),
      kilobytes(sizes.later),
    ]),
  );
}
