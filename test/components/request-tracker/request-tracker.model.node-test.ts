import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FollowingPort } from '../../../src/adapter/following-boundary.js';
import {
  laterOf,
  nothingRead,
  readOnePage,
  refreshed,
} from '../../../src/components/request-tracker/request-tracker.model.js';
import type { RequestStatus, ServiceRequest } from '../../../src/domain/index.js';

const request = (id: string, status: RequestStatus = 'submitted'): ServiceRequest => ({
  id,
  number: id,
  kind: 'repair',
  status,
  description: 'Drips',
  createdAt: '2026-11-23T10:00:00Z',
  updatedAt: '2026-11-23T11:00:00Z',
});

const options = { signal: new AbortController().signal, locale: 'en' };

describe('the later of two readings', () => {
  const before = request('1');
  const older = { ...before, updatedAt: '2026-11-23T18:59:00+08:00' };

  it('is told by the instant, not by how it is written', () => {
    assert.equal(laterOf(before, older), before);
    assert.equal(laterOf(older, before), before);
  });

  it('is the one that came last, of two that are as old', () => {
    const same = { ...before };
    assert.equal(laterOf(before, same), same);
    assert.equal(laterOf(undefined, older), older);
  });
});

describe('a page of the list', () => {
  it('holds each request once, where a backend knows no statuses and gives everything', async () => {
    const all = [request('a', 'closed'), request('b'), request('c', 'resolved')];
    const port: Pick<FollowingPort, 'list'> = { list: async () => ({ items: all }) };
    const listing = await readOnePage(port, { filter: 'all', search: '' }, nothingRead, options);
    assert.deepEqual(
      listing.requests.map(({ id }) => id),
      ['b', 'c', 'a'],
    );
    assert.equal(listing.next, undefined);
  });

  it('goes on where the one before has ended', async () => {
    const cursors: (string | undefined)[] = [];
    const list: FollowingPort['list'] = async ({ cursor }) => {
      cursors.push(cursor);
      return cursor === undefined ? { items: [request('a')], next: 'x' } : { items: [request('b')] };
    };
    const first = await readOnePage({ list }, { filter: 'open', search: '' }, nothingRead, options);
    const second = await readOnePage({ list }, { filter: 'open', search: '' }, first, options);
    assert.deepEqual(cursors, [undefined, 'x']);
    assert.deepEqual([second.pages, second.requests.length, second.next], [2, 2, undefined]);
  });
});

it('a request that has come to an end goes with its like', () => {
  const listing = { ...nothingRead, requests: [request('a'), request('b'), request('c', 'closed')] };
  const known = new Map([['a', request('a', 'cancelled')]]);
  assert.deepEqual(
    refreshed(listing, known).map(({ id }) => id),
    ['b', 'a', 'c'],
  );
});
