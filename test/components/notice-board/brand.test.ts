import { expect } from '@open-wc/testing';
import type { Brand } from '../../../src/adapter/brand.js';
import { configure } from '../../../src/adapter/settings.js';
import { openBoard, outage } from '../../support/notice-board.js';
import { replacePrinting, restoreAll } from '../../support/replace.js';

/** One notice in full, in the brand of the page. */
async function open(brand: Brand) {
  configure({ brand });
  const board = await openBoard({ notices: [outage()], element: { noticeId: 'outage' } });
  return board.ready();
}

const labels = (board: Awaited<ReturnType<typeof open>>) =>
  board.all('.tools button').map(({ textContent }) => textContent.trim());

describe('a notice of a brand', () => {
  afterEach(() => {
    restoreAll();
    configure({ brand: undefined });
  });

  it('can be shared and printed', async () => {
    const board = await open({ color: '#0052d9' });
    for (const label of ['Share', 'QR code', 'Print']) expect(labels(board)).to.include(label);
  });

  it('is not shared where the brand wants it so', async () => {
    const board = await open({ features: { 'notice-board': { share: false } } });
    await board.until(() => labels(board).length > 0 && !labels(board).includes('Share'));
    expect(labels(board)).to.include('Print').and.not.to.include('QR code');
  });

  it('is not printed where the brand wants it so', async () => {
    const board = await open({ features: { 'notice-board': { print: false } } });
    await board.until(() => labels(board).length > 0 && !labels(board).includes('Print'));
    expect(labels(board)).to.include('Share');
  });

  it('is printed under the company’s logo and name, in the reader’s language', async () => {
    const light = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>')}`;
    const printed: { text: string; logos: string[] }[] = [];
    const board = await open({ name: { en: 'Harbour Homes', 'zh-Hans': '海港物业' }, logo: { light } });
    replacePrinting(({ body, images }) =>
      printed.push({ text: body.innerText, logos: [...images].map(({ src, alt }) => `${alt}: ${src}`) }),
    );
    await board.press('Print');
    await board.until(() => printed.length === 1);
    expect(printed[0]!.text).to.contain('Harbour Homes').and.not.to.contain('海港');
    expect(printed[0]!.logos).to.deep.equal([`Harbour Homes: ${light}`]);
  });
});
