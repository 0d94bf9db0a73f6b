// Built by scripts/build-tokens.mjs from src/styles/tokens. Do not edit.
import { css } from 'lit';

/**
 * The roles as elements read them: `--_color-text` is the page's `--linli-color-text`, or the default. The
 * second block makes the default follow the used `color-scheme`; engines without `light-dark()` stay light.
 */
export const tokenStyles = css`
  :host {
    --_color-surface: var(--linli-color-surface, #ffffff);
    --_color-surface-raised: var(--linli-color-surface-raised, #ffffff);
    --_color-surface-sunken: var(--linli-color-surface-sunken, #f4f6f6);
    --_color-text: var(--linli-color-text, #1a2225);
    --_color-text-muted: var(--linli-color-text-muted, #55626a);
    --_color-text-disabled: var(--linli-color-text-disabled, #8a959b);
    --_color-border: var(--linli-color-border, #6c7a82);
    --_color-border-subtle: var(--linli-color-border-subtle, #d9e0e2);
    --_color-focus: var(--linli-color-focus, #0b57d0);
    --_color-accent-fill: var(--linli-color-accent-fill, #0b6b6b);
    --_color-accent-on-fill: var(--linli-color-accent-on-fill, #ffffff);
    --_color-accent-text: var(--linli-color-accent-text, #0a5c5c);
    --_color-accent-border: var(--linli-color-accent-border, #0b6b6b);
    --_color-accent-quiet: var(--linli-color-accent-quiet, #e4f3f2);
    --_color-danger-fill: var(--linli-color-danger-fill, #b42318);
    --_color-danger-on-fill: var(--linli-color-danger-on-fill, #ffffff);
    --_color-danger-text: var(--linli-color-danger-text, #9f1c12);
    --_color-danger-border: var(--linli-color-danger-border, #b42318);
    --_color-danger-quiet: var(--linli-color-danger-quiet, #fdecea);
    --_color-warning-fill: var(--linli-color-warning-fill, #8a5600);
    --_color-warning-on-fill: var(--linli-color-warning-on-fill, #ffffff);
    --_color-warning-text: var(--linli-color-warning-text, #734700);
    --_color-warning-border: var(--linli-color-warning-border, #8a5600);
    --_color-warning-quiet: var(--linli-color-warning-quiet, #fff4dd);
    --_color-success-fill: var(--linli-color-success-fill, #17703f);
    --_color-success-on-fill: var(--linli-color-success-on-fill, #ffffff);
    --_color-success-text: var(--linli-color-success-text, #14633a);
    --_color-success-border: var(--linli-color-success-border, #17703f);
    --_color-success-quiet: var(--linli-color-success-quiet, #e7f6ed);
    --_color-info-fill: var(--linli-color-info-fill, #1d5cb0);
    --_color-info-on-fill: var(--linli-color-info-on-fill, #ffffff);
    --_color-info-text: var(--linli-color-info-text, #1b4f96);
    --_color-info-border: var(--linli-color-info-border, #1d5cb0);
    --_color-info-quiet: var(--linli-color-info-quiet, #e8f0fb);
    --_space-0: var(--linli-space-0, 0px);
    --_space-1: var(--linli-space-1, 4px);
    --_space-2: var(--linli-space-2, 8px);
    --_space-3: var(--linli-space-3, 12px);
    --_space-4: var(--linli-space-4, 16px);
    --_space-5: var(--linli-space-5, 20px);
    --_space-6: var(--linli-space-6, 24px);
    --_space-7: var(--linli-space-7, 32px);
    --_space-8: var(--linli-space-8, 40px);
    --_radius-small: var(--linli-radius-small, 4px);
    --_radius-medium: var(--linli-radius-medium, 8px);
    --_radius-large: var(--linli-radius-large, 12px);
    --_radius-pill: var(--linli-radius-pill, 999px);
    --_font-size: var(--linli-font-size, 16px);
    --_line-height: var(--linli-line-height, 1.6);
    --_target-size: var(--linli-target-size, 44px);
    --_duration: var(--linli-duration, 150ms);
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_color-surface: var(--linli-color-surface, light-dark(#ffffff, #14191b));
      --_color-surface-raised: var(--linli-color-surface-raised, light-dark(#ffffff, #1c2326));
      --_color-surface-sunken: var(--linli-color-surface-sunken, light-dark(#f4f6f6, #0f1315));
      --_color-text: var(--linli-color-text, light-dark(#1a2225, #e8edef));
      --_color-text-muted: var(--linli-color-text-muted, light-dark(#55626a, #a7b3b9));
      --_color-text-disabled: var(--linli-color-text-disabled, light-dark(#8a959b, #6c7a82));
      --_color-border: var(--linli-color-border, light-dark(#6c7a82, #7d8b92));
      --_color-border-subtle: var(--linli-color-border-subtle, light-dark(#d9e0e2, #2f393d));
      --_color-focus: var(--linli-color-focus, light-dark(#0b57d0, #9cc2f5));
      --_color-accent-fill: var(--linli-color-accent-fill, light-dark(#0b6b6b, #4fb8b3));
      --_color-accent-on-fill: var(--linli-color-accent-on-fill, light-dark(#ffffff, #06211f));
      --_color-accent-text: var(--linli-color-accent-text, light-dark(#0a5c5c, #6fcdc8));
      --_color-accent-border: var(--linli-color-accent-border, light-dark(#0b6b6b, #4fb8b3));
      --_color-accent-quiet: var(--linli-color-accent-quiet, light-dark(#e4f3f2, #12312f));
      --_color-danger-fill: var(--linli-color-danger-fill, light-dark(#b42318, #e5756b));
      --_color-danger-on-fill: var(--linli-color-danger-on-fill, light-dark(#ffffff, #350906));
      --_color-danger-text: var(--linli-color-danger-text, light-dark(#9f1c12, #f7a59d));
      --_color-danger-border: var(--linli-color-danger-border, light-dark(#b42318, #e5756b));
      --_color-danger-quiet: var(--linli-color-danger-quiet, light-dark(#fdecea, #3a1714));
      --_color-warning-fill: var(--linli-color-warning-fill, light-dark(#8a5600, #d99a2b));
      --_color-warning-on-fill: var(--linli-color-warning-on-fill, light-dark(#ffffff, #2e1d00));
      --_color-warning-text: var(--linli-color-warning-text, light-dark(#734700, #eebd62));
      --_color-warning-border: var(--linli-color-warning-border, light-dark(#8a5600, #d99a2b));
      --_color-warning-quiet: var(--linli-color-warning-quiet, light-dark(#fff4dd, #36270a));
      --_color-success-fill: var(--linli-color-success-fill, light-dark(#17703f, #4fb477));
      --_color-success-on-fill: var(--linli-color-success-on-fill, light-dark(#ffffff, #05240f));
      --_color-success-text: var(--linli-color-success-text, light-dark(#14633a, #7fd19d));
      --_color-success-border: var(--linli-color-success-border, light-dark(#17703f, #4fb477));
      --_color-success-quiet: var(--linli-color-success-quiet, light-dark(#e7f6ed, #12301d));
      --_color-info-fill: var(--linli-color-info-fill, light-dark(#1d5cb0, #6ea3ea));
      --_color-info-on-fill: var(--linli-color-info-on-fill, light-dark(#ffffff, #07182f));
      --_color-info-text: var(--linli-color-info-text, light-dark(#1b4f96, #9cc2f5));
      --_color-info-border: var(--linli-color-info-border, light-dark(#1d5cb0, #6ea3ea));
      --_color-info-quiet: var(--linli-color-info-quiet, light-dark(#e8f0fb, #132743));
    }
  }
`;
