import { expect } from '@open-wc/testing';
import { at, notice, openBoard, outage, type OpenOptions } from '../../support/notice-board.js';
import {
  replace,
  replaceClipboard,
  replaceDownloads,
  replacePrinting,
  restoreAll,
  undoAlso,
} from '../../support/replace.js';
import { textOf } from '../../support/shadow-driver.js';

const open = async (options: OpenOptions = {}) =>
  (
    await openBoard({ notices: [outage(), notice('a')], element: { noticeId: 'outage' }, ...options })
  ).ready();

describe('what can be done with a notice', () => {
  afterEach(restoreAll);

  it('is to share its address by the device’s own means', async () => {
    const shared: unknown[] = [];
    replace(navigator, 'share', () => (data) => {
      shared.push(data);
      return Promise.resolve();
    });
    const board = await open({ element: { noticeId: 'outage', noticeHref: '/n?id={id}' } });
    await board.press('Share');
    await board.until(() => shared.length === 1);
    expect(shared).to.deep.equal([{ title: 'No water', url: `${location.origin}/n?id=outage` }]);
  });

  it('is to share the address to which its link leads, whatever the page’s base', async () => {
    const shared: (string | undefined)[] = [];
    replace(navigator, 'share', () => (data) => {
      shared.push(data?.url);
      return Promise.resolve();
    });
    const base = document.createElement('base');
    base.href = '/portal/';
    document.head.append(base);
    undoAlso(() => base.remove());
    const board = await open({ element: { noticeId: 'outage', noticeHref: 'n?id={id}' } });
    await board.press('Share');
    await board.until(() => shared.length === 1);
    board.element.noticeId = undefined;
    await board.until(() => board.all('a.card-open').length > 0);
    const link = board.all<HTMLAnchorElement>('a.card-open').find(({ href }) => href.endsWith('outage'));
    expect(shared[0]).to.equal(link!.href);
    expect(shared[0]).to.equal(`${location.origin}/portal/n?id=outage`);
  });

  it('is to copy its address where there are none, and never an unsafe one', async () => {
    const copied: string[] = [];
    replace(navigator, 'share', () => undefined);
    replaceClipboard((text) => copied.push(text));
    for (const url of ['javascript:alert(1)', 'tel:110']) {
      const board = await open({ notices: [outage({ url })] });
      await board.press('Share');
      await board.untilText('The address is copied.');
      expect(copied.pop()).to.equal(`No water\n${location.href}`);
    }
  });

  it('is to show its address as a code, and to hide it again', async () => {
    const board = await open();
    await board.press('QR code');
    await board.until(() => board.all('.qr').length === 1);
    expect(board.all('.qr')[0]!.ariaLabel).to.equal('QR code with the address of “No water”');
    await board.press('Hide the QR code');
    expect(board.all('.qr')).to.have.length(0);
  });

  it('is to take an outage into a calendar, and no other notice', async () => {
    const files = replaceDownloads();
    const board = await open({
      notices: [
        outage({
          title: 'No water: 3/4',
          body: { type: 'html', content: '<p>Close your <b>taps</b>.</p>' },
          corrections: [{ at: at(-0.5), text: 'Longer.' }],
        }),
        notice('a'),
      ],
    });
    await board.press('Add to calendar');
    await board.until(() => files.length === 1);
    const text = (await files[0]!.text).replace(/\r\n /g, '');
    expect(files[0]!.name).to.equal('No water 3 4.ics');
    expect(text).to.match(/^BEGIN:VCALENDAR\r\n/);
    expect(text).to.contain('SUMMARY:No water: 3/4');
    expect(text).to.contain('DESCRIPTION:Close your taps.');
    expect(text).to.contain('LOCATION:Building 3');
    expect(text).to.contain('SEQUENCE:1');
    expect(text).to.match(/UID:notice-outage@memory/);
    expect(text).to.match(/DTSTART:\d{8}T\d{6}Z/);
    board.element.noticeId = 'a';
    await board.untilText('Text of a.');
    expect(board.find('Add to calendar')).to.equal(undefined);
  });

  it('says when the browser saves no files', async () => {
    replace(URL, 'createObjectURL', () => () => {
      throw new TypeError('blocked');
    });
    const board = await open();
    await board.press('Add to calendar');
    await board.untilText('The calendar file could not be made.');
  });

  it('is to copy the times where nothing can be downloaded', async () => {
    const copied: string[] = [];
    replace(navigator, 'userAgent', (own) => `${own} MicroMessenger/8.0`);
    replaceClipboard((text) => copied.push(text));
    const board = await open();
    await board.press('Add to calendar');
    await board.untilText('The times are copied.');
    expect(copied[0]).to.match(/^No water\n.* – .*\nhttp/);
  });

  it('is to print it on a sheet of its own, with issuer, number, date and a place for the seal', async () => {
    const printed: string[] = [];
    const board = await open({
      notices: [outage({ number: '2026-9', issuer: { name: 'Service office' } })],
    });
    replacePrinting(({ body }) => printed.push(body.innerText));
    await board.press('Print');
    await board.until(() => printed.length === 1);
    for (const words of ['No water', 'Service office', '2026-9', 'Text of outage.', 'Seal'])
      expect(printed[0]).to.contain(words);
    for (const words of ['Share', 'All notices', 'Add to calendar']) expect(printed[0]).not.to.contain(words);
    await board.until(() => document.querySelectorAll('iframe[aria-hidden]').length === 0);
  });

  it('prints nothing that was left before it could be printed', async () => {
    const printed: string[] = [];
    replacePrinting(({ title }) => printed.push(title));
    const board = await open();
    board.button('Print').click();
    board.element.noticeId = 'a';
    await board.untilText('Text of a.');
    await board.press('Print');
    await board.until(() => printed.length > 0);
    expect(printed).to.deep.equal(['Title a']);
    await board.until(() => document.querySelectorAll('iframe[aria-hidden]').length === 0);
  });
});

describe('the text of a notice', () => {
  const html = (content: string) => notice('a', { body: { type: 'html', content } });

  it('is cleaned HTML, or the words alone until what cleans is there', async () => {
    const board = await open({
      notices: [html('<p onclick="x()">One <b>two</b></p><script>x()</script><style>*{}</style>')],
      element: { noticeId: 'a' },
    });
    await board.until(() => board.all('.rich b').length === 1);
    expect(board.all('.rich [onclick], .rich script, .rich style')).to.have.length(0);
    expect(board.part('.rich')).to.equal('One two');
  });

  it('loads pictures only from where the page allows it, and says where the others are from', async () => {
    const board = await open({
      notices: [
        html(
          '<img src="https://elsewhere.example/a.png" alt="A plan"><img src="/missing.png" alt="Own">' +
            '<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="The hall"></p>',
        ),
      ],
      element: { noticeId: 'a', imageOrigins: 'self' },
    });
    await board.until(() => board.all('.rich img').length === 1);
    expect(board.all<HTMLImageElement>('.rich img')[0]!.loading).to.equal('lazy');
    const hidden = board.all('.picture-hidden');
    expect(hidden.map(textOf)).to.deep.equal([
      'Picture not shown (elsewhere.example): A plan',
      'Picture not shown: The hall',
    ]);
    expect(getComputedStyle(hidden[0]!).borderTopStyle).to.equal('dashed');
  });

  it('begins in the list without its layout, whatever it is cut through', async () => {
    const content = `<p>Close <b>all</b> taps.</p>${'<i>word</i> '.repeat(400)}`;
    const board = await openBoard({ notices: [html(content)] });
    await board.untilText('Close all taps. word word');
    expect(board.part('.excerpt')).not.to.contain('<');
  });
});
