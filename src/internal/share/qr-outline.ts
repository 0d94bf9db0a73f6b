import { correction, generate, type Bitmap2D } from 'lean-qr/nano';

/** A QR code as one path of an SVG whose `viewBox` is `0 0 size size`, the quiet zone around it included. */
export interface QrOutline {
  size: number;
  /** The dark modules, for the attribute `d`. Draw it with `shape-rendering="crispEdges"`. */
  path: string;
}

/** How many modules around the code stay light (ISO/IEC 18004). */
const quietZone = 4;

/** `undefined` when the text is too long for a code: about 2,300 characters of an address. */
export function qrOutline(text: string): QrOutline | undefined {
  const code = encode(text);
  if (!code) return undefined;
  let path = '';
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      const begin = x;
      while (code.get(x, y)) x++;
      if (x > begin) path += `M${begin + quietZone} ${y + quietZone}h${x - begin}v1h${begin - x}z`;
    }
  }
  return { size: code.size + 2 * quietZone, path };
}

function encode(text: string): Bitmap2D | undefined {
  try {
    return generate(text, { minCorrectionLevel: correction.M });
  } catch {
    return undefined;
  }
}
