import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startHalfBuilt, type HalfBuilt } from './support/half-built.js';
import { runDoctor } from './support/run-doctor.js';

describe('the doctor, at a half-built backend', () => {
  let backend: HalfBuilt;
  let out: string;
  let code: number;

  before(async () => {
    backend = await startHalfBuilt();
    ({ code, out } = await runDoctor(backend.address, '--origin', 'https://portal.example'));
    // As one line: where it is broken is a matter of the width.
    out = out.replace(/\s+/g, ' ');
  });
  after(() => backend.stop());

  it('says that something is wrong', () => {
    assert.equal(code, 1);
    assert.match(out, /\d+ things are wrong/);
  });

  it('asks nothing that writes', () => {
    assert.deepEqual([...new Set(backend.asked.map((call) => call.split(' ')[0]))].sort(), [
      'GET',
      'OPTIONS',
    ]);
  });

  it('shows a failure with the call, the answer, and the scenarios that fail by it', () => {
    assert.match(
      out,
      /questions of a category unavailable: status 500 For it, <linli-request-form> asks no questions of a category\. → The server's own log .* > GET \S+\/categories\/lift\/fields < 500 .* < \{"error":"NullPointerException"\} by the same: requests\.fields\.offered/,
    );
  });

  it('knows a page where data should be', () => {
    assert.match(out, /notices: list offline: .* A page came where data should be/);
  });

  it('knows a moment without an offset, in either form', () => {
    assert.match(
      out,
      /requests: list left out a request \S+: createdAt: .* Send every moment with its offset/,
    );
    assert.match(out, /what matters now left out a notice \S+: publishedAt: /);
  });

  it('does not say of a list with one bad record that it cannot be followed', () => {
    assert.match(
      out,
      /requests: list left out a request \S+: createdAt: .*? For it, nobody sees what was left out\./,
    );
    assert.doesNotMatch(out, /requests cannot be followed/);
  });

  it('tells what shows less for what is missing', () => {
    assert.match(
      out,
      /requests, photos: <linli-request-form> and <linli-request-tracker> offer no camera button/,
    );
    assert.match(out, /activities, list: <linli-activity-calendar> says that this portal has no calendar/);
    assert.match(out, /ratings – not offered/);
  });

  it('tells what a page of another origin may not do', () => {
    assert.match(out, /may not make 3 of 3 kinds of calls: requests\.create/);
    assert.match(out, /there is no Access-Control-Allow-Origin/);
  });
});
