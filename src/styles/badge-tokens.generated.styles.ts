// Built by scripts/build-tokens.mjs from src/styles/tokens. Do not edit.
import { css } from 'lit';

/**
 * The roles as elements read them: `--_color-text` is the page's `--linli-color-text`, or the default. The
 * second block makes the default follow the used `color-scheme`; engines without `light-dark()` stay light.
 */
export const badgeTokenStyles = css`
  :host {
    --_color-surface: var(--linli-color-surface, #ffffff);
    --_color-surface-sunken: var(--linli-color-surface-sunken, #f4f6f6);
    --_color-text: var(--linli-color-text, #1a2225);
    --_color-text-muted: var(--linli-color-text-muted, #55626a);
    --_color-border-subtle: var(--linli-color-border-subtle, #d9e0e2);
    --_color-focus: var(--linli-color-focus, #0b57d0);
    --_color-accent-fill: var(--linli-color-accent-fill, #0b6b6b);
    --_color-accent-text: var(--linli-color-accent-text, #0a5c5c);
    --_color-accent-quiet: var(--linli-color-accent-quiet, #e4f3f2);
    --_color-danger-text: var(--linli-color-danger-text, #9f1c12);
    --_color-danger-quiet: var(--linli-color-danger-quiet, #fdecea);
    --_color-warning-text: var(--linli-color-warning-text, #734700);
    --_color-warning-quiet: var(--linli-color-warning-quiet, #fff4dd);
    --_color-success-text: var(--linli-color-success-text, #14633a);
    --_space-1: var(--linli-space-1, 4px);
    --_space-2: var(--linli-space-2, 8px);
    --_space-3: var(--linli-space-3, 12px);
    --_space-4: var(--linli-space-4, 16px);
    --_inset: var(--linli-inset, 16px);
    --_radius-large: var(--linli-radius-large, 12px);
    --_radius-pill: var(--linli-radius-pill, 999px);
    --_target-size: var(--linli-target-size, 44px);
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_color-surface: var(--linli-color-surface, light-dark(#ffffff, #14191b));
      --_color-surface-sunken: var(--linli-color-surface-sunken, light-dark(#f4f6f6, #0f1315));
      --_color-text: var(--linli-color-text, light-dark(#1a2225, #e8edef));
      --_color-text-muted: var(--linli-color-text-muted, light-dark(#55626a, #a7b3b9));
      --_color-border-subtle: var(--linli-color-border-subtle, light-dark(#d9e0e2, #2f393d));
      --_color-focus: var(--linli-color-focus, light-dark(#0b57d0, #9cc2f5));
      --_color-accent-fill: var(--linli-color-accent-fill, light-dark(#0b6b6b, #4fb8b3));
      --_color-accent-text: var(--linli-color-accent-text, light-dark(#0a5c5c, #6fcdc8));
      --_color-accent-quiet: var(--linli-color-accent-quiet, light-dark(#e4f3f2, #12312f));
      --_color-danger-text: var(--linli-color-danger-text, light-dark(#9f1c12, #f7a59d));
      --_color-danger-quiet: var(--linli-color-danger-quiet, light-dark(#fdecea, #3a1714));
      --_color-warning-text: var(--linli-color-warning-text, light-dark(#734700, #eebd62));
      --_color-warning-quiet: var(--linli-color-warning-quiet, light-dark(#fff4dd, #36270a));
      --_color-success-text: var(--linli-color-success-text, light-dark(#14633a, #7fd19d));
    }
  }
`;
