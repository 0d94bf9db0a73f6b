import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { root } from './run/command.mjs';

/**
 * Writes the main figures of bench/results/latest.json into the README, between the two marks. With `--check` it only says
 * whether they stand there.
 */
const readme = `${root}README.md`;
const [begin, end] = ['<!-- bench: written by scripts/bench-figures.mjs -->', '<!-- /bench -->'];

/** What a row is about: the scenario, how many, and the peers that it names. */
const rows = [
  ['One request form', 'form', 1],
  ['A hundred forms', 'form', 100],
  ['A hundred photo pickers', 'photos', 100],
  ['A hundred ratings', 'rating', 100],
  ['A thousand badges', 'badge', 1000],
  ['A board of 10,000 notices', 'notices', 10_000],
  ['A month of 1,000 activities', 'calendar', 1000],
  ['An agenda of 1,000 activities', 'agenda', 1000],
];

const handWritten = ['baseline', 'baseline-full', 'by-hand', 'lit-min', 'linli'];
const said = (ratio) => ratio.toFixed(ratio < 10 ? 1 : 0);

function rowOf([title, name, count], { scenarios, goals }) {
  const { results } = scenarios.find(({ scenario }) => scenario === name);
  const ratioOf = (wanted) => results.find(({ subject }) => subject === wanted)?.mounts[count]?.ratio;
  const peers = results
    .filter(({ subject, mounts }) => !handWritten.includes(subject) && mounts[count])
    .map(({ subject, mounts }) => `${subject} ${said(mounts[count].ratio)}`);
  const goal = goals.find(({ scenario, what, of }) => scenario === name && what === 'mount' && of === count);
  const outcome = `${goal.figure.toFixed(2)} of ${goal.limit}, ${goal.isMet ? 'met' : 'missed'}`;
  return [title, said(ratioOf('linli')), said(ratioOf('lit-min')), peers.join(', '), outcome];
}

/** The figures as a table, and what they come from. */
export async function benchFigures(results) {
  const lines = [
    ['', 'Linli', 'thinnest Lit', 'peers', 'goal'],
    ['---', '--:', '--:', '---', '---'],
    ...rows.map((row) => rowOf(row, results)),
  ].map((cells) => `| ${cells.join(' | ')} |`);
  const { browser, rounds, date, goals } = results;
  const met = goals.filter(({ isMet }) => isMet).length;
  const origin = `${browser}, ${rounds} ${rounds === 1 ? 'round' : 'rounds'}, ${date.slice(0, 10)}; of ${goals.length} goals ${met} are met.`;
  const text = `${lines.join('\n')}\n\n${origin}\n`;
  return (await format(text, { ...(await resolveConfig(readme)), parser: 'markdown' })).trim();
}

/** The README with the figures of these results. */
export async function withFigures(text, results) {
  const [start, stop] = [text.indexOf(begin), text.indexOf(end)];
  if (start < 0 || stop < 0) throw new Error('README.md has no place for the figures of the bench.');
  return `${text.slice(0, start)}${begin}\n\n${await benchFigures(results)}\n\n${text.slice(stop)}`;
}

if (process.argv[1]?.endsWith('bench-figures.mjs')) {
  const before = readFileSync(readme, 'utf8');
  const after = await withFigures(
    before,
    JSON.parse(readFileSync(`${root}bench/results/latest.json`, 'utf8')),
  );
  if (!process.argv.includes('--check')) writeFileSync(readme, after);
  else if (after !== before) {
    console.error('The README quotes other figures: node scripts/bench-figures.mjs');
    process.exit(1);
  }
}
