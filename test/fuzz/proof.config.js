import ordinary from '../../web-test-runner.config.js';

const { SEED, DOCUMENTS, PAGE } = process.env;

/** As for the ordinary tests, and tells the page how many documents it is to show. */
export default {
  ...ordinary,
  files: [PAGE],
  testFramework: { config: { timeout: 0 } },
  testsFinishTimeout: 7_200_000,
  middleware: [
    (context, next) => {
      if (context.path !== '/fuzz') return next();
      context.body = { seed: Number(SEED), count: Number(DOCUMENTS) };
      return undefined;
    },
    ...ordinary.middleware,
  ],
};
