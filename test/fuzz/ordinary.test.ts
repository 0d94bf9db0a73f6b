import { expect } from '@open-wc/testing';
import fc from '../support/fast-check.js';
import { clean } from '../../src/internal/rich-text/clean.js';
import { plainText } from '../../src/internal/rich-text/index.js';
import { closedAttacks, ordinaryNotices } from './markup/ordinary-notices.js';
import { outline } from './markup/outline.js';

const base = 'https://estate.example/notices/17/';

const cleaned = (html: string) =>
  clean(html, {
    base,
    imageOrigins: ['https://files.estate.example'],
    words: { pictureHidden: () => '[hidden]' },
  });

const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;

function expectUnharmed(html: string, written = html): void {
  const { content, plain } = cleaned(html);
  expect(plain, html).to.equal(undefined);
  expect(outline(content, base)).to.equal(outline(parsed(written), base));
}

describe('ordinary notices', () => {
  it('are many, and different', () => {
    expect(new Set(ordinaryNotices).size).to.be.greaterThan(40);
    expect(new Set(ordinaryNotices.map((html) => outline(parsed(html), base))).size).to.equal(
      ordinaryNotices.length,
    );
  });

  for (const [index, html] of ordinaryNotices.entries()) {
    it(`keep text, order, links and structure: ${index + 1}`, () => expectUnharmed(html));
  }

  it('keep all of it beside what attacks', () => {
    for (const html of ordinaryNotices)
      for (const attack of closedAttacks) {
        // Behind the last of what may lie in its own element: the parser would take it into a paragraph otherwise.
        const shown = cleaned(`${html}${attack}`).content;
        expect(outline(shown, base).replace(/<div><\/div>$/, ''), attack).to.equal(
          outline(parsed(html), base),
        );
        expect(cleaned(`<p>x</p>${attack}${html}`).content.textContent, attack).to.equal(
          `x${parsed(html).textContent}`,
        );
      }
  });

  it('keep every word where only the text can be shown', () => {
    const words = (text: string) => text.replace(/[\s•]+/g, '');
    for (const html of ordinaryNotices)
      expect(words(plainText(html)), html).to.equal(words(parsed(html).textContent));
  });

  it('keep what they say however they are put together', () => {
    const text = fc.stringMatching(/^[a-z0-9停水通知，。 ]{1,20}$/);
    const { inline } = fc.letrec<{ inline: string }>((tie) => ({
      inline: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        text,
        fc
          .tuple(fc.constantFrom('b', 'strong', 'i', 'em', 'u', 'span', 'sub', 'mark', 'q'), tie('inline'))
          .map(inElement),
        fc.tuple(tie('inline'), tie('inline')).map((parts) => parts.join('<br>')),
        text.map((label) => `<a href="https://estate.example/${label}">${label}</a>`),
      ),
    }));
    const cells = fc.array(fc.array(inline, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
    const block = fc.oneof(
      fc.tuple(fc.constantFrom('p', 'div', 'h2', 'h3', 'blockquote'), inline).map(inElement),
      fc
        .array(inline, { minLength: 1, maxLength: 4 })
        .map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`),
      cells.map(
        (rows) =>
          `<table><tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`,
      ),
      inline.map((words) => `<details><summary>${words}</summary><p>${words}</p></details>`),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) =>
        expectUnharmed(blocks.join('')),
      ),
      { numRuns: 300 },
    );
  });
});

const inElement = ([name, content]: readonly [string, string]) => `<${name}>${content}</${name}>`;
