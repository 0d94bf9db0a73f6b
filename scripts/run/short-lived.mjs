/**
 * How Node is started for what lives for seconds and opens the embedded database: to compile its WebAssembly a second
 * time, for speed, takes more than it gives then. A portal starts with 1.4 s of processor time so, and with 2.2 s
 * otherwise (Node 20, PGlite 0.5).
 */
export const shortLived = ['--wasm-tiering-budget=100000000'];
