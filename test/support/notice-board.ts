import { fixture, html } from '@open-wc/testing';
import { memory, type MemoryAdapter, type MemoryOptions } from '../../src/adapters/memory/index.js';
import '../../src/components/notice-board/notice-board.define.js';
import type { LinliNoticeBoard } from '../../src/components/notice-board/notice-board.js';
import type { Notice } from '../../src/domain/notice.js';
import { ShadowDriver, textOf } from './shadow-driver.js';

export { announced } from './shadow-driver.js';

/** So many hours from now. */
export const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** A notice of the service office, put up five hours ago. */
export function notice(id: string, change: Partial<Notice> = {}): Notice {
  return {
    id,
    kind: 'notice',
    title: `Title ${id}`,
    body: { type: 'text', content: `Text of ${id}.` },
    category: { id: 'life', name: 'Community life' },
    issuer: { name: 'Service office' },
    publishedAt: at(-5),
    ...change,
  };
}

/** Notices one hour apart, the newest first. */
export const many = (count: number, change: Partial<Notice> = {}): Notice[] =>
  Array.from({ length: count }, (_, index) =>
    notice(`n${index}`, { publishedAt: at(-1 - index), ...change }),
  );

/** No water, now and for three hours more. */
export const outage = (change: Partial<Notice> = {}): Notice =>
  notice('outage', {
    kind: 'outage',
    title: 'No water',
    priority: 'urgent',
    window: { from: at(-1), until: at(3) },
    places: [{ level: 'building', label: 'Building 3' }],
    ...change,
  });

/** Rules that every home is asked to acknowledge. */
export const rules = (change: Partial<Notice> = {}): Notice =>
  notice('rules', {
    title: 'Keep the stairs free',
    acknowledgement: { by: { name: 'The office' }, until: at(48) },
    ...change,
  });

export interface OpenOptions extends MemoryOptions {
  /** What is set on the element. */
  element?: Partial<LinliNoticeBoard>;
}

/** A board over a memory adapter, in English, once everything is loaded. */
export function openBoard({
  element = {},
  notices = [notice('a')],
  ...rest
}: OpenOptions = {}): Promise<BoardDriver> {
  return placeBoard(memory({ locale: 'en', notices, ...rest }), element);
}

/** A board over an adapter. */
export async function placeBoard(
  adapter: LinliNoticeBoard['adapter'],
  properties: Partial<LinliNoticeBoard> = {},
): Promise<BoardDriver> {
  const board = document.createElement('linli-notice-board');
  board.lang = 'en';
  Object.assign(board, { adapter, ...properties });
  await fixture(html`${board}`);
  const driver = new BoardDriver(board);
  await driver.until(() => !driver.text.includes('Loading'));
  return driver;
}

/** Finds things on a board as a resident does, by their words. */
export class BoardDriver extends ShadowDriver<LinliNoticeBoard> {
  get adapter(): MemoryAdapter {
    return this.element.adapter as MemoryAdapter;
  }

  /** The titles in the order in which they stand, without what is said of them. */
  titles(within = ''): string[] {
    return this.all(`${within} .card-open`).map((title) => textOf(title).replace(/^Unread: /, ''));
  }

  /** Once what follows the list is there. */
  async ready(): Promise<this> {
    await this.until(() => this.all('.expired, .tools').length > 0);
    return this;
  }
}
