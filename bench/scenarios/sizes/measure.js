import { measureSizes as measureBudgets } from '../../../scripts/measure-sizes.mjs';
import { bundlePick, sizesOf } from '../../harness/build.js';
import { judged } from '../../harness/goals.js';
import { kilobytes, table } from '../../harness/table.js';
import { picks } from './picks.js';

/** Bytes after gzip of our one-file scripts and of every entry that has a goal, and of what a portal would pick instead. */
export async function measureSizes({ quick }) {
  const own = (await measureBudgets()).filter(({ goal, built }) => goal || built);
  const entries = own.map(({ goal, built, bytes, later }) =>
    Number.isFinite(bytes)
      ? { name: goal?.name ?? 'module script', script: bytes, later }
      : { name: built, failure: 'not built: npm run build' },
  );
  const peers = [];
  for (const { name } of quick ? picks.slice(0, 1) : picks)
    try {
      peers.push({ name, ...sizesOf(await bundlePick(name, picks)) });
    } catch (error) {
      peers.push({ name, failure: error.message.replaceAll('\n', ' ') });
    }
  const withGoal = own.filter(({ goal }) => goal);
  const goals = withGoal.map(({ goal, bytes }) =>
    judged({
      scenario: 'sizes',
      what: 'kB',
      of: goal.name,
      limit: goal.bytes / 1000,
      figure: Number.isFinite(bytes) ? bytes / 1000 : undefined,
    }),
  );
  return { goals, sizes: { entries, peers } };
}

export function printSizes({ sizes: { entries, peers } }) {
  const lineOf = ({ name, failure, script, style = 0, later = 0 }) =>
    failure ? [name, failure, '', ''] : [name, kilobytes(script), kilobytes(style), kilobytes(later)];
  const head = ['gzip kB', 'JS', 'CSS', 'JS loaded later'];
  console.log(`Sizes\n${table(head, [...entries, ...peers].map(lineOf))}\n`);
}
