import { expect, waitUntil } from '@open-wc/testing';
import { announce, ensureAnnouncer } from '../../src/internal/announcer.js';

describe('the announcer', () => {
  it('is one polite region in the light DOM, there before it speaks', () => {
    const region = ensureAnnouncer();
    expect(ensureAnnouncer()).to.equal(region);
    expect(region.parentElement).to.equal(document.body);
    expect(region.getAttribute('role')).to.equal('status');
    expect(region.textContent).to.equal('');
    expect(document.querySelectorAll('[data-linli=announcer]')).to.have.length(1);
  });

  it('says a sentence in its language, and the same one again', async () => {
    const region = ensureAnnouncer();
    const seen: string[] = [];
    const observer = new MutationObserver(() => seen.push(region.textContent ?? ''));
    observer.observe(region, { childList: true });
    announce('已收到', 'zh-Hans');
    await Promise.resolve();
    announce('已收到', 'zh-Hans');
    await Promise.resolve();
    observer.disconnect();
    expect(seen).to.deep.equal(['已收到', '已收到']);
    expect(region.querySelector('p')!.lang).to.equal('zh-Hans');
  });

  it('says together what several say in one turn, and the last of each', async () => {
    const region = ensureAnnouncer();
    const sentences = () => [...region.children].map(({ textContent }) => textContent);
    const [one, other] = [{}, {}];
    announce('R-1 is due', 'en', one);
    await Promise.resolve();
    announce('R-2 is due', 'en', other);
    announce('R-1 is late', 'en', one);
    expect(sentences()).to.deep.equal(['R-2 is due', 'R-1 is late']);
    await new Promise((resolve) => setTimeout(resolve));
    announce('R-3 is due', 'en', other);
    expect(sentences()).to.deep.equal(['R-3 is due']);
  });

  it('leaves nothing of what it said to whoever comes to the end of the page later', async () => {
    const region = ensureAnnouncer();
    announce('R-1: the plumber comes at six', 'en');
    expect(region.textContent).to.equal('R-1: the plumber comes at six');
    await waitUntil(() => region.childElementCount === 0, 'it is gone', { timeout: 25_000 });
  });

  it('is heard but not seen, whatever the page styles', () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('div { position: static; width: 400px !important; padding: 20px !important; }');
    document.adoptedStyleSheets.push(sheet);
    const region = ensureAnnouncer();
    const { width, height } = region.getBoundingClientRect();
    document.adoptedStyleSheets.pop();
    expect(width).to.be.at.most(1);
    expect(height).to.be.at.most(1);
    expect(getComputedStyle(region).display).not.to.equal('none');
  });

  it('comes back when the page threw it away', () => {
    ensureAnnouncer().remove();
    expect(ensureAnnouncer().isConnected).to.equal(true);
  });
});
