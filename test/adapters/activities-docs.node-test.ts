import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkActivities } from '../../src/adapter/activities-boundary.js';
import type { CommunityAdapter } from '../../src/adapter/adapter.js';
import { codeOf, snippetsOf } from '../support/snippets.js';

const page = readFileSync(new URL('../../docs/activities.md', import.meta.url), 'utf8');

describe('the port of docs/activities.md', () => {
  it('gives activities that pass the boundary, and takes replies', async () => {
    const make = await codeOf<() => CommunityAdapter>('', snippetsOf(page).get('port')!);
    const port = checkActivities(make().activities!, (report) => assert.fail(report));
    const { items } = await port.list({ from: '2026-11-01T00:00:00Z', until: '2026-12-31T00:00:00Z' }, {});
    assert.deepEqual(
      items.map(({ status, when, capacity }) => [status, when.allDay, capacity?.waiting]),
      [
        ['planned', false, 2],
        ['cancelled', false, undefined],
        ['planned', true, undefined],
      ],
    );
    const full = await port.rsvp!.join('1', {}, { idempotencyKey: 'a' });
    assert.equal(full.rsvp!.state, 'none');
    const waiting = await port.rsvp!.join('1', { wait: true }, { idempotencyKey: 'b' });
    assert.deepEqual(waiting.rsvp, { state: 'waiting', guests: 0, position: 3 });
    assert.equal((await port.rsvp!.leave('1', { idempotencyKey: 'c' })).rsvp!.state, 'none');
    assert.equal(await port.get('gone', {}), undefined);
    assert.equal(port.subscriptionUrl, '/calendar.ics');
  });
});
