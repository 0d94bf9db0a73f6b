import type { KeptFile } from '../../../src/controllers/draft/draft-record.js';
import { randomId } from '../../../src/internal/key.js';

/** A photo of 1,000 random bytes. */
export function makeFile(change: Partial<KeptFile> = {}): KeptFile {
  const bytes = crypto.getRandomValues(new Uint8Array(1000)).buffer;
  const id = randomId();
  return { id, key: `key-${id}`, name: 'a.jpg', type: 'image/jpeg', bytes, reencoded: true, ...change };
}
