import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { loadCleaner, plainText } from '../../../src/internal/rich-text/index.js';

describe('HTML as plain text', () => {
  for (const [html, text] of [
    ['停水通知', '停水通知'],
    ['<p>One</p><p>Two<br>Three</p>', 'One\n\nTwo\nThree'],
    ['<h1>Water</h1>\n<p>off\n   on   Friday</p>', 'Water\n\noff on Friday'],
    ['<ul>\n<li>Torch</li>\n<li><b>Wa</b>ter</li>\n</ul>After', '• Torch\n\n• Water\n\nAfter'],
    ['<table><tr><th>Item</th><td>¥5</td></tr><tr><td>x</td></tr></table>', 'Item ¥5\n\nx'],
    [
      'a &lt;b&gt; &amp;amp; &#20572;&#x6C34; &nbsp;&ldquo;x&rdquo; &unknown; AT&T &#0;&#1114112;',
      'a <b> &amp; 停水 \u00a0“x” &unknown; AT&T',
    ],
    ['<style>p{}</style>x<script>if (a < b) alert("</p>")</script>y<SVG><p>z</p></SVG>', 'xy'],
    ['a<!-- <p>b</p> -->c<!-->d-->e<!doctype html>f<?xml?>g', 'acd-->efg'],
    ['5 < 6 and 7 > 3, <3', '5 < 6 and 7 > 3, <3'],
    ['<p title="a > b" class=\'x>y\'>z</p>', 'z'],
    ['<img src=x onerror="alert(1)">only this', 'only this'],
    ['cut <b', 'cut <b'],
    ['', ''],
  ] as const) {
    it(`says what is there: ${html}`, () => {
      assert.equal(plainText(html), text);
    });
  }

  it('is had of anything', () => {
    const parts = fc.constantFrom(
      '<',
      '>',
      '<!--',
      '-->',
      '<p',
      '<b>',
      '</b>',
      '"',
      "'",
      '<script>',
      '</script>',
      '&#',
      ';',
      'x',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 60 }), (html) => {
        const text = plainText(html.join(''));
        assert.equal(text, text.trim());
      }),
    );
  });

  it('is had of what never ends', () => {
    for (const part of ['<', '<a ', '<a "', '<!--', '<script>', '&', ' ', '\n', '< <b> ', '<b> ', '&#']) {
      const html = `x${part.repeat(1_500_000 / part.length)}`;
      assert.match(plainText(html), /^x/, part);
    }
  });
});

describe('rich text without a browser', () => {
  it('is loaded all the same', async () => {
    assert.equal(typeof (await loadCleaner()), 'function');
  });
});
