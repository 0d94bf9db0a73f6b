/**
 * Lets a browser keep a run's modules: files do not change while tests run, and each file of tests loads some three
 * hundred. Asking again for each costs more than the tests.
 */
export const freshForARun = async (context, next) => {
  await next();
  if (context.response.is('js')) context.set('Cache-Control', 'max-age=3600');
};
