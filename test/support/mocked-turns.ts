import { mock } from 'node:test';

// For tests that set the timers: long work gives the page its turn by a timer, which nobody else would ring.

/** Gives everything its turn, and those that wait for a turn theirs. */
const turn = () => {
  mock.timers.tick(0);
  return new Promise(setImmediate);
};

/** Lets everything happen that waits for nothing but its turn. */
export async function settle(): Promise<void> {
  for (let count = 0; count < 50; count++) await turn();
}

/** Lets so many seconds pass, one by one: what is under way may say so every few. */
export async function pass(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    mock.timers.tick(1000);
    await settle();
  }
}

/** Waits for what may have to wait for its turn. */
export async function inTurns<Result>(work: Promise<Result>): Promise<Result> {
  let isDone = false;
  const end = () => void (isDone = true);
  work.then(end, end);
  while (!isDone) await turn();
  return work;
}
