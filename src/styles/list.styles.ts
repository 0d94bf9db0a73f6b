import { css } from 'lit';

/** A heading, a body and a footer, and headings within. */
const layout = css`
  :where(p, ul, ol, dl, dd, h2, h3, h4) {
    margin: 0;
  }

  :where(ul, ol) {
    padding: 0;
    list-style: none;
  }

  .base {
    container-type: inline-size;
  }

  .header > * + *,
  .section > * + *,
  .message > * + * {
    margin-block-start: var(--_space-3);
  }

  .body,
  .footer:not(:empty),
  .section + .section {
    margin-block-start: var(--_space-6);
  }

  .title,
  .section-title,
  .group-title {
    font-weight: 600;
    line-height: 1.3;
  }

  .title {
    font-size: 1.5em;
  }

  .title:focus-visible {
    outline: none;
  }

  .section-title {
    font-size: 1.125em;
  }

  .group-title {
    margin-block: var(--_space-6) var(--_space-3);
    color: var(--_color-text-muted);
    font-size: 0.9375em;
  }

  .group-title:first-child {
    margin-block-start: 0;
  }

  @container (min-width: 720px) {
    .controls {
      grid-template-columns: auto minmax(200px, 320px);
      justify-content: space-between;
    }
  }
`;

/** Cards that can be pressed, with a filter and a search above, and what stands in their place. */
const cards = css`
  .controls {
    display: grid;
    gap: var(--_space-3);
    align-items: end;
  }

  .controls .chips {
    margin: 0;
  }

  .search {
    position: relative;
    display: block;
    color: var(--_color-text-muted);
  }

  .search svg {
    position: absolute;
    inset-block-start: calc(50% - 0.6em);
    inset-inline-start: var(--_space-3);
  }

  .search .control {
    padding-inline-start: calc(var(--_space-6) + var(--_space-4));
  }

  .cards > * + * {
    margin-block-start: var(--_space-3);
  }

  .card {
    position: relative;
    padding: var(--_space-4);
    border: 1px solid var(--_color-border-subtle);
    border-radius: var(--_radius-large);
    background: var(--_color-surface-raised);
    transition: border-color var(--_duration);
  }

  .card:hover {
    border-color: var(--_color-accent-border);
  }

  .card > * + * {
    margin-block-start: var(--_space-2);
  }

  .card-head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-3);
    align-items: center;
    justify-content: space-between;
  }

  /* The whole card can be pressed. */
  .card-open {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 1.0625em;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }

  .card-open::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }

  .card-open:focus-visible {
    outline: none;
  }

  .card-open:focus-visible::after {
    border-radius: var(--_radius-large);
    outline: 2px solid var(--_color-focus);
    outline-offset: 2px;
  }

  .excerpt {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .more {
    inline-size: 100%;
  }

  .hint + .more {
    margin-block-start: var(--_space-3);
  }

  .message {
    padding: var(--_space-6) var(--_space-4);
    border-radius: var(--_radius-medium);
    background: var(--_color-surface-sunken);
    text-align: center;
  }

  a.button {
    text-decoration: none;
  }

  .status {
    padding: 0.1em 0.7em;
    border: 1px solid transparent;
    border-radius: var(--_radius-pill);
    background: var(--_color-accent-quiet);
    color: var(--_color-accent-text);
    font-size: 0.875em;
    font-weight: 600;
  }

  .stale {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
    align-items: center;
    padding: var(--_space-3) var(--_space-4);
    border-inline-start: 4px solid var(--_color-danger-border);
    border-radius: var(--_radius-medium);
    background: var(--_color-surface-sunken);
  }

  .stale > svg {
    color: var(--_color-danger-text);
  }

  .stale > div {
    flex: 1 1 200px;
  }

  .body > .stale {
    margin-block-end: var(--_space-4);
  }

  .back {
    margin-inline-start: calc(-1 * var(--_space-3));
    padding-inline: var(--_space-3);
  }

  .back:dir(rtl) svg {
    transform: scaleX(-1);
  }
`;

/** What a list of records with one of them in full begins with. */
export const listStyles = [layout, cards];
