/**
 * What the browser does on a page for its own ends. A desktop Chromium reads every form on the page for its password manager,
 * 100 ms after it appeared and at a cost per form that depends on where the form stands: up to a quarter of what mounting
 * the hand-written one takes. No subject can help it and a headless shell does not do it, so it is not counted.
 */
const ownWork = /Autofill/;

/** Starts recording the tasks of the page; the function returned stops and gives the milliseconds of CPU spent on own work. */
export async function watchOwnWork(page) {
  await page.tracing.start({ categories: ['toplevel'] });
  return async () => {
    const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
    return traceEvents
      .filter(({ ph, args }) => ph === 'X' && ownWork.test(args?.src_func))
      .reduce((sum, { tdur, dur }) => sum + (tdur ?? dur) / 1000, 0);
  };
}
