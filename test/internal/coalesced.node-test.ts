import assert from 'node:assert/strict';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { coalesced } from '../../src/internal/coalesced.js';

const held = () => {
  const waiting: { resolve: () => void; reject: (reason: Error) => void }[] = [];
  const work = coalesced(() => new Promise<void>((resolve, reject) => waiting.push({ resolve, reject })));
  return { waiting, work };
};
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('coalesced work', () => {
  it('runs one at a time, and once for all who ask during a run', async () => {
    const { waiting, work } = held();
    const first = work();
    await turn();
    const [second, third] = [work(), work()];
    await turn();
    assert.equal(waiting.length, 1);
    waiting[0]!.resolve();
    await first;
    await turn();
    assert.equal(waiting.length, 2);
    waiting[1]!.resolve();
    await Promise.all([second, third]);
    await turn();
    assert.equal(waiting.length, 2);
  });

  it('runs once for all who ask before it has begun', async () => {
    const { waiting, work } = held();
    const all = Promise.all([work(), work()]);
    await turn();
    waiting[0]!.resolve();
    await all;
    assert.equal(waiting.length, 1);
  });

  it('is told of by the process where it failed and nobody awaits it', async () => {
    const event = 'unhandledRejection';
    // The test runner takes what is told of for a failure of its own.
    const runner = process.listeners(event);
    process.removeAllListeners(event);
    try {
      const told = once(process, event);
      const { waiting, work } = held();
      void work();
      await turn();
      waiting[0]!.reject(new Error('no'));
      assert.match(String((await told)[0]), /no/);
    } finally {
      for (const listener of runner) process.on(event, listener);
    }
  });

  it('tells those who asked that it failed, and goes on for the rest', async () => {
    const { waiting, work } = held();
    const first = assert.rejects(work(), /no/);
    await turn();
    const second = work();
    waiting[0]!.reject(new Error('no'));
    await first;
    await turn();
    waiting[1]!.resolve();
    await second;
  });
});
