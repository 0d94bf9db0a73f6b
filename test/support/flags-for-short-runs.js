/**
 * How Node is told not to compile WebAssembly a second time, for speed, by a budget that is never spent. A portal that
 * lives for seconds starts with 1.4 s of processor time so, and with 2.2 s otherwise; one that lives for minutes gains
 * nothing (Node 20, PGlite 0.5; Node 22 and 24 know the flag, too).
 */
export const flagsForShortRuns = ['--wasm-tiering-budget=100000000'];
