/** The longest that a test waits for anything, ms: far more than it takes, also where others keep the machine busy. */
export const patience = 90_000;

/** Waits until it is so. Rejects when that takes too long. */
export async function waitFor(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + patience;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`waited too long for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
