import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startGeoReport } from '../support/georeport/server.js';
import { startServer } from '../support/local-server.js';
import { runDoctor } from './support/run-doctor.js';

describe('the doctor, with the page that would call', () => {
  let backend: Awaited<ReturnType<typeof startGeoReport>>;
  let site: Awaited<ReturnType<typeof startServer>>;
  const policies: Record<string, string> = {};

  before(async () => {
    backend = await startGeoReport('standard');
    policies['/closed'] = "default-src 'self'; connect-src 'self'";
    policies['/open'] = `default-src 'self'; connect-src 'self' ${backend.address}`;
    site = await startServer((request, response) => {
      const policy = policies[request.url!];
      response.writeHead(policy === undefined ? 404 : 200, {
        'Content-Type': 'text/html',
        ...(policy !== undefined && { 'Content-Security-Policy': policy }),
      });
      response.end('<!doctype html><title>Portal</title>');
    });
  });
  after(() => Promise.all([backend.stop(), site.stop()]));

  const examine = async (path: string) => {
    const { code, out } = await runDoctor(backend.endpoint, '--page', `${site.address}${path}`);
    return { code, out: out.replace(/\s+/g, ' ') };
  };

  it('tells that its policy forbids calling the backend, and what to add', async () => {
    const { code, out } = await examine('/closed');
    assert.equal(code, 1);
    assert.match(out, /✗ content security policy: see below/);
    assert.match(out, /forbids calling the backend connect-src 'self': every call fails as "unavailable"/);
    assert.match(out, new RegExp(`Add ${backend.address} to connect-src\\.`));
    assert.match(out, /1 thing is wrong/);
  });

  it('finds nothing in the way where the policy names the backend', async () => {
    const { code, out } = await examine('/open');
    assert.equal(code, 0, out);
    assert.match(out, /✓ content security policy: nothing in the way/);
  });

  it('says of a page that cannot be read that it was not', async () => {
    const { code, out } = await examine('/nowhere');
    assert.equal(code, 0, out);
    assert.doesNotMatch(out, /nothing in the way/);
    assert.match(out, /the page \S+\/nowhere could not be read/);
  });
});
