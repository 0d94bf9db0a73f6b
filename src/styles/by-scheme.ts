import { css, type CSSResult } from 'lit';

/** Engines without it, and whatever is no browser, get the light colours. */
const knowsSchemes = globalThis.CSS?.supports?.('color', 'light-dark(#000, #fff)') === true;

/** A colour in the scheme that holds where it is used, for a `css` template. */
export function byScheme(light: CSSResult, dark: CSSResult): CSSResult {
  return knowsSchemes ? css`light-dark(${light}, ${dark})` : light;
}
