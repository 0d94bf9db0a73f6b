import type { TestBackend } from '../../../src/testing/index.js';
import { memoryBackend } from '../../support/backends/memory.js';

/** A community whose adapter, made anew, is the one that there was. */
export function reloadable(): TestBackend {
  const backend = memoryBackend();
  return { ...backend, reload: () => backend.adapter };
}
