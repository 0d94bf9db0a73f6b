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
    assert.equal(toAdapterError(foreign), foreign);
    assert.equal(isAdapterError(Object.assign(new Error(), { code: 'offline' })), false);
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
