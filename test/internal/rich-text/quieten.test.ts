import { expect } from '@open-wc/testing';
import { affordable, quieten } from '../../../src/internal/rich-text/budget.js';

describe('HTML without what is long or loud', () => {
  for (const [what, html, quiet] of [
    ['a pasted picture', '<img src="DATA:image/png;base64,A+/9aZ==" alt="b">', '<img src="data:," alt="b">'],
    [
      'a style',
      '<p title="a"style=x STYLE = y/style="z">',
      '<p title="a"without-style=x without-STYLE = y/without-style="z">',
    ],
    [
      'a handler',
      "<p title='a'onclick=b ONERROR\n=c/onx=d>",
      "<p title='a'without-onclick=b without-ONERROR\n=c/without-onx=d>",
    ],
    ['a style sheet', '<style>a</style ><STYLE/>', '<noframes>a</noframes ><noframes/>'],
  ] as const) {
    it(`names it otherwise, or empties it: ${what}`, () => {
      expect(quieten(html)).to.equal(quiet);
    });
  }

  for (const [what, html] of [
    ['text', 'a style=b onclick=c'],
    ['names that only end so', '<p data-style=a data-onclick=b>'],
    ['names without a value', '<p on=a title="style onclick">'],
    ['what is no tag', '< style=a> <1 style=a> <>'],
    ['elements whose names begin so', '<styled-x></styles>'],
    ['addresses that are no pasted picture', '<img src="data:image/svg+xml,a">'],
  ] as const) {
    it(`leaves ${what} alone`, () => expect(quieten(html)).to.equal(html));
  }
});

describe('HTML that is read in good time', () => {
  const tags = (count: number) => '<br>'.repeat(count);
  const formats = (count: number) => '<b title=a>c</b>'.repeat(count);

  for (const [what, most] of [
    ['400,000 characters', 'x'.repeat(400_000)],
    ['19,999 tags', tags(19_999)],
    ['20 formats with attributes', formats(20)],
  ] as const) {
    it(`has at most ${what}`, () => expect(affordable(most)).to.equal(most));
  }

  it('has no more', () => {
    expect(affordable('x'.repeat(400_001))).to.equal(undefined);
    expect(affordable(tags(20_000))).to.equal(undefined);
    expect(affordable('<b '.repeat(21))).to.equal(undefined);
  });

  it('loses the attributes of its formatting where there are more, and no others', () => {
    expect(affordable(`${formats(21)}<p title=a>`)).to.equal(`${'<b>c</b>'.repeat(21)}<p title=a>`);
    expect(affordable(`${'<i/>'.repeat(21)}`)).to.equal('<i>'.repeat(21));
  });
});
