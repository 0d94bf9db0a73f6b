import { css } from 'lit';

/**
 * What every element begins with. `:host` takes part in the page's layout; `.base` inside it paints, on a surface
 * of its own so that every contrast holds on any page, and takes back whatever the page lets its elements inherit.
 */
export const hostStyles = css`
  :host {
    display: block;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  .fallback {
    display: block;
  }

  .fallback:last-child,
  .fallback + .base {
    min-block-size: var(--linli-reserved-size, 0);
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  .base {
    --_family: 'Segoe UI', Roboto, Arial;
    padding: var(--_inset);
    border-radius: var(--_radius-large);
    background: var(--_color-surface);
    color: var(--_color-text);
    font: 400 var(--_font-size) / var(--_line-height)
      var(--linli-font-family, system-ui, var(--_family), sans-serif);
    letter-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    word-spacing: normal;
    word-break: normal;
    white-space: normal;
    overflow-wrap: anywhere;
    cursor: auto;
    line-break: strict;
    text-autospace: normal;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }

  .base:lang(zh-Hans) {
    --_family: 'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC';
  }

  .base:lang(zh-Hant) {
    --_family: 'PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', 'Noto Sans TC';
  }

  .base:lang(zh-Hant-HK) {
    --_family: 'PingFang HK', 'Microsoft JhengHei', 'Noto Sans CJK HK', 'Noto Sans HK';
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
    align-items: center;
  }

  /* Read out to a telephone: in one line wherever one line is wide enough. */
  .phone {
    display: inline-block;
  }

  svg {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    vertical-align: -0.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation: none !important;
    }
  }
`;
