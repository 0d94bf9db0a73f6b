/** What PostgreSQL says when transactions stood in each other's way, and this one was chosen to give in. */
const gaveWay = ['40001', '40P01'];

const mostAttempts = 10;

/** The longest pause before the second attempt, ms; it grows with each. */
const pause = 20;

/**
 * Does a transaction again when it had to give way to another. On PostgreSQL's own default isolation that hardly
 * happens; databases that isolate more strictly, as distributed ones do, leave it to their clients.
 */
export async function persistently<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let count = 1; ; count++) {
    try {
      return await attempt();
    } catch (thrown) {
      const code = (thrown as { code?: unknown }).code;
      if (count === mostAttempts || typeof code !== 'string' || !gaveWay.includes(code)) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * pause * count));
    }
  }
}
