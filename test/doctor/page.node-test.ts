import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shownAddress, shownBody, shownHeader } from '../../src/doctor/exchange/secrets.js';
import { checkConnection } from '../../src/doctor/page/connection.js';
import { checkCookies } from '../../src/doctor/page/cookies.js';
import { isAllowed, readPolicies } from '../../src/doctor/page/csp.js';
import { plain } from '../../src/doctor/report/layout.js';

describe('what the doctor knows of browsers', () => {
  const page = new URL('https://portal.example/');
  const allowed: readonly (readonly [string, string, boolean])[] = [
    ["'self'", 'https://portal.example/api', true],
    ["'self'", 'https://api.portal.example/', false],
    ['https:', 'https://other.example/', true],
    ['https:', 'http://other.example/', false],
    ['*.portal.example', 'https://api.portal.example/', true],
    ['*.portal.example', 'https://portal.example/', false],
    ['https://api.example/v1/', 'https://api.example/v1/intake', true],
    ['https://api.example/v1/', 'https://api.example/v2/intake', false],
    ['https://api.example:8443', 'https://api.example/', false],
    ["'none'", 'https://portal.example/', false],
  ];
  for (const [source, address, expected] of allowed) {
    it(`${expected ? 'lets' : 'keeps'} ${address} ${expected ? 'through' : 'out of'} ${source}`, () => {
      assert.equal(isAllowed(new URL(address), [source], page), expected);
    });
  }

  it('takes the first of two directives of one name', () => {
    const [policy] = readPolicies("connect-src 'self'; connect-src *");
    assert.deepEqual(policy!.get('connect-src'), ["'self'"]);
  });

  const cookieFrom = (cookie: string) => ({
    askedAt: 0,
    request: { method: 'GET', url: 'https://api.example/', headers: {} },
    reply: { status: 200, headers: {}, cookies: [cookie], body: '' },
  });
  const levels = (cookie: string, origin: string) =>
    checkCookies([cookieFrom(cookie)], new URL('https://api.example/'), origin, true).map(
      ({ level }) => level,
    );

  it('knows which cookies go along from another site', () => {
    assert.deepEqual(levels('s=***; SameSite=Lax; Secure', 'https://portal.test'), ['wrong']);
    assert.deepEqual(levels('s=***; SameSite=None', 'https://portal.test'), ['wrong']);
    assert.deepEqual(levels('s=***; SameSite=None; Secure', 'https://portal.test'), ['warning']);
    assert.deepEqual(levels('s=***; SameSite=None; Secure; Partitioned', 'https://portal.test'), []);
    assert.deepEqual(levels('s=***; SameSite=Lax; Secure', 'https://www.api.example'), []);
  });

  it('knows mixed content', () => {
    const levelOf = (address: string) => checkConnection(new URL(address), page.origin)[0]?.level;
    assert.equal(levelOf('http://api.example/'), 'wrong');
    assert.equal(levelOf('http://localhost:8080/'), undefined);
    assert.equal(levelOf('https://api.example/'), undefined);
  });

  it('shows no secret, and nothing that steers a terminal', () => {
    assert.equal(shownHeader('authorization', 'Bearer abc'), 'Bearer ***');
    assert.equal(shownHeader('cookie', 'session=abc'), '***');
    assert.equal(shownHeader('x-api-key', 'abc'), '***');
    assert.equal(shownAddress('https://a.example/?api_key=abc&q=1'), 'https://a.example/?api_key=***&q=1');
    assert.equal(shownBody('api_key=abc&name=x'), 'api_key=***&name=x');
    assert.ok(!plain('\u001b[2Jgone').includes('\u001b'));
  });
});
