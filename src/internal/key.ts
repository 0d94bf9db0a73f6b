/** A random identifier of 128 bits. `crypto.randomUUID` is missing on pages without TLS; this is not. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/**
 * A short digest of a text: FNV-1a over UTF-16 code units, twice with different seeds, 64 bits. It tells
 * versions of one draft apart; it is no protection against anybody.
 */
export function digest(text: string): string {
  return [0x811c9dc5, 0x01000193].map((seed) => fnv1a(text, seed).toString(16)).join('-');
}

function fnv1a(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
