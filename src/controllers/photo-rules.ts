import type { PhotoLimits } from '../domain/intake.js';
import type { PhotoRules } from '../internal/photo/prepare.js';
import { largestFile } from './photo-limits.js';

/** The longest side of a photo that is sent, px: enough to read a meter or see a crack. */
const longestSide = 1600;

/** Pixels of a chosen file. Decoded, each takes 4 bytes: 64 megapixels are 256 MB on a small phone. */
const mostPixels = 64_000_000;

/** Which files are taken, and what is made of them. */
export const photoRules = ({ types }: PhotoLimits): PhotoRules => ({
  maxSide: longestSide,
  maxBytes: largestFile,
  maxPixels: mostPixels,
  accepts: types,
});
