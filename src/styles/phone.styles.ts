import { css } from 'lit';

/** Read out to a telephone: in one line wherever one line is wide enough. */
export const phoneStyles = css`
  .phone {
    display: inline-block;
  }
`;
