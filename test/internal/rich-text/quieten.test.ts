import { expect } from '@open-wc/testing';
import fc from '../../support/fast-check.js';
import { affordable, quieten } from '../../../src/internal/rich-text/budget.js';

describe('HTML without what is long or loud', () => {
  for (const [what, html, quiet] of [
    ['a pasted picture', '<img src="DATA:image/png;base64,A+/9aZ==" alt="b">', '<img src="data:," alt="b">'],
    [
      'a style',
      '<p title="a"style=x STYLE = "y"/style="z">',
      '<p title="a"without-style=x without-STYLE = "y"/without-style="z">',
    ],
    [
      'a handler',
      "<p title='a'onclick=b ONERROR\n='c'/onx=d>",
      "<p title='a'without-onclick=b without-ONERROR\n='c'/without-onx=d>",
    ],
    [
      'a handler beside what only looks like a value',
      `<p =" onclick=a "><p a==" onclick=b "><p= onclick=c><p a"b onclick=d "><p a=b"c onclick=e "><p a onclick=f>`,
      `<p =" without-onclick=a "><p a==" without-onclick=b "><p= without-onclick=c><p a"b without-onclick=d "><p a=b"c without-onclick=e "><p a without-onclick=f>`,
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
    [
      'values',
      `<a href="/go/once=1" title='a style=b "onclick=c'><a href=/go/once=1><a href = "/on=1?x/onload=2">`,
    ],
    ['what is no tag', '< style=a> <1 style=a> <>'],
    ['elements whose names begin so', '<styled-x></styles>'],
    ['addresses that are no pasted picture', '<img src="data:image/svg+xml,a">'],
  ] as const) {
    it(`leaves ${what} alone`, () => expect(quieten(html)).to.equal(html));
  }
});

describe('HTML that a parser reads', () => {
  it('has neither handlers nor styles in its tags, and all other values as they were, whatever is written', () => {
    const piece = fc.constantFrom(
      ...' / = == " \' \n a title href onx style STYLE on x=onx= ="on ='.split(' '),
      ' ',
    );
    const attributesOf = (html: string) => {
      // There is no tag where a value has no end.
      const tag = new DOMParser().parseFromString(html, 'text/html').querySelector('p');
      return [...(tag?.attributes ?? [])].map(({ name, value }): [string, string] => [name, value]);
    };
    const isLoud = ([name, value]: [string, string]) => /^(style|on[a-z]+)$/.test(name) && value !== '';
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const html = `<p ${pieces.join('')}>`;
        const quiet = attributesOf(quieten(html));
        expect(quiet.filter(isLoud)).to.deep.equal([]);
        for (const [name, value] of attributesOf(html))
          if (!/^(style|on[a-z]+)$/.test(name)) expect(quiet).to.deep.include([name, value]);
      }),
      { numRuns: 2000 },
    );
  });
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
