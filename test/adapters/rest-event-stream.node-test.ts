import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../support/fast-check.js';
import { EventStreamReader } from '../../src/adapters/rest/event-stream.js';

describe('rest: reading a stream of events', () => {
  const read = (pieces: readonly string[], lastId = '') => {
    const reader = new EventStreamReader(lastId);
    return pieces.flatMap((piece) => reader.read(piece));
  };

  it('reads types, data of several lines, ids and comments', () => {
    const text =
      ': hello\nid: 7\nevent: request\ndata: {"id":\ndata:"17"}\n\ndata\n\nid\ndata:  x\nretry: 5\n\nevent: lost\n\n';
    assert.deepEqual(read([text]), [
      { type: 'request', data: '{"id":\n"17"}', lastId: '7' },
      { type: 'message', data: '', lastId: '7' },
      { type: 'message', data: ' x', lastId: '' },
    ]);
  });

  it('goes on from an id and keeps it until there is another', () => {
    assert.deepEqual(
      read(['data: a\n\nid: 8\ndata: b\n\n'], '7').map(({ lastId }) => lastId),
      ['7', '8'],
    );
  });

  it('reads the same with every end of line, however it is cut', () => {
    const lines = ['id: 1', 'event: request', 'data: {"id":"a"}', '', 'data: b', 'data: c', '', ''];
    const expected = read([lines.join('\n')]);
    assert.equal(expected.length, 2);
    fc.assert(
      fc.property(
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.array(fc.nat(60), { maxLength: 8 }),
        (end, cuts) => {
          const text = lines.join(end) + (end === '\r' ? 'data: more' : '');
          const places = [0, ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length];
          const pieces = places.slice(1).map((place, index) => text.slice(places[index], place));
          assert.deepEqual(read(pieces), expected);
        },
      ),
    );
  });
});
