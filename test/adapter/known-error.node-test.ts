import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AdapterError } from '../../src/adapter/errors.js';
import { knownError } from '../../src/adapter/known-error.js';

describe('an error that is made of anything', () => {
  it('is the same where all of it is as it should be', () => {
    const details = {
      message: 'slow down',
      cause: new Error('socket'),
      fields: { description: 'required', 'contact.phone': 'format' },
      retryAfterMs: 1500,
      originalId: 'r1',
      retryable: false,
    } as const;
    const [made, expected] = [knownError('rate-limited', details), new AdapterError('rate-limited', details)];
    assert.deepEqual({ ...made }, { ...expected });
    assert.deepEqual([made.message, made.cause], [expected.message, expected.cause]);
    assert.deepEqual({ ...knownError('offline', {}) }, { ...new AdapterError('offline') });
  });

  const waits: [unknown, number | undefined][] = [
    [Number('Wed, 21 Oct 2026 07:28:00 GMT') * 1000, undefined],
    ['30000', undefined],
    [Infinity, undefined],
    [0, 0],
  ];
  for (const [retryAfterMs, expected] of waits) {
    it(`asks to wait ${expected} ms where ${typeof retryAfterMs} ${String(retryAfterMs)} was given`, () => {
      assert.equal(knownError('rate-limited', { retryAfterMs }).retryAfterMs, expected);
    });
  }

  it('has codes for what are none, and no id of what is no text', () => {
    const fields = { description: 'Too short', 'contact.phone': 'format' };
    const error = knownError('tooLarge', { fields, originalId: 42 });
    const { code, message, originalId, retryable } = error;
    assert.deepEqual([code, message, originalId, retryable], ['unknown', 'unknown', undefined, false]);
    assert.deepEqual(error.fields, { description: 'invalid', 'contact.phone': 'format' });
    for (const none of [null, 'description', 17]) {
      assert.deepEqual(knownError('invalid', { fields: none }).fields, {});
    }
  });
});
