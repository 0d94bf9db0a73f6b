import { css } from 'lit';

/** One record in full: what is known of it, its text, its files, and what can be done with it. */
export const wholeStyles = css`
  .whole {
    margin-block-start: var(--_space-3);
  }

  .whole .section {
    margin-block-start: var(--_space-6);
  }

  .facts {
    display: grid;
    gap: var(--_space-1) var(--_space-6);
  }

  .fact {
    display: grid;
    grid-template-columns: minmax(80px, 110px) 1fr;
    gap: var(--_space-3);
  }

  .fact dt {
    color: var(--_color-text-muted);
  }

  .text {
    white-space: pre-line;
  }

  .text + .text {
    margin-block-start: var(--_space-3);
  }

  .whole a {
    color: var(--_color-accent-text);
  }

  .files > li {
    padding-block: var(--_space-2);
    border-block-end: 1px solid var(--_color-border-subtle);
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }

  .tools ~ .hint {
    margin-block-start: var(--_space-2);
  }

  .qr {
    display: block;
    inline-size: min(100%, 240px);
    block-size: auto;
    margin-block-start: var(--_space-4);
    background: white;
    fill: black;
    stroke: none;
    forced-color-adjust: none;
  }
`;
