import { seededRandom, type Random } from '../support/seeded-random.js';
import { mutated, scrapText } from './mutate.js';
import { faultsOfValue, outcomeOf, watchPrototypes } from './oracle.js';
import type { Parser } from './parsers/index.js';

/** What became of many documents. */
export interface Attempts {
  read: number;
  refused: number;
  /** What went wrong, with the document that did it. */
  faults: readonly string[];
}

/** So many faults say enough. */
const mostFaults = 5;

/** Has a parser read so many documents, the same for the same seed. */
export async function attempt(parser: Parser, seed: number, count: number): Promise<Attempts> {
  const random = seededRandom(seed);
  const expectUntouched = watchPrototypes();
  const faults: string[] = [];
  let read = 0;
  let refused = 0;
  for (let left = count; left > 0 && faults.length < mostFaults; left--) {
    const document = documentFor(parser, random);
    try {
      const outcome = await outcomeOf(() => parser.read(document));
      expectUntouched();
      if (outcome.state === 'refused') refused++;
      else {
        read++;
        const wrong = faultsOfValue(outcome.value);
        if (wrong.length > 0) faults.push(`${wrong.join('; ')} of ${JSON.stringify(document)}`);
      }
    } catch (thrown) {
      const why = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
      faults.push(`${why.slice(0, 600)} of ${JSON.stringify(document).slice(0, 2000)}`);
    }
  }
  return { read, refused, faults };
}

function documentFor({ documents, scraps, places }: Parser, random: Random): string {
  if (random.below(4) === 0) {
    const text =
      random.below(2) === 0 ? scrapText(random, scraps) : mutated(random.of(documents), random, scraps);
    return random.of(Object.values(places))(text);
  }
  return mutated(random.of(documents), random, scraps);
}
