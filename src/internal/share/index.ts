import { late } from '../late.js';
import type { qrOutline } from './qr-outline.js';

export type { QrOutline } from './qr-outline.js';
export { share, type Shared, type ShareOutcome } from './share.js';

const outliner = late<typeof qrOutline>(async () => (await import('./qr-outline.js')).qrOutline);

/** Loads what draws QR codes. `undefined` when it cannot be loaded; the next call tries again. */
export const loadQrOutline = (): Promise<typeof qrOutline | undefined> => outliner.load();
