import { inTime } from './in-time.js';

/** The side of a thumbnail, px of the picture; it is shown at half that size. */
const thumbnailSide = 144;

/** Draws on a canvas: an `<img>` would need a `blob:` address, which strict policies forbid. */
export async function drawThumbnail(blob: Blob): Promise<HTMLCanvasElement | undefined> {
  const picture = await inTime(createImageBitmap(blob)).catch(() => undefined);
  if (!picture) return undefined;
  const scale = thumbnailSide / Math.min(picture.width, picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = thumbnailSide;
  const [width, height] = [picture.width * scale, picture.height * scale];
  const [left, top] = [(thumbnailSide - width) / 2, (thumbnailSide - height) / 2];
  canvas.getContext('2d')!.drawImage(picture, left, top, width, height);
  picture.close();
  return canvas;
}
