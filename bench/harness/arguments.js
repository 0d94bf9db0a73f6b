import { parseArgs } from 'node:util';
import { scenarioNames } from '../scenarios/index.js';

const usage = `Usage: npm run bench -- [options]

  --only form,rating       some of: ${scenarioNames.join(', ')}; all when left out
  --quick                  the fewest rounds of the smallest counts: shows that the bench works, no figure to quote
  --counts 1,100           how many on one page, or rows of a list; the scenario's own when left out
  --subjects a,b           only these, beside the hand-written ones; all when left out
  --rounds 3               how often every subject has its turn
  --cycles 1000            mounts and unmounts for the leak figures; 0 leaves them out
  --seed 20261123          order of the turns; printed, so that a run can be repeated
  --json results/form.json where the figures are written; a whole run writes results/latest.json by itself
  --screenshots results    save what every subject shows as PNG
`;

/** The least of everything. */
const quick = { rounds: '1', cycles: '20' };
const thorough = { rounds: '3', cycles: '1000' };

const list = (text) => text?.split(',').map((part) => part.trim());

/** What the command line asked for; prints the usage and ends the process when it cannot be understood. */
export function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string' },
        quick: { type: 'boolean', default: false },
        counts: { type: 'string' },
        subjects: { type: 'string' },
        rounds: { type: 'string' },
        cycles: { type: 'string' },
        seed: { type: 'string', default: String(Date.now() % 1_000_000) },
        json: { type: 'string' },
        screenshots: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) {
      console.log(usage);
      process.exit(0);
    }
    const { rounds, cycles } = { ...(values.quick ? quick : thorough), ...values };
    return {
      ...values,
      only: known(list(values.only)) ?? scenarioNames,
      isWhole: !values.only && !values.subjects && !values.counts && !values.quick,
      counts: list(values.counts)?.map((count) => positive(count, 'counts')),
      subjects: list(values.subjects),
      rounds: positive(rounds, 'rounds'),
      cycles: cycles === '0' ? 0 : positive(cycles, 'cycles'),
      seed: positive(values.seed, 'seed'),
    };
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`);
    process.exit(1);
  }
}

function known(names) {
  const unknown = names?.filter((name) => !scenarioNames.includes(name)) ?? [];
  if (unknown.length > 0) throw new Error(`--only: there is no "${unknown.join(', ')}".`);
  return names;
}

function positive(text, name) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`--${name}: "${text}" is not a whole number above 0.`);
  return number;
}
