import { describe, it } from 'node:test';
import fc from '../support/fast-check.js';
import { isAdapterError, type AdapterErrorCode } from '../../src/adapter/errors.js';
import type { WriteOptions } from '../../src/adapter/ports.js';
import { memory } from '../../src/adapters/memory/index.js';
import { canMove } from '../../src/domain/index.js';
import { randomId } from '../../src/internal/key.js';
import { file } from '../../src/testing/example-input.js';
import { play, sequencesOf, type Driver, type ResidentStep } from '../support/status-model.js';
import { strictInput, strictSeed } from '../support/strict-seed.js';

const refusals: readonly AdapterErrorCode[] = ['conflict', 'rate-limited'];

/** A request in a memory adapter of its own, whose staff keep to the rules. */
async function open(): Promise<Driver> {
  const adapter = memory({ seed: strictSeed });
  const { id } = await file(adapter.requests, strictInput);
  const read = async () => (await adapter.requests.get(id, {}))!;
  const { urge, confirm, reopen, cancel, comment, reschedule } = adapter.requests.actions!;
  const call: Record<ResidentStep, (options: WriteOptions) => Promise<unknown>> = {
    urge: (options) => urge!(id, options),
    confirm: (options) => confirm!(id, options),
    reopen: (options) => reopen!(id, 'It drips again', options),
    cancel: (options) => cancel!(id, undefined, options),
    comment: (options) => comment!(id, { text: 'More' }, options),
    reschedule: (options) => reschedule!(id, {}, options),
  };
  return {
    holdsAgain: false,
    async act(step) {
      try {
        await call[step]({ idempotencyKey: randomId() });
        return true;
      } catch (thrown) {
        if (isAdapterError(thrown) && refusals.includes(thrown.code)) return false;
        throw thrown;
      }
    },
    async move(status) {
      const { status: from } = await read();
      if (!canMove(from, status)) return false;
      await adapter.update(id, { status });
      return true;
    },
    history: async () => (await read()).history!,
  };
}

describe('memory: what residents and staff do, in any order', () => {
  it('never leads where the status model forbids, and is told once', async () => {
    await fc.assert(
      fc.asyncProperty(sequencesOf('residents'), async (sequence) => play(await open(), sequence)),
      { numRuns: 500 },
    );
  });
});
