import { rest } from '../../src/adapters/rest/index.js';
import { describeAdapter, type TestApi } from '../../src/testing/index.js';

// The portal of the examples, put under this page's own origin: cookies as a portal has them, and uploads by
// XMLHttpRequest. One resident is signed in here, and nobody of the staff: what takes more is in the tests of Node.

const api: TestApi = {
  it,
  describe: (name, body) =>
    describe(name, () => {
      before(async function () {
        // The portal starts with the first request and makes its database.
        this.timeout(60_000);
        const person = new URLSearchParams({ person: 'wang-fang' });
        await fetch('/portal/sign-in', { method: 'POST', body: person, redirect: 'manual' });
      });
      body();
    }),
};

await describeAdapter(
  {
    name: 'rest in a browser, with the portal of the examples',
    open: () => ({ adapter: rest({ baseUrl: '/portal/api/community' }) }),
  },
  api,
);
