// Built by scripts/build-tokens.mjs from src/styles/tokens. Do not edit.
import { css } from 'lit';
import { byScheme } from './by-scheme.js';

/** The tones of states, in the scheme that holds at the element. */
export const tones = {
  surfaceSunken: css`var(--linli-color-surface-sunken, ${byScheme(css`#f4f6f6`, css`#0f1315`)})`,
  textMuted: css`var(--linli-color-text-muted, ${byScheme(css`#55626a`, css`#a7b3b9`)})`,
  accentText: css`var(--linli-color-accent-text, ${byScheme(css`#0a5c5c`, css`#6fcdc8`)})`,
  accentQuiet: css`var(--linli-color-accent-quiet, ${byScheme(css`#e4f3f2`, css`#12312f`)})`,
  dangerText: css`var(--linli-color-danger-text, ${byScheme(css`#9f1c12`, css`#f7a59d`)})`,
  dangerQuiet: css`var(--linli-color-danger-quiet, ${byScheme(css`#fdecea`, css`#3a1714`)})`,
  warningText: css`var(--linli-color-warning-text, ${byScheme(css`#734700`, css`#eebd62`)})`,
  warningQuiet: css`var(--linli-color-warning-quiet, ${byScheme(css`#fff4dd`, css`#36270a`)})`,
  successText: css`var(--linli-color-success-text, ${byScheme(css`#14633a`, css`#7fd19d`)})`,
  successQuiet: css`var(--linli-color-success-quiet, ${byScheme(css`#e7f6ed`, css`#12301d`)})`,
};
