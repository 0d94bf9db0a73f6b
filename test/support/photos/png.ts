import { big32, join, type Bytes } from './bytes.js';

/** ISO/IEC 15948, annex D. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffff_ffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb8_8320 : sum >>> 1;
  }
  return ~sum >>> 0;
}

function chunk(type: string, data: ArrayLike<number>): Bytes {
  const body = join(type, data);
  return join(big32(data.length), body, big32(checksum(body)));
}

/** Rows of zeros, made and compressed piece by piece: all of them together would take 50 MB. */
async function compressZeros(length: number): Promise<Bytes> {
  const piece = new Uint8Array(1_000_000);
  let left = length;
  const zeros = new ReadableStream<Bytes>({
    pull(controller) {
      if (left === 0) return controller.close();
      const size = Math.min(left, piece.length);
      left -= size;
      controller.enqueue(piece.slice(0, size));
    },
  });
  const compressed = zeros.pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(compressed).arrayBuffer());
}

/** A PNG of one transparent colour, one bit a pixel: 20,000 × 20,000 pixels are about 48 kB. */
export async function writePng({ width, height }: { width: number; height: number }): Promise<Bytes> {
  const rows = await compressZeros((1 + Math.ceil(width / 8)) * height);
  return join(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    chunk('IHDR', join(big32(width), big32(height), [1, 3, 0, 0, 0])),
    chunk('PLTE', [0, 0, 0, 0, 0, 0]),
    chunk('tRNS', [0, 0]),
    chunk('IDAT', rows),
    chunk('IEND', []),
  );
}
