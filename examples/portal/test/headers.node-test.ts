import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openMigrated } from '../server/database/pglite.js';
import { everyRoute } from './support/every-route.js';
import { portalWithWorld, type World } from './support/route-world.js';

describe('the headers of answers', () => {
  const here = portalWithWorld(openMigrated);

  const load = async (path: string, viewer: keyof World['viewers'], method = 'GET') => {
    const hangUp = new AbortController();
    const { headers } = here.world.viewers[viewer];
    const init = { method, headers, redirect: 'manual', signal: hangUp.signal } as const;
    const reply = await fetch(`${here.portal.address}${path}`, init);
    hangUp.abort();
    return reply;
  };
  const isApi = (path: string) => path.startsWith('/api/');
  const reading = everyRoute.filter(({ route }) => route.startsWith('GET '));

  it('keep every answer out of frames, guesses and referrers, whoever gets it', async () => {
    const paths = reading.map(({ sent }) => sent(here.world).path);
    for (const path of [...paths, '/nothing-here', '/api/community/nothing-here']) {
      for (const viewer of ['nobody', 'owner', 'staff'] as const) {
        const { headers } = await load(path, viewer);
        const where = `${path} for ${viewer}`;
        assert.equal(headers.get('X-Content-Type-Options'), 'nosniff', where);
        const policy = headers.get('Content-Security-Policy') ?? '';
        // Files have the policy of the contract, which leaves the frames to the older header.
        const frames = `${policy} ${headers.get('X-Frame-Options')}`;
        assert.match(frames, isApi(path) ? / DENY$/ : /frame-ancestors 'self'/, where);
        if (!policy.endsWith('sandbox')) assert.match(policy, /frame-ancestors/, where);
        assert.match(policy, isApi(path) ? /^default-src 'none'/ : /^default-src 'self'/, where);
        assert.doesNotMatch(policy, /unsafe|\*/, where);
        assert.equal(headers.get('Referrer-Policy'), isApi(path) ? 'no-referrer' : 'same-origin', where);
        // Pages of another origin have to be able to tell "not allowed" from "no connection".
        const isRecord = isApi(path) && !policy.endsWith('sandbox');
        assert.equal(headers.get('Cross-Origin-Resource-Policy'), isRecord ? null : 'same-origin', where);
        assert.ok(!headers.has('Access-Control-Allow-Origin'), where);
        assert.ok(!headers.has('X-Powered-By'), where);
      }
    }
  });

  it('keep what is somebody’s out of caches', async () => {
    for (const { sent, route } of reading) {
      const { path } = sent(here.world);
      for (const viewer of ['owner', 'staff'] as const) {
        const { headers, status } = await load(path, viewer);
        const kept = headers.get('Cache-Control') ?? '';
        const isFile = status === 200 && /photos|attachments/.test(route);
        if (isApi(path))
          assert.equal(kept, isFile ? 'private, no-cache' : 'no-store', `${path} for ${viewer}`);
        else if (!path.startsWith('/assets/')) assert.equal(kept, 'private, no-cache', path);
      }
    }
    assert.equal(
      (await load('/api/community/requests', 'owner', 'POST')).headers.get('Cache-Control'),
      'no-store',
    );
  });

  it('let a file that is opened on its own do nothing', async () => {
    for (const path of [`/api/community/photos/${here.world.shownPhoto}`, here.world.attachment]) {
      const { headers } = await load(path, 'owner');
      assert.equal(headers.get('Content-Security-Policy'), "default-src 'none'; sandbox");
      assert.match(headers.get('Content-Disposition')!, /^(inline|attachment); filename\*=UTF-8''/);
    }
  });
});
