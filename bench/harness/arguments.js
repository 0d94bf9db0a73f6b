import { parseArgs } from 'node:util';

const usage = `Usage: npm run bench -- [options]

  --scenario form          which folder of scenarios/ to run: form, badge, notices, calendar, agenda
  --counts 1,100           how many on one page, or rows of a list; the scenario's own when left out
  --subjects a,b           only these, beside the hand-written ones; all when left out
  --rounds 7               how often every subject has its turn
  --cycles 200             mounts and unmounts for the leak figures; 0 leaves them out
  --seed 20261123          order of the turns; printed, so that a run can be repeated
  --json results/form.json write the figures to a file as well
  --screenshots results    save what every subject shows as PNG
`;

const list = (text) => text?.split(',').map((part) => part.trim());

/** What the command line asked for; prints the usage and ends the process when it cannot be understood. */
export function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        scenario: { type: 'string', default: 'form' },
        counts: { type: 'string' },
        subjects: { type: 'string' },
        rounds: { type: 'string', default: '7' },
        cycles: { type: 'string', default: '200' },
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
    return {
      ...values,
      counts: list(values.counts)?.map((count) => positive(count, 'counts')),
      subjects: list(values.subjects),
      rounds: positive(values.rounds, 'rounds'),
      cycles: values.cycles === '0' ? 0 : positive(values.cycles, 'cycles'),
      seed: positive(values.seed, 'seed'),
    };
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`);
    process.exit(1);
  }
}

function positive(text, name) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`--${name}: "${text}" is not a whole number above 0.`);
  return number;
}
