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
function ratioGoal(results, count, { subject, beside, ratio }) {
  const cpuOf = (name) => results.find((result) => result.subject === name)?.mounts[count].cpu.median;
  const [own, limit] = [cpuOf(subject), cpuOf(beside)];
  if (own === undefined || limit === undefined || ratio[count] === undefined) return '';
  return `${number(own / limit)} of ${beside}: ${judged(own / limit, ratio[count], 2)}`;
}

export function mountTable(results, count, goals) {
  const rows = results.map(({ subject, mounts }) => {
    const { cpu, style, layout, other, ratio, heap, nodes } = mounts[count];
    return [
      subject,
      number(cpu.median),
      `${number(cpu.least)}-${number(cpu.greatest)}`,
      number(ratio),
      number(style.median),
      number(layout.median),
      number(other.median),
      kilobytes(heap.median / count),
      Math.round(nodes.median / count),
      subject === goals.subject ? ratioGoal(results, count, goals) : '',
    ];
  });
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
  return table(head, rows);
}

/** What is done with a list of `count` rows once it stands. */
export function listTable(results, count, goals) {
  const rows = results.map(({ subject, mounts, scrolls, found }) => {
    const { filter, filterRatio } = mounts[count];
    const { cpu, ratio, lateFrames, longest } = scrolls[count];
    const goal = goals.filter[count];
    return [
      subject,
      number(filter.median),
      `${number(filter.least)}-${number(filter.greatest)}`,
      number(filterRatio),
      subject === goals.subject && goal !== undefined ? judged(filterRatio, goal, 2) : '',
      number(cpu.median),
      `${number(cpu.least)}-${number(cpu.greatest)}`,
      number(ratio),
      `${Math.round(lateFrames.median * 100)} %`,
      Math.round(longest.median),
      `${found[count]} of ${count}`,
    ];
  });
  const head = [
    'subject',
    'filter ms',
    'spread',
    'ratio',
    'goal',
    'scroll ms',
    'spread',
    'ratio',
    'frames late',
    'longest ms',
    'findable',
  ];
  return table(head, rows);
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
