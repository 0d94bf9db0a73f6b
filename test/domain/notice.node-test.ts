import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  changedAt,
  inOrderOfNeed,
  isCorrectedSince,
  isCurrent,
  isExpired,
  isUnread,
  nextNoticeChange,
  windowState,
  type Notice,
} from '../../src/domain/index.js';

const now = Date.parse('2026-11-24T10:00:00+08:00');
const at = (hours: number) => new Date(now + hours * 3_600_000).toISOString();

function notice(patch: Partial<Notice> = {}): Notice {
  return {
    id: 'n',
    kind: 'notice',
    title: 'Title',
    body: { type: 'text', content: 'Text' },
    publishedAt: at(-10),
    ...patch,
  };
}

describe('the window of an outage', () => {
  it('is ahead, now and over, changing at its very bounds', () => {
    const window = { from: at(1), until: at(2) };
    const stateAt = (hours: number) => windowState({ window }, Date.parse(at(hours)));
    assert.equal(windowState({ window }, Date.parse(at(1)) - 1), 'ahead');
    assert.equal(stateAt(1), 'now');
    assert.equal(windowState({ window }, Date.parse(at(2)) - 1), 'now');
    assert.equal(stateAt(2), 'over');
  });

  it('stays open until an end is known', () => {
    assert.equal(windowState({ window: { from: at(-100) } }, now), 'now');
  });

  it('is none of a notice without one', () => {
    assert.equal(windowState({}, now), undefined);
  });
});

describe('a notice has expired', () => {
  it('at the end of its validity, not before', () => {
    assert.equal(isExpired(notice({ validUntil: at(0) }), now), true);
    assert.equal(isExpired(notice({ validUntil: at(0) }), now - 1), false);
    assert.equal(isExpired(notice(), now), false);
  });

  it('when what it told of is over, unless it holds for longer', () => {
    const window = { from: at(-3), until: at(-1) };
    assert.equal(isExpired(notice({ window }), now), true);
    assert.equal(isExpired(notice({ window, validUntil: at(1) }), now), false);
  });

  it('when it was withdrawn', () => {
    assert.equal(isExpired(notice({ withdrawn: { at: at(-1) }, validUntil: at(9) }), now), true);
  });
});

describe('a notice matters now', () => {
  it('when it is urgent and applies', () => {
    assert.equal(isCurrent(notice({ priority: 'urgent' }), now), true);
    assert.equal(isCurrent(notice({ priority: 'urgent', validUntil: at(-1) }), now), false);
    assert.equal(isCurrent(notice(), now), false);
  });

  it('when it tells of something ahead or going on that reaches this home', () => {
    const ahead = { window: { from: at(5), until: at(6) } };
    assert.equal(isCurrent(notice(ahead), now), true);
    assert.equal(isCurrent(notice({ ...ahead, affectsHome: true }), now), true);
    assert.equal(isCurrent(notice({ ...ahead, affectsHome: false, priority: 'urgent' }), now), false);
    assert.equal(
      isCurrent(notice({ window: { from: at(-5), until: at(-4) }, validUntil: at(9) }), now),
      false,
    );
  });

  it('only once it applies', () => {
    const ahead = notice({ priority: 'urgent', validFrom: at(1) });
    assert.equal(isCurrent(ahead, now), false);
    assert.equal(isCurrent(ahead, Date.parse(at(1))), true);
  });

  it('urgent first, then what begins soonest', () => {
    const order = inOrderOfNeed([
      notice({ id: 'later', window: { from: at(8) } }),
      notice({ id: 'sooner', window: { from: at(2) } }),
      notice({ id: 'leak', priority: 'urgent', window: { from: at(3) } }),
      notice({ id: 'storm', priority: 'urgent', publishedAt: at(-1) }),
    ]);
    assert.deepEqual(
      order.map(({ id }) => id),
      ['storm', 'leak', 'sooner', 'later'],
    );
  });
});

describe('what is said of a notice changes next', () => {
  it('at the nearest of its moments that lie ahead', () => {
    const full = notice({
      validFrom: at(-1),
      validUntil: at(9),
      window: { from: at(3), until: at(4) },
      acknowledgement: { until: at(2) },
    });
    assert.equal(nextNoticeChange(full, now), Date.parse(at(2)));
    assert.equal(nextNoticeChange(full, Date.parse(at(2))), Date.parse(at(3)));
    assert.equal(nextNoticeChange(full, Date.parse(at(9))), undefined);
    assert.equal(nextNoticeChange(notice(), now), undefined);
  });
});

describe('a notice is unread', () => {
  it('until it is read, by the backend’s word or the device’s', () => {
    assert.equal(isUnread(notice()), true);
    assert.equal(isUnread(notice({ readAt: at(-9) })), false);
    assert.equal(isUnread(notice(), at(-9)), false);
  });

  it('again once it is corrected', () => {
    const corrected = notice({ corrections: [{ at: at(-2), text: 'Six, not four.' }] });
    assert.equal(isUnread({ ...corrected, readAt: at(-3) }), true);
    assert.equal(isUnread(corrected, at(-1)), false);
    assert.equal(isUnread({ ...corrected, readAt: at(-3) }, at(-1)), false);
  });
});

describe('what was seen of a notice', () => {
  const corrected = notice({
    publishedAt: at(-3),
    corrections: [
      { at: at(-1), text: 'Six.' },
      { at: at(-2), text: 'Five.' },
    ],
  });

  it('has the time of its publication or of its last correction', () => {
    assert.equal(changedAt(notice({ publishedAt: at(-3) })), at(-3));
    assert.equal(changedAt(notice({ publishedAt: at(-3), corrections: [] })), at(-3));
    assert.equal(changedAt(corrected), at(-1));
  });

  it('was another where the notice was corrected since, as far as it is known', () => {
    const wasCorrected = [at(-3), at(-2), at(-1), at(0), undefined].map((seen) =>
      isCorrectedSince(corrected, seen),
    );
    assert.deepEqual(wasCorrected, [true, true, false, false, false]);
    // The same moment in another zone.
    assert.equal(isCorrectedSince(corrected, '2026-11-24T09:00:00+08:00'), false);
  });
});
