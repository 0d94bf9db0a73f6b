import { expect } from '@open-wc/testing';
import { canDownload, downloadFile } from '../../../src/internal/download.js';
import { loadQrOutline, share } from '../../../src/internal/share/index.js';

const notice = { title: 'Water off', text: 'Friday, 9:00 to 17:30', url: 'https://example.cn/notices/17' };

/** Puts something in the place of what the browser has, and gives back what takes it away again. */
function replace(owner: object, name: string, value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { configurable: true, writable: true, value });
  return () => {
    if (own) Object.defineProperty(owner, name, own);
    else Reflect.deleteProperty(owner, name);
  };
}

describe('passing a notice on', () => {
  const undo: (() => void)[] = [];
  const written: string[] = [];
  const shareSheet = (act: (data: ShareData) => Promise<void>) => undo.push(replace(navigator, 'share', act));
  const clipboard = (writeText: (text: string) => Promise<void>) =>
    undo.push(replace(navigator, 'clipboard', { writeText }));

  beforeEach(() => {
    written.length = 0;
    clipboard(async (text) => void written.push(text));
  });
  afterEach(() => {
    for (const restore of undo.splice(0).reverse()) restore();
  });

  it('goes through the share sheet where there is one', async () => {
    const given: ShareData[] = [];
    shareSheet(async (data) => void given.push(data));
    expect(await share(notice)).to.equal('shared');
    expect(await share({ title: 'Water off', url: notice.url })).to.equal('shared');
    expect(given).to.deep.equal([notice, { title: 'Water off', url: notice.url }]);
    expect(written).to.deep.equal([]);
  });

  it('copies nothing when the person closes the sheet, or has it open', async () => {
    for (const name of ['AbortError', 'InvalidStateError']) {
      shareSheet(() => Promise.reject(new DOMException('', name)));
      expect(await share(notice)).to.equal('cancelled');
    }
    expect(written).to.deep.equal([]);
  });

  it('copies where there is no sheet, and where the page may not open it', async () => {
    const all = `Water off\nFriday, 9:00 to 17:30\n${notice.url}`;
    shareSheet(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    expect(await share(notice)).to.equal('copied');
    undo.push(replace(navigator, 'share', undefined));
    expect(await share(notice)).to.equal('copied');
    expect(await share({ title: 'Water off', url: notice.url })).to.equal('copied');
    expect(written).to.deep.equal([all, all, `Water off\n${notice.url}`]);
  });

  it('says when neither is possible', async () => {
    undo.push(replace(navigator, 'share', undefined));
    clipboard(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    undo.push(replace(document, 'execCommand', () => false));
    expect(await share(notice)).to.equal('unavailable');
  });

  it('has its QR code loaded late', async () => {
    const qrOutline = await loadQrOutline();
    const outline = qrOutline!(notice.url)!;
    expect(outline.size).to.equal(37);
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', outline.path);
    const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    drawn.append(path);
    document.body.append(drawn);
    const { x, y, width, height } = path.getBBox();
    expect([x, y, width, height]).to.deep.equal([4, 4, 29, 29]);
    drawn.remove();
  });
});

describe('saving a file', () => {
  it('gives the browser the text under its name, by a link that the page never sees', async () => {
    const clicked: HTMLAnchorElement[] = [];
    const seenByPage: Event[] = [];
    const see = (event: Event) => seenByPage.push(event);
    document.addEventListener('click', see, true);
    const { click } = HTMLAnchorElement.prototype;
    const restore = replace(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
      clicked.push(this);
      this.addEventListener('click', (event) => event.preventDefault());
      click.call(this);
    });
    downloadFile('notice.ics', 'text/calendar;charset=utf-8', 'BEGIN:VCALENDAR 停水');
    restore();
    document.removeEventListener('click', see, true);
    const [link] = clicked;
    expect(clicked).to.have.length(1);
    expect(link!.download).to.equal('notice.ics');
    expect(link!.isConnected).to.equal(false);
    expect(seenByPage).to.deep.equal([]);
    const reply = await fetch(link!.href);
    expect(reply.headers.get('content-type')).to.equal('text/calendar;charset=utf-8');
    expect(await reply.text()).to.equal('BEGIN:VCALENDAR 停水');
    URL.revokeObjectURL(link!.href);
  });

  it('takes the file back later', () => {
    const later: (() => void)[] = [];
    const revoked: string[] = [];
    const restore = [
      replace(window, 'setTimeout', (act: () => void) => later.push(act)),
      replace(URL, 'revokeObjectURL', (url: string) => revoked.push(url)),
      replace(HTMLAnchorElement.prototype, 'click', () => undefined),
    ];
    downloadFile('notice.ics', 'text/calendar', 'x');
    expect(revoked).to.deep.equal([]);
    for (const act of later) act();
    for (const undo of restore) undo();
    expect(revoked).to.have.length(1);
    expect(revoked[0]).to.match(/^blob:/);
    URL.revokeObjectURL(revoked[0]!);
  });

  it('is not offered within WeChat', () => {
    expect(canDownload()).to.equal(true);
    expect(
      canDownload(
        'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.60(0x18003c2f) NetType/WIFI Language/zh_CN',
      ),
    ).to.equal(false);
  });
});
