import { expect } from '@open-wc/testing';
import { memory } from '../../../src/adapters/memory/index.js';
import type { LinliNoticeBoard } from '../../../src/components/notice-board/notice-board.js';
import type { Notice } from '../../../src/domain/notice.js';
import { qrOutline } from '../../../src/internal/share/qr-outline.js';
import { expectNothing, faultsOfWhole, idsOf, press, readEach } from '../../support/attack/attacked-board.js';
import { hostileNotice } from '../../support/attack/hostile-notices.js';
import { dangersIn, raw, valuesIn, Victim } from '../../support/attack/victim.js';
import { at, notice, placeBoard } from '../../support/notice-board.js';
import { loadPayloads } from '../../support/payloads/payloads.js';
import { replace, replacePrinting, restoreAll } from '../../support/replace.js';

const payloads = await loadPayloads();

describe('a board of notices that attack', function () {
  this.timeout(120_000);
  let victim: Victim;
  let attacks: readonly string[];

  beforeEach(() => {
    victim = new Victim();
    attacks = payloads.map(({ html }) => victim.aimed(html));
  });
  afterEach(() => {
    restoreAll();
    victim.end();
  });

  /** A board over a backend that gives these notices. */
  const boardOf = (notices: readonly Notice[], element: Partial<LinliNoticeBoard> = {}) =>
    placeBoard(memory({ locale: 'en', notices }), { pageSize: 1000, ...element });

  const untilCalled = async (call: string) => {
    while (!(await victim.calls()).includes(call));
  };

  for (const type of ['html', 'text'] as const)
    it(`does nothing with them in the list: ${type}`, async () => {
      const notices = attacks.map((html, index) =>
        hostileNotice(`n${index}`, html, {
          body: { type, content: html },
          ...(index % 2 === 0 && { kind: 'notice' }),
        }),
      );
      const board = await (await boardOf(notices, { noticeHref: '/notices?{id}' })).ready();
      expect(board.all('.card')).to.have.length(attacks.length);
      expect(dangersIn(board.root)).to.deep.equal([]);
      press(victim, board, '.card');
      board.element.noticeId = undefined;
      board.element.category = attacks[3]!;
      await board.until(() => board.all('.card').length === 1);
      expect(dangersIn(board.root)).to.deep.equal([]);
      await expectNothing(victim);
    });

  it('does nothing with them in full', async () => {
    const notices = attacks.map((html, index) => hostileNotice(`n${index}`, html));
    const board = await (await boardOf(notices)).ready();
    const faults = await readEach(board, idsOf(notices), () => {
      for (const tree of board.all('.body')) victim.touch(tree);
      press(victim, board, '.header, .files');
    });
    expect(faults).to.deep.equal([]);
    await expectNothing(victim);
  });

  it('does nothing with them once they were withdrawn, and on paper', async () => {
    const sheets: HTMLElement[] = [];
    replacePrinting(
      ({ body }) => sheets.push(body),
      (view) => victim.watch(view),
    );
    const parts = Array.from({ length: 10 }, (_, part) => attacks.filter((_, index) => index % 10 === part));
    const notices = parts.map((part, index) => {
      const all = part.map((html) => hostileNotice(`n${index}`, html));
      return {
        ...all[0]!,
        body: { type: 'html' as const, content: part.join('<hr>') },
        attachments: all.flatMap(({ attachments = [] }) => attachments),
        links: all.flatMap(({ links = [] }) => links),
        corrections: all.flatMap(({ corrections = [] }) => corrections),
        withdrawn: { at: at(-1), reason: part.join(' ') },
      };
    });
    const board = await (await boardOf(notices)).ready();
    const faults = await readEach(board, idsOf(notices), async () => {
      const before = sheets.length;
      await board.press('Print');
      await board.until(() => sheets.length > before);
    });
    expect(faults).to.deep.equal([]);
    expect(sheets).to.have.length(notices.length);
    expect(sheets.flatMap(dangersIn)).to.deep.equal([]);
    expect(sheets[0]!.querySelectorAll('.files a').length).to.be.greaterThan(1);
    await expectNothing(victim);
  });

  it('passes on addresses of the web alone', async () => {
    const shared: (ShareData | undefined)[] = [];
    replace(navigator, 'share', () => async (data) => void shared.push(data));
    const addresses = [...new Set(attacks.flatMap(valuesIn))].filter((url) => !/^[\w ]*$/.test(url));
    const notices = addresses.map((url, index) => notice(`n${index}`, { url }));
    const board = await (await boardOf(notices)).ready();
    for (const { id } of notices) {
      board.element.noticeId = id;
      await board.press('Share');
    }
    await board.until(() => shared.length === notices.length);
    const passedOn = shared.map((data) => new URL(data!.url!));
    const unsafe = passedOn.filter(
      ({ protocol, username, password }) => !/^https?:$/.test(protocol) || username || password,
    );
    expect(unsafe.map(String)).to.deep.equal([]);
    expect(new Set(passedOn.map(String)).size).to.be.greaterThan(1);

    board.element.noticeId = notices.find(({ url }) => url!.startsWith('javascript:'))!.id;
    await board.press('QR code');
    await board.until(() => board.all('.qr').length === 1);
    expect(board.all('.qr path')[0]!.getAttribute('d')).to.equal(qrOutline(location.href)!.path);
    await expectNothing(victim);
  });

  it('asks for pictures where the page allows it, and nowhere else', async () => {
    const elsewhere = `localhost:${location.port}`;
    const own = `${victim.path}/own.gif`;
    const bodies = [
      `<img src="${own}" alt="Own">`,
      ...payloads.map(({ html }) => victim.aimed(html, elsewhere)),
    ];
    const notices = bodies.map((content, index) => notice(`n${index}`, { body: { type: 'html', content } }));
    const board = await (await boardOf(notices, { imageOrigins: 'self' })).ready();
    await readEach(board, idsOf(notices), async (id) => {
      if (id === 'n0') await untilCalled(`GET /own.gif`);
    });
    expect(await victim.calls()).to.deep.equal(['GET /own.gif']);

    const picture = new Image();
    picture.src = `//${elsewhere}${victim.path}/elsewhere.gif`;
    await untilCalled('GET /elsewhere.gif');
  });

  it('would be noticed: what runs, what is left over, and what lies over the page', async () => {
    const content = '<p>One</p><p>Two</p>';
    const board = await boardOf([notice('a', { body: { type: 'html', content } })], { noticeId: 'a' });
    await board.until(() => board.all('.rich').length === 1);
    expect(faultsOfWhole(board)).to.deep.equal([]);
    const [rich] = board.all('.rich');
    rich!.append(raw('<a href="javascript:alert(1)">x</a><p onclick="alert(2)">x</p>'));
    press(victim, board, '.body');
    await victim.calls();
    expect([...victim.ran].sort()).to.deep.equal(['alert(1)', 'alert(2)']);
    expect(faultsOfWhole(board).join()).to.contain('href=javascript:').and.to.contain('onclick=');
    for (const style of ['position: fixed; inset: 0', 'margin-block-start: -900px', 'transform: scale(9)']) {
      rich!.replaceChildren(raw('<p><b>x</b></p>'));
      rich!.querySelector('p')!.style.cssText = style;
      rich!.style.contain = 'none';
      expect(faultsOfWhole(board).join(), style).to.match(/position|outside/);
    }
  });
});
