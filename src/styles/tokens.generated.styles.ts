// Built by scripts/build-tokens.mjs from src/styles/tokens. Do not edit.
import { css } from 'lit';
import { byScheme } from './by-scheme.js';

/** The roles as elements read them: `--_color-text` is the page's `--linli-color-text`, or the default. */
export const tokenStyles = css`
  :host {
    --_color-surface: var(--linli-color-surface, ${byScheme(css`#ffffff`, css`#14191b`)});
    --_color-surface-raised: var(--linli-color-surface-raised, ${byScheme(css`#ffffff`, css`#1c2326`)});
    --_color-surface-sunken: var(--linli-color-surface-sunken, ${byScheme(css`#f4f6f6`, css`#0f1315`)});
    --_color-text: var(--linli-color-text, ${byScheme(css`#1a2225`, css`#e8edef`)});
    --_color-text-muted: var(--linli-color-text-muted, ${byScheme(css`#55626a`, css`#a7b3b9`)});
    --_color-border: var(--linli-color-border, ${byScheme(css`#6c7a82`, css`#7d8b92`)});
    --_color-border-subtle: var(--linli-color-border-subtle, ${byScheme(css`#d9e0e2`, css`#2f393d`)});
    --_color-focus: var(--linli-color-focus, ${byScheme(css`#0b57d0`, css`#9cc2f5`)});
    --_color-accent-fill: var(--linli-color-accent-fill, ${byScheme(css`#0b6b6b`, css`#4fb8b3`)});
    --_color-accent-fill-hover: var(--linli-color-accent-fill-hover, ${byScheme(css`#0a5c5c`, css`#6fcdc8`)});
    --_color-accent-on-fill: var(--linli-color-accent-on-fill, ${byScheme(css`#ffffff`, css`#06211f`)});
    --_color-accent-text: var(--linli-color-accent-text, ${byScheme(css`#0a5c5c`, css`#6fcdc8`)});
    --_color-accent-border: var(--linli-color-accent-border, ${byScheme(css`#0b6b6b`, css`#4fb8b3`)});
    --_color-accent-quiet: var(--linli-color-accent-quiet, ${byScheme(css`#e4f3f2`, css`#12312f`)});
    --_color-danger-fill: var(--linli-color-danger-fill, ${byScheme(css`#b42318`, css`#e5756b`)});
    --_color-danger-on-fill: var(--linli-color-danger-on-fill, ${byScheme(css`#ffffff`, css`#350906`)});
    --_color-danger-text: var(--linli-color-danger-text, ${byScheme(css`#9f1c12`, css`#f7a59d`)});
    --_color-danger-border: var(--linli-color-danger-border, ${byScheme(css`#b42318`, css`#e5756b`)});
    --_color-danger-quiet: var(--linli-color-danger-quiet, ${byScheme(css`#fdecea`, css`#3a1714`)});
    --_color-success-text: var(--linli-color-success-text, ${byScheme(css`#14633a`, css`#7fd19d`)});
    --_space-1: var(--linli-space-1, 4px);
    --_space-2: var(--linli-space-2, 8px);
    --_space-3: var(--linli-space-3, 12px);
    --_space-4: var(--linli-space-4, 16px);
    --_space-6: var(--linli-space-6, 24px);
    --_inset: var(--linli-inset, 16px);
    --_radius-small: var(--linli-radius-small, 4px);
    --_radius-medium: var(--linli-radius-medium, 8px);
    --_radius-large: var(--linli-radius-large, 12px);
    --_radius-pill: var(--linli-radius-pill, 999px);
    --_font-size: var(--linli-font-size, 16px);
    --_line-height: var(--linli-line-height, 1.6);
    --_target-size: var(--linli-target-size, 44px);
    --_duration: var(--linli-duration, 150ms);
  }
`;
