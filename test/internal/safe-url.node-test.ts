import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { isForeign, safeHref } from '../../src/internal/safe-url.js';
import { parsePayloads } from '../support/payloads/payloads.js';

const base = 'https://estate.example/notices/17/';

describe('the address of a link', () => {
  for (const [written, href] of [
    ['https://city.example/a?b=1#c', 'https://city.example/a?b=1#c'],
    [' HTTP://city.example ', 'http://city.example/'],
    ['files/a b.pdf', 'https://estate.example/notices/17/files/a%20b.pdf'],
    ['/files/通知.pdf', 'https://estate.example/files/%E9%80%9A%E7%9F%A5.pdf'],
    ['//city.example/x', 'https://city.example/x'],
    ['?page=2', 'https://estate.example/notices/17/?page=2'],
    ['mailto:desk@estate.example?subject=Lift', 'mailto:desk@estate.example?subject=Lift'],
    ['tel:+86 10-8888 6666', 'tel:+861088886666'],
    ['tel:400%20820%201234', 'tel:4008201234'],
  ] as const) {
    it(`leads where it says: ${written}`, () => {
      assert.equal(safeHref(written, base), href);
    });
  }

  for (const written of [
    '',
    '   ',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'https://city.example/\u0000',
    'data:text/html,x',
    'blob:https://estate.example/1',
    'vbscript:x',
    'ftp://city.example/',
    'file:///etc/passwd',
    'weixin://x',
    'https://bank.example@city.example/',
    'https://:password@city.example/',
    '\\\\server\\share',
    'https:\\\\city.example',
    '/\\city.example',
    'https://',
    'https://a b/',
    'mailto:',
    'tel:',
    'tel:%',
    'tel:help',
  ]) {
    it(`is none: ${JSON.stringify(written)}`, () => {
      assert.equal(safeHref(written, base), undefined);
    });
  }

  it('is none that is longer than a server need take', () => {
    const address = (length: number) => `https://city.example/${'a'.repeat(length - 21)}`;
    assert.equal(safeHref(address(8000), base), address(8000));
    assert.equal(safeHref(address(8001), base), undefined);
    // What browsers put in order in the square of its number.
    assert.equal(safeHref(`https://x${'\u0301\u0323'.repeat(150_000)}.example/`, base), undefined);
  });

  it('dials no code', () => {
    assert.equal(safeHref('tel:*%2306%23', base), 'tel:06');
  });

  it('is whole where nothing is known of the page', () => {
    assert.equal(safeHref('/files/a.pdf'), undefined);
    assert.equal(safeHref('https://city.example/'), 'https://city.example/');
    assert.equal(safeHref('a', 'not an address'), undefined);
  });

  it('is no attack', () => {
    const file = new URL('../support/payloads/payloads.txt', import.meta.url);
    const written = parsePayloads(readFileSync(file, 'utf8')).map(({ html }) => html);
    const values = written.flatMap((html) =>
      [...html.matchAll(/=\s*["']?([^"'\s>]+)/g)].map(([, value]) => value!),
    );
    assert.ok(values.length > 500);
    for (const text of [...written, ...values]) {
      const href = safeHref(text, base);
      if (href !== undefined) assert.match(href, /^(?:https?:\/\/[^@/]+\/|mailto:.|tel:\+?\d+$)/, text);
    }
  });
});

describe('a link to another site', () => {
  it('is one of the web', () => {
    assert.equal(isForeign('https://city.example/'), true);
    assert.equal(isForeign('mailto:a@city.example'), false);
    assert.equal(isForeign('tel:123'), false);
  });
});
