import { expect } from '@open-wc/testing';
import { clean } from '../../src/internal/rich-text/clean.js';
import { plainText } from '../../src/internal/rich-text/index.js';

const cleaned = (html: string) =>
  clean(html, { imageOrigins: [], words: { pictureHidden: () => '' } }).content;

/** What costs little to read, and stops a page once it is laid out: counted, for no test asserts a time. */
describe('what is laid out of HTML of others', () => {
  it('has few marks on a letter, however they are written', () => {
    const longest = (text: string) =>
      Math.max(0, ...(text.match(/\p{M}+/gu) ?? []).map(({ length }) => length));
    for (const marks of ['\u0300'.repeat(20_000), '&#768;'.repeat(20_000), '&#x20dd;\u0300'.repeat(10_000)]) {
      expect(longest(cleaned(`<p>e${marks}x</p>`).textContent)).to.be.at.most(8);
      expect(longest(plainText(`<p>e${marks}x</p>`))).to.be.at.most(8);
    }
    expect(cleaned('<p>שָׁלוֹם Việt བསྒྲུབས</p>').textContent).to.equal('שָׁלוֹם Việt བསྒྲུབས');
  });

  it('has few cells that are joined', () => {
    for (const row of [
      '<tr><td colspan=100>x',
      '<tr><td rowspan=100>x',
      '<tr><th colspan=100 rowspan=100>x',
    ]) {
      const cells = [...cleaned(`<table>${row.repeat(6000)}</table>`).querySelectorAll('td, th')];
      expect(cells).to.have.length(6000);
      const taken = cells
        .map((cell) => cell as HTMLTableCellElement)
        .reduce((sum, cell) => sum + cell.colSpan * cell.rowSpan - 1, 0);
      expect(taken).to.be.lessThan(5001);
    }
    const report = cleaned(
      `<table>${'<tr><td rowspan=2>x<td colspan=3>y<tr><td>a<td>b<td>c'.repeat(300)}</table>`,
    );
    expect(report.querySelectorAll('[rowspan]')).to.have.length(300);
    expect(report.querySelectorAll('[colspan]')).to.have.length(300);
  });
});
