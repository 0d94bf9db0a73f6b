import { expect } from '@open-wc/testing';
import { clean } from '../../../src/internal/rich-text/clean.js';
import { options, shown } from './shown.js';

/** An attribute as it is shown, of what has it in the HTML; `null` where it is left out. */
function attributeOf(selector: string, name: string, value: string): string | null {
  const [table, row] = /^t[dh]$/.test(selector) ? ['<table><tbody><tr>', '</tr></tbody></table>'] : ['', ''];
  const html = `${table}<${selector} ${name}="${value}">a</${selector}>${row}`;
  return clean(html, options).content.querySelector(selector)!.getAttribute(name);
}

describe('what is kept of HTML', () => {
  for (const [selector, name, kept, left] of [
    ['td', 'colspan', ['1', '100', ' 7 '], ['0', '101', '1.5', '5px', '1000000']],
    ['th', 'colspan', ['2'], ['']],
    ['th', 'rowspan', ['2'], ['101']],
    ['th', 'scope', ['row', 'col', 'rowgroup', 'colgroup'], ['rows', 'a row']],
    ['ol', 'start', ['-99999', '99999'], ['-100000', '100000', '--1']],
    ['ol', 'type', ['1', 'a', 'A', 'i', 'I'], ['x', 'aa']],
    ['li', 'value', ['-99999', '0'], ['x']],
    ['span', 'dir', ['ltr', 'rtl', 'auto'], ['', 'ltrx', 'xrtl']],
    ['span', 'lang', ['zh', 'ZH-Hans-CN', 'de-1996'], ['', '1zh', 'zh!', 'zh-', 'zh-é', 'abcdefghi']],
    [
      'time',
      'datetime',
      ['2026-11-26T10:00:00+08:00', '1'.repeat(40)],
      ['', '1'.repeat(41), '年2026', '2026年'],
    ],
    ['ins', 'datetime', ['2026-11-26'], ['/']],
    ['abbr', 'title', ['a &quot;b&quot; <c>'], []],
  ] as const) {
    it(`of the ${name} of <${selector}>: ${kept.join(', ')}`, () => {
      for (const value of kept) expect(attributeOf(selector, name, value), value).not.to.equal(null);
      for (const value of left) expect(attributeOf(selector, name, value), value).to.equal(null);
    });
  }

  it('of landmarks and old elements: something plainer', () => {
    for (const name of 'address article aside center footer header main nav section'.split(' '))
      expect(shown(`<${name}>a</${name}>`)).to.equal('<div dir="auto">a</div>');
    expect(shown('<strike>a</strike><tt>b</tt>')).to.equal('<s>a</s><code>b</code>');
  });

  it('of controls and drawings: nothing that is in them', () => {
    const html =
      'a<select><option>b</option></select><datalist><option>c</option></datalist><textarea>d</textarea><canvas>e</canvas>';
    expect(shown(html)).to.equal('a');
  });

  it('of the marks on a letter: eight, and none of more', () => {
    const marks = (count: number) => `a${'\u0301'.repeat(count)}b\u0301`;
    expect(shown(marks(8))).to.equal(marks(8));
    expect(shown(marks(9))).to.equal(marks(0));
  });

  it('of marks that go on in the next element: as many, and none of a pile', () => {
    const acute = '\u0301';
    const coloured = `ש<span>${acute}</span>ל<b>${acute}${acute}</b><i>${acute}</i>a`;
    expect(shown(coloured)).to.equal(coloured);
    const piled = `a${acute.repeat(5)}<b>${acute.repeat(4)}b</b>${acute}`;
    expect(shown(piled)).to.equal(`a${acute.repeat(5)}<b>b</b>${acute}`);
    const apart = `a${`${acute.repeat(8)}<b>&zwnj;</b>`.repeat(9)}b`;
    expect(shown(apart).split(acute).length - 1).to.equal(8);
    const oneByOne = `a${`<b>${acute}</b>`.repeat(15)}<i>${acute}b</i>`;
    expect(shown(oneByOne).split(acute).length - 1).to.equal(8);
  });

  it('of words by reference: nothing that turns the words around them', () => {
    expect(shown('<abbr title="&#x202e;a">&#x2067;b</abbr><img alt="&#8238;c">')).to.equal(
      `<abbr title="a">b</abbr>${shown('<img alt=c>')}`,
    );
  });

  it('of joined cells: so many that they take the room of 5,000', () => {
    const joined = (html: string) =>
      [...clean(`<p>a</p><table>${html}</table>`, options).content.querySelectorAll('td')].map(
        ({ colSpan, rowSpan }) => colSpan * rowSpan,
      );
    const most = '<tr><td colspan=100 rowspan=50>a</td></tr>';
    const pair = '<tr><td colspan=2>b</td></tr>';
    expect(joined(most + pair)).to.deep.equal([5000, 2]);
    expect(joined(most + pair + pair)).to.deep.equal([5000, 2, 1]);
    expect(joined(`${most}${pair}<tr><td rowspan=2>c</td></tr>`)).to.deep.equal([5000, 2, 1]);
  });

  it('of pictures that are not shown: their words, but nothing of those that only count who reads', () => {
    const picture = (attributes: string) => shown(`<img ${attributes}>`).replace(/<[^>]*>/g, '');
    for (const tiny of ['width=1', 'height=0', 'width=" 1px "', 'width=400 height=1'])
      expect(picture(tiny), tiny).to.equal('');
    for (const ordinary of ['', 'width=10', 'width=21 height=12', 'width=1x', 'width=x1', 'height=1pxx'])
      expect(picture(ordinary), ordinary).to.equal('[none|]');
    expect(picture('width=1 alt=b')).to.equal('[none|b]');
    expect(picture('src=mailto:a@b.example alt=c')).to.equal('[none|c]');
    expect(picture('src=https://elsewhere.example/a.png')).to.equal('[elsewhere.example|]');
  });

  it('of the direction of a text: only of what begins with text', () => {
    expect(shown('<div> <p>a</p></div>')).to.equal('<div> <p dir="auto">a</p></div>');
    expect(shown('<p></p><p> </p><p> b</p>')).to.equal('<p></p><p> </p><p dir="auto"> b</p>');
  });
});
