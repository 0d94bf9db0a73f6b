import { css } from 'lit';

/** The studio as a whole: its head, the form beside what is shown of the brand. */
export const studioStyles = css`
  :where(p, ul, h1, h2, h3, h4, pre) {
    margin: 0;
  }

  .base {
    container-type: inline-size;
    min-block-size: 100vh;
    padding: 0;
    border-radius: 0;
    background: var(--_color-surface-sunken);
  }

  .base.dropping {
    outline: 4px dashed var(--_color-accent-border);
    outline-offset: -8px;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3) var(--_space-6);
    align-items: center;
    justify-content: space-between;
    padding: var(--_space-4);
    border-block-end: 1px solid var(--_color-border-subtle);
    background: var(--_color-surface);
  }

  .title {
    font-size: 1.5em;
    font-weight: 650;
    line-height: 1.3;
  }

  .actions {
    gap: var(--_space-2);
  }

  .message {
    display: flex;
    gap: var(--_space-3);
    padding: var(--_space-3) var(--_space-4);
    border-block-end: 1px solid var(--_color-border-subtle);
    background: var(--_color-accent-quiet);
    color: var(--_color-text);
  }

  .message svg {
    margin-block-start: 0.2em;
    color: var(--_color-accent-text);
  }

  .message.bad {
    background: var(--_color-danger-quiet);
  }

  .message.bad svg {
    color: var(--_color-danger-text);
  }

  .work {
    display: grid;
    gap: var(--_space-4);
    padding: var(--_space-4);
  }

  .form,
  .views {
    min-inline-size: 0;
  }

  @container (max-width: 480px) {
    .work {
      padding-inline: var(--_space-2);
    }

    .actions .button {
      flex: 1 1 40%;
    }
  }

  @container (min-width: 960px) {
    .work {
      grid-template-columns: minmax(300px, 360px) minmax(0, 1fr);
      align-items: start;
    }

    .form {
      position: sticky;
      inset-block-start: 0;
      max-block-size: 100vh;
      overflow-y: auto;
    }
  }
`;
