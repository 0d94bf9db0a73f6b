/** What a busy machine is forgiven: it runs before everything else in the page. */
const script = `{
  const later = window.setTimeout;
  window.setTimeout = (work, delay, ...rest) =>
    later(work, delay === 2000 && !window.hasUsualPatience ? 20_000 : delay, ...rest);
}`;

/**
 * The page that tests run in. Elements give the device 2 s for a step (`patience` of `storage/database.ts`); on a machine
 * that is busy with other tests one may take longer, and is given 20 s here. A test about a device that does not answer
 * says `haveUsualPatience()`.
 *
 * @param {string} testFramework the address of what runs the tests
 */
export const patientPage = (testFramework) =>
  `<!DOCTYPE html><html><head><script>${script}</script></head>` +
  `<body><script type="module" src="${testFramework}"></script></body></html>`;
