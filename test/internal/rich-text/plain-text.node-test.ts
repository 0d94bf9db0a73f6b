import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../../support/fast-check.js';
import { loadCleaner, plainText } from '../../../src/internal/rich-text/index.js';

const namedCharacters = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  middot: '·',
  bull: '•',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  times: '×',
  deg: '°',
  yen: '¥',
  copy: '©',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

const lineElements = (
  'address article aside blockquote br caption center dd details div dl dt figcaption figure footer form header ' +
  'hr main nav ol pre section summary table tr ul'
).split(' ');

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
    ['&#x202e; <p>停水 &#x202c;</p> <p>&#x2066;</p> x &#x2069;', '停水\n\nx'],
    ['', ''],
  ] as const) {
    it(`says what is there: ${html}`, () => {
      assert.equal(plainText(html), text);
    });
  }

  for (const [name, character] of Object.entries(namedCharacters)) {
    it(`reads &${name};`, () => {
      assert.equal(plainText(`x&${name};y`), `x${character}y`);
    });
  }

  it('reads characters by number, and leaves out control characters', () => {
    assert.equal(plainText('x&#32;y&#160;z&#x10FFFF;&#X41;'), 'x y\u00a0z\u{10ffff}A');
    assert.equal(plainText('x&#31;&#127;&#159;&#x7f;&#x110000;y'), 'xy');
  });

  for (const name of 'script style template title iframe svg math video audio'.split(' ')) {
    it(`leaves out what is in <${name}>, and nothing that comes after`, () => {
      assert.equal(
        plainText(`a<${name} class="x">b<i>c</i></I>d</ ${name}></${name.toUpperCase()} >e`),
        'ae',
      );
      assert.equal(plainText(`a</${name}>b`), 'ab');
      assert.equal(plainText(`a<${name} />b</${name}>c`), 'abc');
    });
  }

  for (const name of lineElements) {
    it(`begins and ends a line with <${name}>`, () => {
      assert.equal(plainText(`a<${name}>b`), 'a\nb');
      assert.equal(plainText(`a</${name}>b`), 'a\nb');
    });
  }

  for (const name of ['p', 'h1', 'h6']) {
    it(`sets off <${name}> by an empty line`, () => {
      assert.equal(plainText(`a<${name}>b</${name}>c`), 'a\n\nb\n\nc');
    });
  }

  for (const name of ['b', 'h7', 'h', 'h12', 'x-p', 'h1-x', 'tdx']) {
    it(`goes on in the line with <${name}>`, () => {
      assert.equal(plainText(`a<${name}>b</${name}>c`), 'abc');
    });
  }

  it('marks what is in a list, each in a line', () => {
    assert.equal(plainText('a<li>b</li>c<li>d'), 'a\n• b\nc\n• d');
  });

  it('keeps cells apart', () => {
    assert.equal(plainText('a<td>b</td>c<th>d</th>e'), 'a b c d e');
  });

  it('leaves out a comment with tags and signs in it', () => {
    assert.equal(plainText('a<!-- <b>c</b> <script> > <!-- d -->e<i>f'), 'aef');
    assert.equal(plainText('a<!-- b --> c -->d'), 'a c -->d');
    assert.equal(plainText('a<!-- <p> b --> c --> d'), 'a c --> d');
    assert.equal(plainText('a<!-- never ends <p>b'), 'a');
  });

  it('leaves out what is declared, and ends that nothing began', () => {
    assert.equal(plainText('a<!DOCTYPE html>b<?php x ?>c</3>d</>e'), 'abcde');
  });

  it('turns line breaks and spaces of the source into one space, and into none at an end of a line', () => {
    assert.equal(plainText(' a\t\n\f\r  b <br>  c  <br> <br> <br> <br>d '), 'a b\nc\n\nd');
    assert.equal(plainText('a <i> b</i>'), 'a b');
  });

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
      '<svg/>',
      '</audio>',
      '<video />',
      '&#',
      ';',
      'x',
      ' ',
      '<p>',
      '&nbsp;',
      '\u202e',
      '&#x2069;',
      '\u0301'.repeat(9),
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 60 }), (html) => {
        const text = plainText(html.join(''));
        assert.equal(text, text.trim());
        assert.doesNotMatch(text, /\n{3}/);
      }),
    );
  });

  it('is had of what never ends', () => {
    for (const part of [
      '<svg "/>" ',
      '<svg />',
      '</svg>',
      '<',
      '<a ',
      '<a "',
      '<!--',
      '<script>',
      '&',
      ' ',
      '\n',
      '< <b> ',
      '<b> ',
      '&#',
    ]) {
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
