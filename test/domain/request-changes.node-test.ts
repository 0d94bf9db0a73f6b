import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  changesBetween,
  withoutOwn,
  type RequestEvent,
  type ServiceRequest,
} from '../../src/domain/index.js';
import { without } from '../support/without.js';

const chen = { name: 'Chen Jing' };
const before: ServiceRequest = {
  id: '1',
  number: 'R-1',
  kind: 'repair',
  status: 'scheduled',
  description: 'Drips',
  owner: chen,
  promises: [{ metric: 'on-site', source: 'server', dueAt: '2026-11-24T10:00:00Z' }],
  availability: { note: 'after 6 pm' },
  nextStep: 'We come',
  createdAt: '2026-11-23T10:00:00Z',
  updatedAt: '2026-11-23T11:00:00Z',
  history: [{ id: 'a', at: '2026-11-23T10:00:00Z', type: 'status', status: 'submitted' }],
};

const event = (id: string, rest: Partial<RequestEvent>): RequestEvent => ({
  id,
  at: '2026-11-23T12:00:00Z',
  type: 'message',
  ...rest,
});

const after = (change: Partial<ServiceRequest>, ...events: RequestEvent[]): ServiceRequest => ({
  ...before,
  ...change,
  history: [...before.history!, ...events],
});

describe('what differs between two readings', () => {
  it('is nothing when nothing does', () => {
    assert.deepEqual(changesBetween(before, after({ updatedAt: '2026-11-23T13:00:00Z' })), []);
  });

  it('is no history that was only left out before', () => {
    const brief = without(before, 'history');
    assert.deepEqual(changesBetween(brief, after({}, event('b', { text: 'We are on our way' }))), []);
  });

  it('is a status, and who set it', () => {
    const closed = after({ status: 'closed' }, event('b', { type: 'status', status: 'closed', by: chen }));
    assert.deepEqual(changesBetween(before, closed), [{ type: 'status', status: 'closed', by: chen }]);
    assert.deepEqual(changesBetween(before, after({ status: 'resolved' })), [
      { type: 'status', status: 'resolved' },
    ]);
  });

  it('is an owner, also one who is gone', () => {
    const owner = { name: 'Li Wei' };
    const taken = after({ owner }, event('b', { type: 'owner', owner }));
    assert.deepEqual(changesBetween(before, taken), [{ type: 'owner', owner }]);
    const nobody = without(before, 'owner');
    assert.deepEqual(changesBetween(before, nobody), [{ type: 'owner', owner: undefined }]);
  });

  it('is a deadline that moved, came or went', () => {
    const dueAt = '2026-11-25T10:00:00Z';
    const promises = [
      { metric: 'on-site', source: 'server', dueAt },
      { metric: 'resolution', source: 'server', dueAt },
    ] as const;
    assert.deepEqual(changesBetween(before, after({ promises })), [
      { type: 'promise', metric: 'on-site', dueAt },
      { type: 'promise', metric: 'resolution', dueAt },
    ]);
    assert.deepEqual(changesBetween(before, after({ promises: [] })), [
      { type: 'promise', metric: 'on-site', dueAt: undefined },
    ]);
  });

  it('is an appointment, a message, and what happens next, the weightiest first', () => {
    const availability = { note: 'on Friday' };
    const message = event('b', { text: 'We are on our way' });
    const photo = event('c', { type: 'photo', photos: [{ id: 'p' }] });
    assert.deepEqual(changesBetween(before, after({ availability, nextStep: 'Wait' }, message, photo)), [
      { type: 'appointment', availability },
      { type: 'event', event: message },
      { type: 'event', event: photo },
      { type: 'next-step', nextStep: 'Wait' },
    ]);
  });

  it('is also what was said with a change of status', () => {
    const solved = event('b', { type: 'status', status: 'resolved', text: 'A new seal' });
    assert.deepEqual(
      changesBetween(before, after({ status: 'resolved' }, solved)).map(({ type }) => type),
      ['status', 'event'],
    );
  });
});

describe('what somebody else has changed while the resident did something', () => {
  const li = { name: 'Li Wei' };

  it('is what is left without their own move and what follows from it', () => {
    const moved = after(
      { status: 'cancelled', nextStep: 'Nothing more', owner: li },
      event('own', { type: 'status', status: 'cancelled', text: 'Mended' }),
      event('b', { text: 'I am late.', by: li }),
    );
    assert.deepEqual(
      withoutOwn(changesBetween(before, moved), 'cancel', 'Mended').map(({ type }) => type),
      ['owner', 'event'],
    );
  });

  it('is another message, and another status than they wanted', () => {
    const said = after(
      { status: 'on-hold' },
      event('own', { text: 'Hello' }),
      event('b', { text: 'Hi', by: li }),
    );
    assert.deepEqual(
      withoutOwn(changesBetween(before, said), 'comment', 'Hello ').map((change) =>
        change.type === 'event' ? change.event.id : change.type,
      ),
      ['status', 'b'],
    );
  });
});
