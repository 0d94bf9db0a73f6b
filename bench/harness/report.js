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

const judged = (value, goal, digits) => {
  if (goal === undefined) return '';
  const limit = `<= ${goal}`;
  return value <= goal ? `${limit} met` : `${limit} missed by ${number(value - goal, digits)}`;
};

const goalOf = (goals, subject, limit) => (goals.subject === subject ? limit : undefined);

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
      judged(ratio, goalOf(goals, subject, goals.ratio[count]), 2),
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

export function cycleTable(results, goals) {
  const rows = results.map(({ subject, cycles }) => [
    subject,
    Math.round(cycles.heapPerCycle),
    cycles.nodesLeft,
    cycles.listenersLeft,
    judged(cycles.heapPerCycle, goalOf(goals, subject, goals.heapPerCycle), 0),
  ]);
  return table(['subject', 'heap B per cycle', 'nodes left', 'listeners left', 'goal'], rows);
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
