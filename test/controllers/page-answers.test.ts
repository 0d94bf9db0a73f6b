import { expect, fixture, html, waitUntil as waitUntilIn } from '@open-wc/testing';
import type { CommunityAdapter } from '../../src/adapter/adapter.js';
import type { CallOptions } from '../../src/adapter/ports.js';
import { memory } from '../../src/adapters/memory/index.js';
import '../../src/components/notice-board/notice-board.define.js';
import '../../src/components/provider/provider.define.js';
import '../../src/components/request-form/request-form.define.js';
import '../../src/components/request-tracker/request-tracker.define.js';
import type { LinliNoticeBoard } from '../../src/components/notice-board/notice-board.js';
import { at, many, notice } from '../support/notice-board.js';

const waitUntil = (isSo: () => unknown) => waitUntilIn(isSo as () => boolean, undefined, { timeout: 20_000 });

/** As docs/server-rendered.md says a server writes it. */
const written = (data: unknown) => JSON.stringify(data).replace(/</g, '\\u003c');
const script = (data: unknown) => `<script type="application/json" data-linli>${written(data)}</script>`;

/** What was asked of an adapter, in order. */
function watched(adapter: CommunityAdapter): { adapter: CommunityAdapter; calls: string[] } {
  const calls: string[] = [];
  const watch = (name: string, port: object | undefined) =>
    port &&
    new Proxy({} as Record<string, unknown>, {
      get: (_, member) => {
        const value: unknown = Reflect.get(port, member);
        if (typeof value !== 'function' || member === 'subscribe') return value;
        return (...given: unknown[]) => {
          calls.push(`${name}.${String(member)}`);
          return (value as (...given: unknown[]) => unknown).apply(port, given);
        };
      },
    });
  const { requests, notices } = adapter;
  return {
    calls,
    adapter: {
      ...adapter,
      requests: watch('requests', requests),
      notices: watch('notices', notices),
    } as CommunityAdapter,
  };
}

async function placed(markup: string, adapter: CommunityAdapter): Promise<HTMLElement> {
  const box = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  const content = document.createRange().createContextualFragment(markup);
  for (const element of content.querySelectorAll('*'))
    if (element.localName.startsWith('linli-')) Object.assign(element, { adapter });
  box.append(content);
  return box;
}

const board = (box: Element) => box.querySelector<LinliNoticeBoard>('linli-notice-board')!;
const shown = (element: Element) => element.shadowRoot!.textContent.replace(/\s+/g, ' ');
const boardData = (...titles: string[]) => ({
  notices: {
    list: { items: titles.map((title) => notice(title, { title })) },
    current: [],
    categories: [],
  },
});

describe('data that a server has written into the page', () => {
  let complaints: string[];
  const { error } = console;
  beforeEach(() => {
    complaints = [];
    console.error = (...told: unknown[]) => complaints.push(told.join(' '));
  });
  afterEach(() => {
    console.error = error;
  });

  it('is shown before the backend has answered anything', async () => {
    const never = () => new Promise<never>(() => undefined);
    const adapter: CommunityAdapter = {
      name: 'silent',
      notices: { list: never, get: never, current: never },
    };
    const box = await placed(
      `<linli-notice-board>${script(boardData('Water is off'))}</linli-notice-board>`,
      adapter,
    );
    await waitUntil(() => shown(board(box)).includes('Water is off'));
    expect(complaints).to.deep.equal([]);
  });

  it('is asked for again behind it, and what is other waits for the resident', async () => {
    const { adapter, calls } = watched(
      memory({ locale: 'en', notices: [notice('new', { title: 'Fresh' })] }),
    );
    const box = await placed(
      `<linli-notice-board>${script(boardData('Water is off'))}</linli-notice-board>`,
      adapter,
    );
    await waitUntil(() => shown(board(box)).includes('Water is off'));
    // The backend may be asked at once: what it has is told of, and not shown.
    await waitUntil(() => board(box).shadowRoot!.querySelector('.arrivals'));
    expect(calls).to.include('notices.list');
    expect(shown(board(box)))
      .to.include('Water is off')
      .and.not.to.include('Fresh');
  });

  it('is the first answer alone: what is asked later is asked of the backend', async () => {
    const { adapter, calls } = watched(memory({ locale: 'en', notices: many(2) }));
    const box = await placed(`<linli-notice-board>${script(boardData('Old'))}</linli-notice-board>`, adapter);
    await waitUntil(() => shown(board(box)).includes('Old'));
    await board(box).refresh();
    await board(box).updateComplete;
    expect(calls).to.include('notices.list');
    expect(shown(board(box))).to.not.include('Old');
  });

  it('serves several elements from what stands in their provider', async () => {
    const silent = { name: 'silent', notices: {}, requests: {} } as unknown as CommunityAdapter;
    const never = () => new Promise<never>(() => undefined);
    Object.assign(silent.notices!, { list: never, get: never, current: never });
    Object.assign(silent.requests!, { list: never, get: never, intake: never, create: never });
    const request = {
      id: 'r1',
      number: 'R-2026-1',
      kind: 'repair',
      description: 'Dark hall',
      status: 'submitted',
      createdAt: at(-2),
      updatedAt: at(-2),
    };
    const data = {
      ...boardData('Water is off'),
      requests: { list: { items: [request] }, intake: { categories: [{ id: 'lamp', name: 'Lamp' }] } },
    };
    const box = await placed(
      `<linli-provider>${script(data)}<linli-notice-board></linli-notice-board><linli-request-tracker></linli-request-tracker><linli-request-form></linli-request-form></linli-provider>`,
      silent,
    );
    await waitUntil(() => shown(board(box)).includes('Water is off'));
    await waitUntil(() => shown(box.querySelector('linli-request-tracker')!).includes('Dark hall'));
    await waitUntil(() => shown(box.querySelector('linli-request-form')!).includes('Lamp'));
  });

  it('answers for no other record than the one that is asked for', async () => {
    const { adapter, calls } = watched(memory({ locale: 'en', notices: [notice('b', { title: 'Mine' })] }));
    const data = { notices: { get: notice('a', { title: 'Another' }) } };
    const box = await placed(
      `<linli-notice-board notice-id="b">${script(data)}</linli-notice-board>`,
      adapter,
    );
    await waitUntil(() => shown(board(box)).includes('Mine'));
    expect(shown(board(box))).to.not.include('Another');
    expect(calls).to.include('notices.get');
  });

  for (const [what, data, complaint] of [
    ['that is no JSON', '{"notices":', /JSON/],
    ['that is no object', '5', /not an object/],
    ['without answers', '{"items":[]}', /no answers/],
    ['of another shape', '{"notices":{"list":{"items":"none"}}}', /items: not a list/],
  ] as const)
    it(`is complained of and left out where it is something ${what}`, async () => {
      const adapter = memory({ locale: 'en', notices: [notice('a', { title: 'From the backend' })] });
      const markup = `<linli-notice-board><script type="application/json" data-linli>${data}</script></linli-notice-board>`;
      const box = await placed(markup, adapter);
      await waitUntil(() => shown(board(box)).includes('From the backend'));
      expect(complaints.join()).to.match(complaint);
      expect(complaints.join()).to.include('The adapter is asked instead. Write what it answers');
    });

  it('leaves out a bad record and shows the good ones', async () => {
    const data = boardData('Good');
    data.notices.list.items.push({ ...notice('bad'), publishedAt: 'yesterday' });
    const never = () => new Promise<never>(() => undefined);
    const adapter: CommunityAdapter = {
      name: 'silent',
      notices: { list: never, get: never, current: never },
    };
    const box = await placed(`<linli-notice-board>${script(data)}</linli-notice-board>`, adapter);
    await waitUntil(() => shown(board(box)).includes('Good'));
    expect(shown(board(box))).to.not.include('Title bad');
  });

  it('never stands for what a resident does', async () => {
    const data = {
      requests: {
        intake: { categories: [{ id: 'lamp', name: 'Lamp' }] },
        create: { state: 'recorded', request: {} },
        actions: { cancel: {} },
        subscribe: {},
        photos: { limits: { count: 9 } },
      },
    };
    const made: unknown[] = [];
    const adapter = {
      name: 'counting',
      requests: {
        intake: () => new Promise<never>(() => undefined),
        create: (input: unknown, { signal }: CallOptions) => {
          made.push(input);
          return new Promise((_, reject) => signal?.addEventListener('abort', reject));
        },
        get: () => Promise.resolve(undefined),
        list: () => Promise.resolve({ items: [] }),
      },
    } as unknown as CommunityAdapter;
    const markup = `<linli-request-form kinds="enquiry">${script(data)}</linli-request-form>`;
    const box = await placed(markup, adapter);
    const form = box.querySelector('linli-request-form')!;
    const root = form.shadowRoot!;
    await waitUntil(() => root.querySelector('form'));
    root.querySelector<HTMLInputElement>('input[type=radio]')!.click();
    const text = root.querySelector('textarea')!;
    text.value = 'When?';
    text.dispatchEvent(new Event('input', { bubbles: true }));
    for (const field of root.querySelectorAll<HTMLInputElement>('input[type=tel], input[type=text]')) {
      field.value = '138';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await form.updateComplete;
    void form.send();
    await waitUntil(() => made.length === 1);
    expect(form.matches(':state(sent)')).to.equal(false);
    expect(root.querySelector('input[type=file]')).to.equal(null);
  });

  it('changes nothing that all objects inherit, and brings no markup to life', async () => {
    const marker = 'linliPolluted';
    const hostile =
      '<img src=x onerror="window.linliPolluted=1"></script><script>window.linliPolluted=1</script>';
    const item = notice('evil', { title: hostile, body: { type: 'html', content: hostile } });
    const data = `{"__proto__":{"${marker}":1,"list":{"items":[]}},"constructor":{"prototype":{"${marker}":1}},"notices":{"__proto__":{"${marker}":1},"list":{"items":[${written(item)}],"__proto__":{"${marker}":1}},"get":${written(item)},"current":[],"categories":[]}}`;
    const never = () => new Promise<never>(() => undefined);
    const adapter: CommunityAdapter = {
      name: 'silent',
      notices: { list: never, get: never, current: never },
    };
    const markup = `<linli-notice-board><script type="application/json" data-linli>${data}</script></linli-notice-board>`;
    const box = await placed(markup, adapter);
    await waitUntil(() => shown(board(box)).includes('onerror'));
    board(box).noticeId = 'evil';
    await board(box).updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    expect(board(box).shadowRoot!.querySelector('img, script')).to.equal(null);
    expect(({} as Record<string, unknown>)[marker]).to.equal(undefined);
    expect((window as unknown as Record<string, unknown>)[marker]).to.equal(undefined);
  });
});
