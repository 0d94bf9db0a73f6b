import { expect } from '@open-wc/testing';
import { clean } from '../../../src/internal/rich-text/clean.js';
import { loadCleaner, loadedCleaner } from '../../../src/internal/rich-text/index.js';
import { examples } from './notices.js';
import { options, shown } from './shown.js';

describe('HTML of a notice', () => {
  for (const { name, html, shown: expected } of examples) {
    it(`keeps what it says: ${name}`, () => {
      expect(shown(html).replaceAll(' dir="auto"', '')).to.equal(expected);
    });
  }

  it('has the direction of each block found from its text', () => {
    expect(
      shown(
        '<p>שלום</p><p><b>x</b></p><ul><li>x<ul><li>y</li></ul></li><li><p>z</p></li></ul><p dir=rtl>x</p><p dir=x>y</p>',
      ),
    ).to.equal(
      '<p dir="auto">שלום</p><p dir="auto"><b>x</b></p>' +
        '<ul><li dir="auto">x<ul><li dir="auto">y</li></ul></li><li><p dir="auto">z</p></li></ul>' +
        '<p dir="rtl">x</p><p dir="auto">y</p>',
    );
  });

  it('has its headings under the one above them, six at most', () => {
    const headings = '<h2>a</h2><h3>b</h3><h5>c</h5>';
    expect(shown(headings, { headingLevel: 4 })).to.equal(
      '<h5 dir="auto">a</h5><h6 dir="auto">b</h6><h6 dir="auto">c</h6>',
    );
  });

  it('resolves against the page when there is no other base, whatever the page’s own base says', () => {
    const hostile = document.createElement('base');
    hostile.href = 'https://elsewhere.example/';
    hostile.target = 'elsewhere';
    document.head.prepend(hostile);
    const content = shown('<p><a href="/files/a.pdf">a</a></p>', { base: undefined });
    hostile.remove();
    expect(content).to.equal(
      `<p dir="auto"><a href="${location.origin}/files/a.pdf" rel="noopener noreferrer nofollow" target="_self">a</a></p>`,
    );
  });

  it('shows pictures of the page’s own origin when it may', () => {
    const html = '<img src="/a.png" alt="a">';
    expect(shown(html, { base: undefined, imageOrigins: ['self'] })).to.contain(
      `src="${location.origin}/a.png"`,
    );
    expect(shown(html, { base: undefined, imageOrigins: [] })).to.contain(`[${location.host}|a]`);
    expect(shown('<img src="https://files.estate.example:444/a.png" alt="">')).to.contain('picture-hidden');
    expect(shown('<img src="http://files.estate.example/a.png" alt="">')).to.contain('picture-hidden');
  });

  it('leaves the cleaner of the page alone', async () => {
    const { default: theirs } = await import('dompurify');
    let called = 0;
    theirs.addHook('uponSanitizeElement', () => void called++);
    theirs.setConfig({ ALLOWED_TAGS: ['marquee'] });
    expect(shown('<p>x</p>')).to.equal('<p dir="auto">x</p>');
    expect(called).to.equal(0);
    expect(theirs.sanitize('<marquee>x</marquee><p>y</p>')).to.equal('<marquee>x</marquee>y');
    theirs.clearConfig();
    theirs.removeAllHooks();
  });

  it('is the same on a page that has extended what everything inherits', () => {
    const added: [object, string, unknown][] = [
      [Object.prototype, 'href', 'javascript:alert(1)'],
      [Object.prototype, 'iframe', true],
      [Object.prototype, 'onclick', true],
      [Object.prototype, 'ALLOWED_TAGS', ['iframe']],
      [Object.prototype, 'ADD_TAGS', ['iframe']],
      [Object.prototype, 'RETURN_DOM_FRAGMENT', false],
      [Object.prototype, 'signal', 'x'],
      [Array.prototype, 'each', () => undefined],
      [Array.prototype, 'toJSON', () => '[]'],
    ];
    const html = '<p onclick="x">a<iframe></iframe><a>b</a></p>';
    for (const [owner, name, value] of added) {
      Object.defineProperty(owner, name, { value, enumerable: true, configurable: true, writable: true });
    }
    let found: string;
    try {
      found = shown(html);
    } finally {
      for (const [owner, name] of added) Reflect.deleteProperty(owner, name);
    }
    expect(found).to.equal('<p dir="auto">ab</p>');
  });

  it('is text where the page has broken the parser', () => {
    const { parseFromString } = DOMParser.prototype;
    DOMParser.prototype.parseFromString = () => {
      throw new TypeError('not here');
    };
    const result = clean('<p>a <b>b</b></p><script>c</script>', options);
    DOMParser.prototype.parseFromString = parseFromString;
    expect(result.plain).to.equal('failed');
    expect(result.content.textContent).to.equal('a b');
  });

  it('is loaded late, once', async () => {
    expect(await loadCleaner()).to.equal(clean);
    expect(loadedCleaner()).to.equal(clean);
  });
});

describe('HTML that is too large', () => {
  const numbered = (length: number, part: (index: number) => string) =>
    Array.from({ length }, (_, i) => part(i)).join('');

  for (const [name, html, text] of [
    ['a megabyte of text', `<p>${'停水通知 '.repeat(200_000)}</p>`, /^停水通知 停水通知/],
    ['a megabyte of elements', '<b>x</b>'.repeat(130_000), /^xxx/],
    ['depth', `${'<div>'.repeat(400)}deep${'</div>'.repeat(400)}`, /^deep$/],
    ['unknown elements within each other', `${'<x-y>'.repeat(450)}${'<p>z'.repeat(9000)}`, /^z\n\nz/],
    [
      'formatting that is opened anew in each paragraph',
      `<p>${numbered(450, (index) => `<b title="<${index}">`)}${'<p>z'.repeat(9000)}`,
      /z\n\nz/,
    ],
    [
      'formatting that only seems to be closed',
      `<p>${numbered(450, (index) => `<b title="<${index}"><object></b></object>`)}${'<p>z'.repeat(9000)}`,
      /z\n\nz/,
    ],
    ['tags that never end', '<a '.repeat(300_000), /^$|^</],
    ['comments that never end', `x${'<!--'.repeat(250_000)}`, /^x$/],
    ['quotation marks that never end', `y${'<a title="'.repeat(100_000)}`, /^y/],
    ['spaces', `w${' '.repeat(1_000_000)}${'< '.repeat(10)}`, /^w/],
  ] as const) {
    it(`is shown as text: ${name}`, () => {
      const { plain, content } = clean(html, options);
      expect(plain).to.equal('too-large');
      expect(content.childNodes).to.have.length(1);
      expect(content.textContent).to.match(text);
    });
  }

  it('begins where a notice has more than 40,000 nodes, or one more than 60 deep', () => {
    const reopened = `<p>${numbered(20, (index) => `<b title=${index}>`)}${'<p>z'.repeat(1700)}`;
    const { body } = new DOMParser().parseFromString(reopened, 'text/html');
    const walker = document.createTreeWalker(body);
    let nodes = 1;
    while (walker.nextNode()) nodes++;
    const filled = (count: number) => clean('<br>'.repeat(count - nodes) + reopened, options).plain;
    expect(filled(40_000)).to.equal(undefined);
    expect(filled(40_001)).to.equal('too-large');
    const deep = (count: number) => clean(`<p>a</p>${'<div>'.repeat(count - 1)}b`, options).plain;
    expect(deep(60)).to.equal(undefined);
    expect(deep(61)).to.equal('too-large');
  });

  it('is kept in bounds: formatting of its own is opened anew, but not without end', () => {
    const html = `${numbered(450, (index) => `<p><b title=${index}>`)}${'<p>z'.repeat(2550)}`;
    const { plain, content } = clean(html, options);
    expect(plain).to.equal(undefined);
    expect(content.querySelectorAll('p')).to.have.length(3000);
    expect(content.querySelectorAll('b').length).to.be.lessThan(10_000);
    expect(shown('<em lang="fr">x</em>')).to.equal('<em lang="fr">x</em>');
  });

  it('is not a report with a table of 300 rows, nor a notice with a pasted photo', () => {
    const row = '<tr>' + '<td style="width:70pt"><span lang="EN-US">1,250.00</span></td>'.repeat(8) + '</tr>';
    const table = clean(`<table>${row.repeat(300)}</table>`, options);
    expect(table.plain).to.equal(undefined);
    expect(table.content.querySelectorAll('td')).to.have.length(2400);
    const pasted = clean(
      `<p>a<img src="data:image/jpeg;base64,${'A+/9'.repeat(500_000)}==" alt="b"></p>`,
      options,
    );
    expect(pasted.plain).to.equal(undefined);
    expect(pasted.content.textContent).to.equal('a[none|b]');
  });
});
