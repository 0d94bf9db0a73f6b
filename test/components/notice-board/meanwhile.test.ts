import { expect } from '@open-wc/testing';
import type { CommunityAdapter } from '../../../src/adapter/adapter.js';
import type { NoticesPort } from '../../../src/adapter/ports.js';
import { memory } from '../../../src/adapters/memory/index.js';
import type { Notice } from '../../../src/domain/notice.js';
import {
  announced,
  at,
  many,
  notice,
  openBoard,
  outage,
  placeBoard,
  rules,
} from '../../support/notice-board.js';
import { without } from '../../support/without.js';

/** A backend in which residents change, and whose calls can be seen and replaced. */
function house(notices: readonly Notice[], replaced: Partial<NoticesPort> = {}) {
  const inner = memory({ locale: 'en', notices });
  const at = { resident: 'anna' };
  const adapter: CommunityAdapter = {
    ...inner,
    resident: () => at.resident,
    notices: { ...inner.notices!, ...replaced },
  };
  return { adapter, inner, at };
}

/** A promise that is settled from outside. */
function later<Value>() {
  let resolve!: (value: Value) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<Value>((yes, no) => ([resolve, reject] = [yes, no]));
  return { promise, resolve, reject };
}

describe('an acknowledgement', () => {
  it('is never sent in the name of who signs in after the press', async () => {
    const sent: (string | undefined)[] = [];
    const { adapter, at: there } = house([rules()], {
      acknowledge: (_id, { residentId }) => {
        sent.push(residentId);
        return Promise.reject(Object.assign(new Error('signed out'), { code: 'unauthenticated' }));
      },
    });
    const board = await placeBoard(adapter, { noticeId: 'rules' });
    let retry: (() => void) | undefined;
    board.element.addEventListener('linli-session-expired', ({ detail }) => (retry = detail.retry));
    await board.press('I have read and noted this');
    await board.until(() => sent.length === 1);
    there.resident = 'berta';
    retry?.();
    board.element.requestUpdate();
    await board.element.updateComplete;
    expect(sent).to.deep.equal(['anna']);
    expect(board.text).not.to.contain('has not arrived');
  });

  it('that is answered after somebody else has signed in is not shown as theirs', async () => {
    const answer = later<Notice>();
    const { adapter, at: there } = house([rules()], { acknowledge: () => answer.promise });
    const board = await placeBoard(adapter, { noticeId: 'rules' });
    await board.press('I have read and noted this');
    await board.untilText('Sending…');
    there.resident = 'berta';
    answer.resolve(rules({ acknowledgement: { acknowledgedAt: at(0) } }));
    await board.until(() => !board.text.includes('Sending…'));
    expect(board.text).not.to.contain('You confirmed');
  });

  it('is not done where the answer does not say so', async () => {
    const { adapter } = house([rules()], { acknowledge: () => Promise.resolve(rules()) });
    const board = await placeBoard(adapter, { noticeId: 'rules' });
    await board.press('I have read and noted this');
    await board.untilText('Your confirmation has not arrived.');
    expect(board.find('I have read and noted this')).not.to.equal(undefined);
  });

  it('is of what was read: a correction that waits has to be seen first', async () => {
    const board = await (await openBoard({ notices: [rules()], element: { noticeId: 'rules' } })).ready();
    board.adapter.putNotice(rules({ corrections: [{ at: at(0), text: 'Not the cellar.' }] }));
    await board.untilText('This notice has been changed');
    expect(announced()).to.equal('This notice has been changed');
    await board.press('I have read and noted this');
    expect((await board.adapter.notices!.get('rules', {}))?.acknowledgement?.acknowledgedAt).to.equal(
      undefined,
    );
    await board.press('This notice has been changed');
    await board.untilText('Not the cellar.');
    await board.press('I have read and noted this');
    await board.untilText('You confirmed this on');
  });

  it('is not taken for a correction that nobody told of: it is brought, and can be acknowledged then', async () => {
    const { adapter, inner } = house([rules()]);
    const board = await placeBoard(
      { ...adapter, notices: without(adapter.notices!, 'subscribe') },
      { noticeId: 'rules' },
    );
    await board.untilText('asks you to confirm');
    inner.putNotice(rules({ corrections: [{ at: at(0), text: 'Not the cellar.' }] }));
    await board.press('I have read and noted this');
    await board.untilText('Your confirmation has not arrived.');
    await board.untilText('This notice has been changed');
    expect((await inner.notices!.get('rules', {}))?.acknowledgement?.acknowledgedAt).to.equal(undefined);
    await board.press('This notice has been changed');
    await board.untilText('Not the cellar.');
    expect(board.text).not.to.contain('has not arrived');
    await board.press('I have read and noted this');
    await board.untilText('You confirmed this on');
  });

  it('leaves the focus where the resident has gone meanwhile', async () => {
    const answer = later<Notice>();
    const { adapter } = house([rules()], { acknowledge: () => answer.promise });
    const board = await placeBoard(adapter, { noticeId: 'rules' });
    await board.press('I have read and noted this');
    const back = board.button('All notices');
    back.focus();
    answer.resolve(rules({ acknowledgement: { acknowledgedAt: at(0) } }));
    await board.untilText('You confirmed this on');
    expect(board.focused === back).to.equal(true);
  });
});

describe('what arrives', () => {
  it('is read again when it could not be read, and when something else is shown meanwhile', async () => {
    const board = await (await openBoard({ notices: many(3) })).ready();
    board.adapter.setFaults([{ call: 'notices.list', error: 'unavailable', times: 1 }]);
    board.adapter.putNotice(outage({ id: 'late', title: 'Late' }));
    await board.untilText('One new notice');
  });

  it('is not lost when a notice is opened while it is read', async () => {
    const held = later<void>();
    let holds = false;
    const house1 = house(many(3));
    const { notices } = house1.inner;
    const adapter: CommunityAdapter = {
      ...house1.adapter,
      notices: {
        ...notices!,
        list: async (query, options) => {
          const page = await notices!.list(query, options);
          if (holds) await held.promise;
          return page;
        },
      },
    };
    const board = await (await placeBoard(adapter)).ready();
    holds = true;
    house1.inner.putNotice(notice('new', { publishedAt: at(0) }));
    board.element.noticeId = 'n1';
    await board.untilText('Text of n1.');
    await board.until(() => board.element.unread === 2);
    holds = false;
    held.resolve();
    board.element.noticeId = undefined;
    await board.untilText('One new notice');
  });

  it('is only what is new: what moves up into the place of another is not announced', async () => {
    const board = await (await openBoard({ notices: many(25) })).ready();
    board.adapter.putNotice(notice('n3', { publishedAt: at(100) }));
    await board.untilText('Notices have changed');
    expect(board.text).not.to.contain('new notice');
  });

  it('stays in the list when it only moves to another place', async () => {
    const pinned = notice('n0', { pinned: true, publishedAt: at(-30.5) });
    const board = await (await openBoard({ notices: [pinned, ...many(45).slice(1)] })).ready();
    await board.press('Show more');
    await board.until(() => board.titles().length === 40);
    board.adapter.putNotice({ ...pinned, pinned: false });
    await board.press('Notices have changed');
    await board.until(() => board.titles()[0] === 'Title n1');
    expect(board.titles()).to.contain('Title n0');
    expect(board.titles().indexOf('Title n0')).to.be.greaterThan(20);
  });

  it('keeps what matters now where only that cannot be read again', async () => {
    const board = await (
      await openBoard({ notices: [outage({ publishedAt: at(-999) }), ...many(30)] })
    ).ready();
    expect(board.titles()[0]).to.equal('No water');
    board.adapter.setFaults([{ call: 'notices.current', error: 'unavailable' }]);
    await board.element.refresh();
    await board.element.updateComplete;
    expect(board.titles()[0]).to.equal('No water');
  });

  it('is shown also while something else is looked for, when it is urgent', async () => {
    const board = await (await openBoard({ notices: many(3) })).ready();
    await board.write(board.all<HTMLInputElement>('input[type=search]')[0]!, 'n1');
    await board.until(() => board.titles().length === 1);
    board.adapter.putNotice(outage({ id: 'now', title: 'Fire' }));
    await board.press('One new notice');
    await board.until(() => board.titles().join() === 'Fire,Title n1');
  });
});

describe('the focus', () => {
  it('stays on the category that was chosen', async () => {
    const works = { id: 'works', name: 'Works' };
    const notices = [notice('a'), notice('b', { category: works })];
    const adapter = memory({ locale: 'en', notices, latency: 20 });
    const reading = without(adapter.notices!, 'categories');
    const board = await (await placeBoard({ ...adapter, notices: reading })).ready();
    const radio = board
      .all('.chip')
      .find(({ textContent }) => textContent.includes('Works'))!
      .querySelector('input')!;
    radio.focus();
    radio.click();
    await board.until(() => board.titles().join() === 'Title b');
    expect(board.focused === radio).to.equal(true);
    expect(board.all('.chip')).to.have.length(3);
  });

  it('goes to a notice that is pressed, also where pressing gives no focus, and back to its title', async () => {
    const board = await (await openBoard({ notices: many(3), latency: 20 })).ready();
    board.all('.card-open')[1]!.click();
    await board.until(() => board.focused?.id === 'title' && board.element.noticeId === 'n1');
    board.button('All notices').click();
    await board.until(() => board.focused?.textContent?.includes('Title n1') ?? false);
  });

  it('goes to the way back where there is no title, and back into what no longer applies', async () => {
    const board = await (
      await openBoard({ notices: [notice('a'), notice('over', { validUntil: at(-1) })] })
    ).ready();
    await board.press('Notices that no longer apply');
    await board.until(() => board.titles('.expired').length === 1);
    board.all('.expired .card-open')[0]!.click();
    await board.until(() => board.focused?.id === 'title' && board.text.includes('Text of over.'));
    board.button('All notices').click();
    await board.until(() => board.focused?.textContent?.includes('Title over') ?? false);
    board.element.noticeId = 'gone';
    await board.untilText('There is no such notice any more');
    await board.until(() => board.focused?.textContent?.includes('All notices') ?? false);
  });
});

describe('the count of what is unread', () => {
  it('is the board’s alone, not a banner’s, and not of what is looked for', async () => {
    const adapter = without(memory({ locale: 'en', notices: many(3) }).notices!, 'markRead');
    const whole = { ...memory({ locale: 'en', notices: many(3), residentId: 'count' }), notices: adapter };
    const counts: number[] = [];
    const count = ({ detail }: DocumentEventMap['linli-notice-counted']) => counts.push(detail.unread);
    document.addEventListener('linli-notice-counted', count);
    const banner = await placeBoard(whole, { layout: 'banner' });
    const board = await (await placeBoard(whole)).ready();
    await board.until(() => board.element.unread === 3);
    await board.write(board.all<HTMLInputElement>('input[type=search]')[0]!, 'no such words');
    await board.untilText('No notice matches.');
    document.removeEventListener('linli-notice-counted', count);
    expect(board.element.unread).to.equal(3);
    expect(banner.element.unread).to.equal(0);
    expect(counts).to.deep.equal([3]);
  });

  it('leaves a notice unread for who has signed in while another read it', async () => {
    const told: (string | undefined)[] = [];
    const first = later<void>();
    const { adapter, at: there } = house([notice('a')], {
      markRead: (_read, { residentId }) => {
        told.push(residentId);
        return residentId === 'anna' ? first.promise : Promise.resolve();
      },
    });
    const board = await placeBoard(adapter, { noticeId: 'a' });
    await board.until(() => told.length === 1);
    there.resident = 'berta';
    board.element.requestUpdate();
    await board.until(() => told.length === 2);
    expect(told).to.deep.equal(['anna', 'berta']);
    first.resolve();
  });

  it('comes to rest where the backend knows of an earlier reading and takes no new one', async () => {
    const notices = [notice('a', { readAt: at(-3), corrections: [{ at: at(-2), text: 'Six, not four.' }] })];
    const { notices: port, ...rest } = memory({ locale: 'en', notices, residentId: 'rest' });
    const board = await placeBoard({ ...rest, notices: without(port!, 'markRead') }, { noticeId: 'a' });
    await board.untilText('Six, not four.');
    await board.until(() => board.element.unread === 0);
  });

  it('rejects what the page asks for and the backend does not take', async () => {
    const board = await (
      await openBoard({ notices: many(2), faults: [{ call: 'notices.markRead', error: 'offline' }] })
    ).ready();
    const failure = await board.element.markAllRead().catch((error: unknown) => error);
    expect((failure as { code?: string }).code).to.equal('offline');
  });
});
