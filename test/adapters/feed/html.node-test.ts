import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withAddresses } from '../../../src/adapters/feed/html.js';

const base = 'https://portal.example/notices/17';

describe('feed: HTML whose addresses are made complete', () => {
  const cases: readonly [what: string, from: string, to: string][] = [
    ['a link', '<a href="map">x</a>', '<a href="https://portal.example/notices/map">x</a>'],
    [
      'one in single quotes',
      "<a href='/a?b=1&c'>x</a>",
      '<a href="https://portal.example/a?b=1&amp;c">x</a>',
    ],
    ['one without quotes', '<IMG SRC=/a.png alt=b>', '<IMG SRC="https://portal.example/a.png" alt=b>'],
    ['one with room around', '<a href = " /a ">x</a>', '<a href = "https://portal.example/a">x</a>'],
    ['a film', '<video poster="p.png"/>', '<video poster="https://portal.example/notices/p.png"/>'],
    ['a quotation', '<q cite="#1">x</q>', '<q cite="https://portal.example/notices/17#1">x</q>'],
    ['a background', '<td background="b.png">', '<td background="https://portal.example/notices/b.png">'],
    [
      'pictures of several sizes',
      '<img srcset="a.png 1x,  /b.png 2x">',
      '<img srcset="https://portal.example/notices/a.png 1x, https://portal.example/b.png 2x">',
    ],
    [
      'sizes that are loaded before',
      '<link imagesrcset="a.png 1x">',
      '<link imagesrcset="https://portal.example/notices/a.png 1x">',
    ],
    [
      'attributes without a value before it',
      '<a hidden download href="a">',
      '<a hidden download href="https://portal.example/notices/a">',
    ],
    ['attributes that touch', '<img alt="x"src="a">', '<img alt="x"src="https://portal.example/notices/a">'],
  ];
  for (const [what, from, to] of cases)
    it(what, () => {
      assert.equal(withAddresses(from, base), to);
    });

  for (const [what, html] of [
    ['an address that is whole', '<a href="mailto:a@b.example">x</a>'],
    ['one that no browser would know', '<a href="a1+b.c-d:x">x</a>'],
    ['one that leads nowhere', '<a href="//[">x</a>'],
    ['an attribute that is no address', '<a title="map" hreflang="zh" href>x</a>'],
    ['what only looks like a tag', 'href="a" <1 href="a"> < a href="a">'],
    ['the end of a tag', '</a href="a">'],
    ['words alone', 'Water & power'],
  ] as const)
    it(`leaves ${what} as it is`, () => {
      assert.equal(withAddresses(html, base), html);
    });

  it('takes a number with a colon for a place, not for a scheme', () => {
    assert.equal(withAddresses('<a href="1:2">', base), '<a href="https://portal.example/notices/1:2">');
    assert.equal(withAddresses('<a href="a?b:c">', base), '<a href="https://portal.example/notices/a?b:c">');
  });
});
