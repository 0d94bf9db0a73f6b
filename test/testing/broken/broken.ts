import type { TestBackend } from '../../../src/testing/index.js';

/** An adapter with one defect, which one scenario of the kit is meant to catch. */
export interface BrokenAdapter {
  /** What it does wrong: "files the same again when a key comes twice". */
  defect: string;
  /** The key of that scenario. */
  caughtBy: string;
  /** A backend of its own whose adapter has the defect. */
  open(): TestBackend;
}
