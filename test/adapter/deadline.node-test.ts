import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { withDeadline } from '../../src/adapter/deadline.js';

/** A call that ends only with its signal. */
const hang = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));

describe('a deadline', () => {
  it('ends a call that nothing is heard of', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const call = withDeadline(undefined, hang, 1000);
    mock.timers.tick(1000);
    await assert.rejects(call, { name: 'AdapterError', code: 'timeout' });
    mock.timers.reset();
  });

  it('starts again with every sign of life', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    let stillAlive!: () => void;
    let ended = false;
    const call = withDeadline(
      undefined,
      (signal, alive) => {
        stillAlive = alive;
        signal.addEventListener('abort', () => (ended = true));
        return hang(signal);
      },
      1000,
    );
    mock.timers.tick(900);
    stillAlive();
    mock.timers.tick(900);
    assert.equal(ended, false);
    mock.timers.tick(100);
    await assert.rejects(call, { code: 'timeout' });
    mock.timers.reset();
  });

  it('passes on why the caller stopped', async () => {
    const outer = new AbortController();
    const call = withDeadline(outer.signal, hang);
    outer.abort(new Error('left'));
    await assert.rejects(call, { message: 'left' });
    await assert.rejects(
      withDeadline(outer.signal, async (signal) => signal.throwIfAborted()),
      { message: 'left' },
    );
  });

  it('leaves no listener behind', async () => {
    const outer = new AbortController();
    const removed = mock.method(outer.signal, 'removeEventListener');
    assert.equal(await withDeadline(outer.signal, async () => 'done'), 'done');
    assert.equal(removed.mock.callCount(), 1);
  });
});
