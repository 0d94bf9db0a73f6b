import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { suppliedHeaders } from '../../src/adapter/supplied-headers.js';
import { expectRejection } from '../../src/testing/expectations.js';

describe('the headers that a portal adds', () => {
  it('are those of its own object, which may need what else is in it', async () => {
    const session = {
      token: 'secret',
      headers() {
        return { Authorization: this.token };
      },
    };
    assert.equal((await suppliedHeaders(session)).get('Authorization'), 'secret');
    assert.deepEqual([...(await suppliedHeaders({}))], []);
  });

  it('that cannot be told, or sent, are those of nobody', async () => {
    const wrong = [
      () => Promise.reject(new Error('signed out')),
      () => null as never,
      () => ({ Token: '邻里' }),
    ];
    for (const headers of wrong) await expectRejection(suppliedHeaders({ headers }), 'unauthenticated');
  });
});
