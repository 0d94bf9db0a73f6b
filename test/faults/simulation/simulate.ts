import { seededRandom } from '../../support/seeded-random.js';
import { followingId } from '../../../src/controllers/outbox/following-photos.js';
import { bundleTab, type Defect } from './bundle.js';
import { takenBackKey } from './tab.js';
import { World } from './world.js';

/** How many submissions come before it is looked at what became of them, and how often a world sees so many. */
const perTurn = 10;
const turns = 50;

/** What came of a simulation. */
export interface Outcome {
  submissions: number;
  /** Those that the resident was told are kept. */
  accepted: number;
  filed: number;
  /** Taken back by the resident. */
  withdrawn: number;
  /** Lost with the tab before anything was said. */
  unsaid: number;
  /** What is not as it was promised, with the seed of its world. */
  faults: string[];
  /** How much time passed in it, hours. */
  hours: number;
}

/** Lets so many submissions happen in virtual time, in worlds of their own. The same seed gives the same. */
export async function simulate(seed: number, submissions: number, defect?: Defect): Promise<Outcome> {
  const start = await bundleTab(defect);
  const outcome: Outcome = {
    ...{ submissions: 0, accepted: 0, filed: 0, withdrawn: 0, unsaid: 0, hours: 0 },
    faults: [],
  };
  for (let worldSeed = seed; outcome.submissions < submissions; worldSeed++) {
    const world = new World(seededRandom(worldSeed), start);
    const begun = world.time.now;
    for (let turn = 0; turn < turns && outcome.submissions < submissions; turn++) {
      const count = Math.min(perTurn, submissions - outcome.submissions);
      await world.begin();
      await world.live(count, turn * perTurn);
      await world.settle();
      outcome.submissions += count;
      outcome.accepted += world.accepted.size;
      outcome.filed += world.backend.filed.length;
      outcome.withdrawn += world.withdrawn.size;
      for (const fault of faultsOf(world, outcome)) outcome.faults.push(`SEED=${worldSeed}: ${fault}`);
    }
    outcome.hours += (world.time.now - begun) / 3_600_000;
  }
  return outcome;
}

/** Everything that was promised is there once, as it was written; nothing else is; nothing waits. */
function* faultsOf(world: World, outcome: Outcome): Generator<string> {
  yield* world.backend.complaints.splice(0);
  const counts = new Map<string, number>();
  for (const { key } of world.backend.filed) counts.set(key, (counts.get(key) ?? 0) + 1);
  const { accepted, acceptedPhotos, backend, disk, lost, submissions, withdrawn } = world;
  // A tab that ends while it takes something back has either done so, or not begun.
  const isTakenBack = (id: string) => withdrawn.has(id) || disk.records.has(takenBackKey(id));
  for (const [id, { description, emergency, photo }] of submissions) {
    const count = counts.get(id) ?? 0;
    const isBack = isTakenBack(id);
    const mayBeMissing = isBack || (lost.get(id)?.isSentAgain === false && !accepted.has(id));
    if (count > 1) yield `${id} is there ${count} times`;
    if (count === 1 && withdrawn.get(id) === 'never-arrived') yield `${id} is there though it was taken back`;
    if (count === 0 && !mayBeMissing)
      yield `${id} is not there${accepted.has(id) ? ', though it was kept' : ''}`;
    if (count === 0 && mayBeMissing && !isBack) outcome.unsaid++;
    const filed = count > 0 && backend.filed.find(({ key }) => key === id);
    if (!filed) continue;
    if (filed.input.description !== description) yield `${id} is not as it was written`;
    // What follows an emergency is back with the resident who takes it back, though it had arrived; or it is lost with a
    // tab that had nothing on the disk, as long as nobody said that it is.
    const photosId = followingId(id);
    const isPromised = acceptedPhotos.has(photosId) && !isBack && !isTakenBack(photosId);
    const mayLackPhoto = emergency && filed.photos.length === 0 && !isPromised;
    if (!mayLackPhoto && filed.photos.join() !== (photo === undefined ? '' : String(photo)))
      yield `${id} has not its photo`;
  }
  for (const key of counts.keys()) if (!submissions.has(key)) yield `${key} was never submitted`;
  if (world.waiting > 0) yield `${world.waiting} still wait`;
  const left = [...disk.records.keys()].filter((key) => key.startsWith('outbox/'));
  if (left.length > 0) yield `${left.length} are left on the disk`;
}
