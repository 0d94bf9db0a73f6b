import { expect } from '@open-wc/testing';
import { css } from 'lit';
import { adoptStyles } from '../../src/internal/adopt-styles.js';

const red = css`
  p {
    color: red;
  }
`;
const wide = css`
  p {
    width: 9px;
  }
`;

describe('style sheets of what is loaded late', () => {
  it('come after those that are there, once', () => {
    const root = document.createElement('div').attachShadow({ mode: 'open' });
    adoptStyles(root, red);
    adoptStyles(root, red, wide);
    expect(root.adoptedStyleSheets).to.deep.equal([red.styleSheet, wide.styleSheet]);
  });

  it('are left out, without an error, of an element that was taken into a frame meanwhile', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const element = document.createElement('div');
    const root = element.attachShadow({ mode: 'open' });
    frame.contentDocument!.body.append(element);
    adoptStyles(root, red);
    expect(root.adoptedStyleSheets).to.deep.equal([]);
    frame.remove();
  });
});
