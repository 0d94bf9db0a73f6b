import { number, table } from './table.js';

/** Bytes and what is counted have no parts; ratios and kilobytes have. */
const written = (figure) =>
  Math.abs(figure) < 100 && figure % 1 !== 0 ? number(figure) : String(Math.round(figure));

/** Each goal: what was measured, and that it is met, or how far away it is. */
export function goalTable(goals) {
  const rows = goals.map(({ scenario, what, of = '', limit, figure, isMet }) => [
    scenario,
    what,
    of,
    limit,
    figure === undefined ? 'none' : written(figure),
    isMet ? 'met' : figure === undefined ? 'not measured' : `missed by ${written(figure - limit)}`,
  ]);
  return table(['scenario', 'goal', 'of', 'at most', 'measured', ''], rows);
}
