import { rest } from '../../src/adapters/rest/index.js';
import { describeRequestsPort } from '../support/requests-port.js';

// The portal of the examples, put under this page's own origin: cookies as a portal has them, and uploads by
// XMLHttpRequest.

const adapter = () => rest({ baseUrl: '/portal/api/community' });

describe('rest in a browser, with the portal of the examples', () => {
  before(async function () {
    // The portal starts with the first request and makes its database.
    this.timeout(60_000);
    const body = new URLSearchParams({ person: 'wang-fang' });
    await fetch('/portal/sign-in', { method: 'POST', body, redirect: 'manual' });
  });

  // One resident is signed in here: what takes two is in the tests of Node.
  const capabilities = { fields: true, photos: true, subscribe: true, similar: true, comment: true };
  describeRequestsPort(
    'rest',
    adapter,
    { ...capabilities, follow: 'elsewhere', doubles: true, moves: 'elsewhere' },
    { describe, it },
  );
});
