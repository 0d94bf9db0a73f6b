/** Red, green and blue, 0–255. */
export type Colour = [number, number, number];

export type Corner = 'red' | 'green' | 'blue' | 'yellow';

export const cornerColours: Record<Corner, Colour> = {
  red: [220, 30, 30],
  green: [30, 200, 40],
  blue: [40, 50, 220],
  yellow: [240, 220, 40],
};

const middle: Colour = [120, 120, 120];

/** Red and green above, blue and yellow below, each a quarter of each side; grey between them. */
export function colourAt(x: number, y: number, width: number, height: number): Colour {
  const left = x < width / 4;
  const right = x >= (width * 3) / 4;
  if (y < height / 4) return left ? cornerColours.red : right ? cornerColours.green : middle;
  if (y >= (height * 3) / 4) return left ? cornerColours.blue : right ? cornerColours.yellow : middle;
  return middle;
}

/** The corners of an upright picture clockwise from top left, when the stored one was turned by EXIF. */
export const uprightCorners: Record<number, readonly Corner[]> = {
  1: ['red', 'green', 'yellow', 'blue'],
  2: ['green', 'red', 'blue', 'yellow'],
  3: ['yellow', 'blue', 'red', 'green'],
  4: ['blue', 'yellow', 'green', 'red'],
  5: ['red', 'blue', 'yellow', 'green'],
  6: ['blue', 'red', 'green', 'yellow'],
  7: ['yellow', 'green', 'red', 'blue'],
  8: ['green', 'yellow', 'blue', 'red'],
};

/** The name of the nearest colour. */
export function nearestCorner(colour: ArrayLike<number>): Corner | undefined {
  const distance = (corner: Corner) =>
    Math.hypot(...cornerColours[corner].map((channel, index) => channel - (colour[index] ?? 0)));
  const corners = Object.keys(cornerColours) as Corner[];
  return corners.find((corner) => distance(corner) < 40);
}
