export type Bytes = Uint8Array<ArrayBuffer>;

/** Joins numbers (one byte each), texts (one byte a character) and bytes. */
export function join(...parts: readonly (number | string | ArrayLike<number>)[]): Bytes {
  const pieces = parts.map((part) => {
    if (typeof part === 'number') return [part];
    return typeof part === 'string' ? ascii(part) : part;
  });
  const joined = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    joined.set(piece, offset);
    offset += piece.length;
  }
  return joined;
}

function ascii(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

/** Most significant byte first, as in JPEG, PNG and ISO media. */
export const big16 = (value: number) => [(value >>> 8) & 255, value & 255];
export const big32 = (value: number) => [...big16(value >>> 16), ...big16(value & 0xffff)];

/** Least significant byte first, as in GIF and WebP. */
export const little16 = (value: number) => [value & 255, (value >>> 8) & 255];
export const little24 = (value: number) => [...little16(value & 0xffff), (value >>> 16) & 255];
export const little32 = (value: number) => [...little16(value & 0xffff), ...little16(value >>> 16)];

/** Puts codes of any length together, each code with its first or its last bit in front. */
export class BitWriter {
  readonly #order: 'high-first' | 'low-first';
  /** A byte that is followed by a zero wherever it occurs, as JPEG has it with 255. */
  readonly #escaped: number | undefined;
  #bytes = new Uint8Array(4096);
  #length = 0;
  #pending = 0;
  #pendingBits = 0;

  constructor(order: 'high-first' | 'low-first', escaped?: number) {
    this.#order = order;
    this.#escaped = escaped;
  }

  write(value: number, bits: number): void {
    for (let index = 0; index < bits; index++) {
      const bit = this.#order === 'high-first' ? (value >>> (bits - 1 - index)) & 1 : (value >>> index) & 1;
      this.#pending |=
        this.#order === 'high-first' ? bit << (7 - this.#pendingBits) : bit << this.#pendingBits;
      this.#pendingBits += 1;
      if (this.#pendingBits === 8) this.#flush();
    }
  }

  /** Fills the last byte up with zeros. */
  finish(): Bytes {
    if (this.#pendingBits > 0) this.#flush();
    return this.#bytes.slice(0, this.#length);
  }

  #flush(): void {
    this.#push(this.#pending);
    if (this.#pending === this.#escaped) this.#push(0);
    this.#pending = this.#pendingBits = 0;
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const longer = new Uint8Array(this.#length * 2);
      longer.set(this.#bytes);
      this.#bytes = longer;
    }
    this.#bytes[this.#length++] = byte;
  }
}
