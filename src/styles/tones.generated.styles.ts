// Built by scripts/build-tokens.mjs from src/styles/tokens. Do not edit.
import { css } from 'lit';

/** Engines without it, and whatever is no browser, get the light tones. */
const knowsSchemes = globalThis.CSS?.supports?.('color', 'light-dark(#000, #fff)') === true;

/** The tones of states, in the scheme that holds at the element. */
export const tones = knowsSchemes
  ? {
      surfaceSunken: css`var(--linli-color-surface-sunken, light-dark(#f4f6f6, #0f1315))`,
      textMuted: css`var(--linli-color-text-muted, light-dark(#55626a, #a7b3b9))`,
      accentText: css`var(--linli-color-accent-text, light-dark(#0a5c5c, #6fcdc8))`,
      accentQuiet: css`var(--linli-color-accent-quiet, light-dark(#e4f3f2, #12312f))`,
      dangerText: css`var(--linli-color-danger-text, light-dark(#9f1c12, #f7a59d))`,
      dangerQuiet: css`var(--linli-color-danger-quiet, light-dark(#fdecea, #3a1714))`,
      warningText: css`var(--linli-color-warning-text, light-dark(#734700, #eebd62))`,
      warningQuiet: css`var(--linli-color-warning-quiet, light-dark(#fff4dd, #36270a))`,
      successText: css`var(--linli-color-success-text, light-dark(#14633a, #7fd19d))`,
      successQuiet: css`var(--linli-color-success-quiet, light-dark(#e7f6ed, #12301d))`,
    }
  : {
      surfaceSunken: css`var(--linli-color-surface-sunken, #f4f6f6)`,
      textMuted: css`var(--linli-color-text-muted, #55626a)`,
      accentText: css`var(--linli-color-accent-text, #0a5c5c)`,
      accentQuiet: css`var(--linli-color-accent-quiet, #e4f3f2)`,
      dangerText: css`var(--linli-color-danger-text, #9f1c12)`,
      dangerQuiet: css`var(--linli-color-danger-quiet, #fdecea)`,
      warningText: css`var(--linli-color-warning-text, #734700)`,
      warningQuiet: css`var(--linli-color-warning-quiet, #fff4dd)`,
      successText: css`var(--linli-color-success-text, #14633a)`,
      successQuiet: css`var(--linli-color-success-quiet, #e7f6ed)`,
    };
