import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AdapterError, adapterErrorCodes, isAdapterError, toAdapterError } from '../../src/adapter/errors.js';

describe('AdapterError', () => {
  it('carries what it is given, and nothing where it is given nothing', () => {
    const cause = new Error('socket');
    const error = new AdapterError('rate-limited', { retryAfterMs: 5000, message: 'slow down', cause });
    assert.equal(error.name, 'AdapterError');
    assert.equal(error.code, 'rate-limited');
    assert.equal(error.retryAfterMs, 5000);
    assert.equal(error.message, 'slow down');
    assert.equal(error.cause, cause);
    assert.deepEqual(error.fields, {});
    assert.equal(error.originalId, undefined);
  });

  it('is worth another attempt for four codes', () => {
    const retryable = adapterErrorCodes.filter((code) => new AdapterError(code).retryable);
    assert.deepEqual(retryable, ['rate-limited', 'offline', 'timeout', 'unavailable']);
  });

  it('is known when another copy of the library made it', () => {
    const foreign = Object.assign(new Error('offline'), { name: 'AdapterError', code: 'offline' });
    assert.equal(isAdapterError(foreign), true);
    const { code, message, cause, retryable } = toAdapterError(foreign);
    assert.deepEqual([code, message, cause, retryable], ['offline', 'offline', foreign, true]);
    assert.equal(isAdapterError(Object.assign(new Error(), { code: 'offline' })), false);
  });

  const waits: [unknown, number | undefined][] = [
    [Number('Wed, 21 Oct 2026 07:28:00 GMT') * 1000, undefined],
    ['30000', undefined],
    [Infinity, undefined],
    [-1, 0],
    [0, 0],
    [1500, 1500],
  ];
  for (const [given, expected] of waits) {
    it(`asks to wait ${expected} ms where ${typeof given} ${String(given)} was given`, () => {
      const error = new AdapterError('rate-limited', { retryAfterMs: given as number });
      assert.equal(error.retryAfterMs, expected);
    });
  }

  it('makes codes of what are none, and an id of a number', () => {
    const fields = { description: 'Too short', 'contact.phone': 'format' } as unknown;
    const error = new AdapterError('tooLarge' as 'too-large', {
      fields: fields as AdapterError['fields'],
      originalId: 42 as unknown as string,
    });
    assert.equal(error.code, 'unknown');
    assert.equal(error.retryable, false);
    assert.deepEqual(error.fields, { description: 'invalid', 'contact.phone': 'format' });
    assert.equal(error.originalId, '42');
    for (const none of [null, 'description', 17]) {
      assert.deepEqual(new AdapterError('invalid', { fields: none as never }).fields, {});
    }
  });
});

describe('toAdapterError', () => {
  it('takes a TimeoutError for a timeout', () => {
    const thrown = new DOMException('too slow', 'TimeoutError');
    const { code, cause } = toAdapterError(thrown);
    assert.deepEqual([code, cause], ['timeout', thrown]);
  });

  const thrownThings: [string, unknown][] = [
    ['a string', 'bug'],
    ['undefined', undefined],
    ['null', null],
    ['a number', 17],
    ['an object', {}],
    ['a symbol', Symbol('bug')],
    ['an error of another kind', new RangeError('bug')],
  ];
  for (const [what, thrown] of thrownThings) {
    it(`takes ${what} for an unknown failure`, () => {
      const error = toAdapterError(thrown);
      assert.ok(error instanceof AdapterError);
      assert.deepEqual([error.code, error.cause], ['unknown', thrown]);
    });
  }
});
