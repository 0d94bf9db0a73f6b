/**
 * A colour by lightness (0 black to 1 white), chroma (0 grey to about 0.32 in sRGB) and hue in degrees. OKLCH is where
 * changing one of the three leaves the others as they look. Source of the matrices: Björn Ottosson, "A perceptual
 * color space for image processing" (2020), https://bottosson.github.io/posts/oklab/
 */
export interface Oklch {
  l: number;
  c: number;
  h: number;
}

const linear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
const gamma = (channel: number) =>
  channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;

/** The linear channels of a colour like `#0b6b6b`, 0 to 1. Throws a `TypeError` for anything else. */
export function toLinear(hex: string): [red: number, green: number, blue: number] {
  if (!/^#[\da-f]{6}$/i.test(hex)) throw new TypeError(`"${hex}" is not a colour like #0b6b6b`);
  const channel = (start: number) => linear(parseInt(hex.slice(start, start + 2), 16) / 255);
  return [channel(1), channel(3), channel(5)];
}

/** Throws a `TypeError` for what is not a colour like `#0b6b6b`. */
export function toOklch(hex: string): Oklch {
  const [red, green, blue] = toLinear(hex);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return {
    l: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    c: Math.hypot(a, b),
    h: (Math.atan2(b, a) * 180) / Math.PI,
  };
}

/** Linear channels, beyond 0 to 1 where no screen of sRGB shows the colour. */
function toLight({ l, c, h }: Oklch): number[] {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

const isShown = (color: Oklch) => toLight(color).every((channel) => channel > -0.0001 && channel < 1.0001);

/** As `#0b6b6b`. What sRGB cannot show becomes as light a colour of the same hue, only greyer. */
export function toHex(color: Oklch): string {
  let shown = color;
  if (!isShown(color)) {
    let [grey, vivid] = [0, color.c];
    for (let round = 0; round < 10; round++) {
      const middle = (grey + vivid) / 2;
      if (isShown({ ...color, c: middle })) grey = middle;
      else vivid = middle;
    }
    shown = { ...color, c: grey };
  }
  const digits = (channel: number) =>
    Math.round(gamma(Math.min(1, Math.max(0, channel))) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${toLight(shown).map(digits).join('')}`;
}
