import { expect } from '@open-wc/testing';
// What prints is there at once, so that only the notice's going can keep it from printing.
import '../../../src/components/notice-board/reading/printing.js';
import { loadQrOutline } from '../../../src/internal/share/index.js';
import { at, notice, openBoard, type BoardDriver } from '../../support/notice-board.js';

const sheets = () => [...document.querySelectorAll<HTMLIFrameElement>('iframe[data-linli=sheet]')];

/** What is done with every frame that is put into the page, until the test is over. */
function watchFrames(seen: (frame: HTMLIFrameElement) => void): MutationObserver {
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node instanceof HTMLIFrameElement) seen(node);
  });
  observer.observe(document.body, { childList: true });
  return observer;
}

const open = async (element = { noticeId: 'a' }): Promise<BoardDriver> =>
  (await openBoard({ notices: [notice('a'), notice('b')], element })).ready();

describe('what was begun with a notice', () => {
  let observer: MutationObserver | undefined;
  afterEach(() => {
    observer?.disconnect();
    for (const sheet of sheets()) sheet.remove();
  });

  it('shows no code once another notice is shown', async () => {
    const board = await open();
    board.button('QR code').click();
    board.element.noticeId = 'b';
    await board.untilText('Text of b.');
    await loadQrOutline();
    await board.element.updateComplete;
    expect(board.all('.qr')).to.have.length(0);
    expect(board.find('Hide the QR code')).to.equal(undefined);
  });

  for (const [next, words] of [
    ['b', 'Text of b.'],
    [undefined, 'Title b'],
  ] as const)
    it(`prints nothing once ${next ? 'another notice' : 'the list'} is shown`, async () => {
      const frames: HTMLIFrameElement[] = [];
      observer = watchFrames((frame) => frames.push(frame));
      const board = await open();
      board.button('Print').click();
      board.element.noticeId = next;
      await board.untilText(words);
      expect(frames).to.have.length(0);
    });

  it('says that it cannot be printed, and leaves no frame behind', async () => {
    observer = watchFrames((frame) => {
      frame.contentWindow!.print = () => {
        throw new Error('No printer.');
      };
    });
    const board = await open();
    await board.press('Print');
    await board.untilText('It could not be printed.');
    expect(sheets()).to.have.length(0);
  });

  it('has one frame at a time, which goes when the resident is back in the page', async () => {
    let printed = 0;
    observer = watchFrames((frame) => {
      frame.contentWindow!.print = () => void printed++;
    });
    const board = await open();
    await board.press('Print');
    await board.until(() => printed === 1);
    expect(sheets()).to.have.length(1);
    await board.press('Print');
    await board.until(() => printed === 2);
    expect(sheets()).to.have.length(1);
    window.dispatchEvent(new Event('focus'));
    expect(sheets()).to.have.length(0);
  });

  it('prints that it no longer holds, and links with their addresses under their heading, but no failure', async () => {
    const board = await (
      await openBoard({
        notices: [
          notice('a', {
            validUntil: at(-1),
            links: [{ label: 'The plan', url: 'https://example.org/plan' }],
          }),
        ],
        element: { noticeId: 'a' },
      })
    ).ready();
    board.adapter.setFaults([{ call: 'notices.get', error: 'offline' }]);
    await board.element.refresh();
    await board.untilText('There is no connection');
    let sheet = '';
    let address = '';
    observer = watchFrames((frame) => {
      frame.contentWindow!.print = () => {
        const { body } = frame.contentDocument!;
        sheet = body.innerText;
        const link = body.querySelector('.files a')!;
        address = frame.contentWindow!.getComputedStyle(link, '::after').content;
      };
    });
    await board.press('Print');
    await board.until(() => sheet !== '');
    expect(sheet).to.match(/This notice no longer applies[^]*Links\s+The plan/);
    expect(sheet).not.to.contain('There is no connection');
    expect(sheet).not.to.contain('Try again');
    // Firefox gives the rule, the others what comes of it.
    expect(address).to.match(/attr\(href\)|https:\/\/example\.org\/plan/);
  });
});
