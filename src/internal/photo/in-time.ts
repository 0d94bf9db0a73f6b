/** How long the browser may take over one photo, ms: far longer than any takes. One that hangs is not to hold up the rest. */
export const patience = 60_000;

/** Told one by one: a page that was frozen meanwhile, for however long, was so for one of them. */
const beats = 12;

/** The outcome of the work. Rejects once it has taken so many ms of the page's life. */
export function inTime<Result>(work: Promise<Result>, limit = patience): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const beat = (left: number) => {
      if (left === 0) reject(new Error('the browser did not come to an end with it'));
      else timer = setTimeout(() => beat(left - 1), limit / beats);
    };
    beat(beats);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
