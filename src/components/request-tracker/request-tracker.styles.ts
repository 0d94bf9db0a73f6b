import { css } from 'lit';
import { buttonStyles } from '../../styles/button.styles.js';
import { controlStyles } from '../../styles/control.styles.js';
import { hostStyles } from '../../styles/host.styles.js';
import { listStyles } from '../../styles/list.styles.js';
import { tokenStyles } from '../../styles/tokens.generated.styles.js';
import { visuallyHiddenStyles } from '../../styles/visually-hidden.styles.js';

const own = css`
  .base {
    max-inline-size: var(--linli-request-tracker-max-width, 960px);
  }

  .columns {
    margin-block-start: var(--_space-6);
  }
`;

/** The sheets of the tracker, from the most general to its own. */
export const requestTrackerStyles = [
  tokenStyles,
  hostStyles,
  controlStyles,
  buttonStyles,
  visuallyHiddenStyles,
  ...listStyles,
  own,
];
