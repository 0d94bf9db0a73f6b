/** `SEED=…` repeats a run in Node: each prints its seed. */
const given = (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env.SEED;

/** Of a sample in `npm test`: a commit that has passed passes again. What is new is left to the proofs. */
export const sampleSeed = Number(given ?? 20_261_129);

/** Of a proof: another one each time. */
export const proofSeed = Number(given ?? Date.now() % 1_000_000_000);
