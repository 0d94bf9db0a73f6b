import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../../support/fast-check.js';
import {
  arranged,
  toQuery,
  withFirstPage,
  withPage,
  type Board,
} from '../../../src/components/notice-board/notice-board.model.js';
import {
  isSameText,
  newsBetween,
  withNotice,
  withRead,
} from '../../../src/components/notice-board/reading/board-news.js';
import type { Notice } from '../../../src/domain/index.js';

const now = Date.parse('2026-11-24T10:00:00Z');
const at = (hours: number) => new Date(now + hours * 3_600_000).toISOString();

const notice = (id: string, patch: Partial<Notice> = {}): Notice => ({
  id,
  kind: 'notice',
  title: id,
  body: { type: 'text', content: id },
  publishedAt: at(-Number(id)),
  ...patch,
});

const board = (ids: readonly string[], rest: Partial<Board> = {}): Board => ({
  notices: ids.map((id) => notice(id)),
  current: [],
  categories: [],
  omitted: 0,
  ...rest,
});

const idsOf = ({ notices }: Pick<Board, 'notices'>) => notices.map(({ id }) => id);

describe('a board that is read again', () => {
  it('keeps the pages behind the first as far as it reaches', () => {
    const read = withFirstPage(
      board(['2', '3', '4', '5'], { next: 'b' }),
      board(['1', '2', '3'], { next: 'a' }),
    );
    assert.deepEqual([idsOf(read), read.next], [['1', '2', '3', '4', '5'], 'b']);
  });

  it('drops what its first page no longer has, and begins anew where nothing is left of it', () => {
    const read = withFirstPage(board(['2', '3', '4', '5']), board(['1', '2', '4'], { next: 'a' }));
    assert.deepEqual(idsOf(read), ['1', '2', '4', '5']);
    const anew = withFirstPage(board(['8', '9']), board(['1', '2'], { next: 'a' }));
    assert.deepEqual([idsOf(anew), anew.next], [['1', '2'], 'a']);
  });

  it('is exactly the list, page size and arrivals whatever (property)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 3 }),
        (count, size, pages, arrivals) => {
          const old = Array.from({ length: count }, (_, index) => String(100 + index));
          const read = old.slice(0, size * pages);
          const more = read.length < old.length ? { next: read.at(-1)! } : {};
          const list = [...arrivals.map((_, index) => String(10 + index)), ...old];
          const first = list.slice(0, size);
          const firstMore = first.length < list.length ? { next: first.at(-1)! } : {};
          const after = withFirstPage(board(read, more), board(first, firstMore));
          assert.deepEqual(idsOf(after), list.slice(0, after.notices.length));
          if (after.next === undefined) assert.equal(after.notices.length, list.length);
          else assert.equal(after.next, idsOf(after).at(-1));
        },
      ),
    );
  });

  it('has no notice twice, whatever pages say', () => {
    const page = { items: [notice('2'), notice('3')], next: 'c', omitted: 1 };
    const read = withPage(board(['1', '2'], { omitted: 2 }), page);
    assert.deepEqual([idsOf(read), read.next, read.omitted], [['1', '2', '3'], 'c', 3]);
  });
});

describe('what is new on a board', () => {
  it('is what has come, what says something else, and whether something has gone', () => {
    const after = { ...board(['0', '1', '3']), current: [notice('9')] };
    const changed = withNotice(after, '1', notice('1', { title: 'Other' }));
    const news = newsBetween(board(['1', '2', '3']), changed);
    assert.deepEqual(
      news.arrived.map(({ id }) => id),
      ['9', '0'],
    );
    assert.deepEqual(
      news.changed.map(({ id }) => id),
      ['1'],
    );
    assert.equal(news.isLess, true);
  });

  it('is not what the resident did', () => {
    const asked = notice('1', { acknowledgement: { until: at(3) } });
    const done = { ...asked, readAt: at(0), acknowledgement: { until: at(3), acknowledgedAt: at(0) } };
    assert.equal(isSameText(asked, done), true);
    assert.equal(isSameText(asked, { ...done, acknowledgement: { until: at(4) } }), false);
    assert.deepEqual(newsBetween(board(['1']), board(['1'])), { arrived: [], changed: [], isLess: false });
  });
});

describe('a board', () => {
  it('shows what matters now apart, once, unless it is filtered', () => {
    const outage = notice('5', { window: { from: at(1) } });
    const full = { ...board(['1', '2']), notices: [notice('1'), outage], current: [outage] };
    const all = arranged(full, { categoryId: '', search: '' }, now);
    assert.deepEqual([idsOf({ notices: all.current }), idsOf(all)], [['5'], ['1']]);
    const filtered = arranged(full, { categoryId: 'x', search: '' }, now);
    assert.deepEqual([filtered.current.length, idsOf(filtered)], [0, ['1', '5']]);
    const over = arranged(full, { categoryId: '', search: '' }, now + 99 * 3_600_000);
    assert.deepEqual(idsOf({ notices: over.current }), ['5']);
  });

  it('counts what was read off, once', () => {
    const counted = board(['1', '2', '3'], { unread: 9 });
    const once = withRead(counted, '2', at(0));
    assert.deepEqual([once.unread, once.notices[1]!.readAt], [8, at(0)]);
    assert.equal(withRead(once, '2', at(1)).unread, 8);
    assert.equal(withRead(counted, undefined, at(0)).unread, 0);
    assert.equal(withRead(board(['1']), '1', at(0)).unread, undefined);
  });

  it('is asked for within bounds', () => {
    const wanted = { layout: 'x', category: 'c', pageSize: 0 };
    assert.deepEqual(toQuery(wanted, 's'), { layout: 'list', categoryId: 'c', search: 's', pageSize: 20 });
    assert.equal(toQuery({ ...wanted, pageSize: 10_000 }, '').pageSize, 10_000);
    assert.equal(toQuery({ ...wanted, pageSize: 1e9 }, '').pageSize, 20);
    assert.equal(toQuery({ ...wanted, layout: 'banner' }, '').layout, 'banner');
  });
});
