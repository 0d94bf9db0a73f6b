// Built by scripts/build-tokens.mjs from src/styles/tokens. Do not edit.
import { css, type CSSResult } from 'lit';

/** Engines without it, and whatever is no browser, get the light tones. */
const knowsSchemes = globalThis.CSS?.supports?.('color', 'light-dark(#000, #fff)') === true;

const tone = (name: CSSResult, light: CSSResult, dark: CSSResult) =>
  css`var(--linli-color-${name}, ${knowsSchemes ? css`light-dark(${light}, ${dark})` : light})`;

/** The tones of states, in the scheme that holds at the element. */
export const tones = {
  surfaceSunken: tone(css`surface-sunken`, css`#f4f6f6`, css`#0f1315`),
  textMuted: tone(css`text-muted`, css`#55626a`, css`#a7b3b9`),
  accentText: tone(css`accent-text`, css`#0a5c5c`, css`#6fcdc8`),
  accentQuiet: tone(css`accent-quiet`, css`#e4f3f2`, css`#12312f`),
  dangerText: tone(css`danger-text`, css`#9f1c12`, css`#f7a59d`),
  dangerQuiet: tone(css`danger-quiet`, css`#fdecea`, css`#3a1714`),
  warningText: tone(css`warning-text`, css`#734700`, css`#eebd62`),
  warningQuiet: tone(css`warning-quiet`, css`#fff4dd`, css`#36270a`),
  successText: tone(css`success-text`, css`#14633a`, css`#7fd19d`),
  successQuiet: tone(css`success-quiet`, css`#e7f6ed`, css`#12301d`),
};
