export const number = (value, digits = 2) => value.toFixed(digits);
export const kilobytes = (bytes) => number(bytes / 1000, 1);

/** Lines of a table: first column left, the others right. */
export function table(head, rows) {
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
