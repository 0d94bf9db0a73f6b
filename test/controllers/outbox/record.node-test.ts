import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import fc from '../../support/fast-check.js';
import { number, object, text } from '../../../src/adapter/shape.js';
import { entryType, newEntry } from '../../../src/controllers/outbox/entry.js';
import { draftType, fileType } from '../../../src/controllers/draft/draft-record.js';
import { sentType } from '../../../src/controllers/outbox/receipt.js';
import { readRecord, toRecord, valueOf, type RecordType } from '../../../src/controllers/outbox/record.js';
import { entryOf } from '../../support/outbox-entry.js';

interface Note {
  title: string;
  length: number;
}

const first: RecordType<{ text: string }> = { name: 'note', version: 1, shape: object({ text }) };
const third: RecordType<Note> = {
  name: 'note',
  version: 3,
  shape: object<Note>({ title: text, length: number }),
  upgrades: {
    1: (old) => ({ title: (old as { text: string }).text }),
    2: (old) => ({ ...(old as Note), length: (old as Note).title.length }),
  },
};

describe('what is read from the device', () => {
  let warnings: string[];
  beforeEach(() => {
    warnings = [];
    mock.method(console, 'warn', (message: string) => warnings.push(message));
  });
  afterEach(() => mock.restoreAll());

  it('K058: what an older version wrote is brought up to date, step by step', () => {
    const stored = toRecord(first, { text: 'Drips' });
    assert.deepEqual(readRecord(third, stored), { state: 'read', value: { title: 'Drips', length: 5 } });
  });

  it('K058: an entry is read whatever another version has kept of why it failed', () => {
    const entry = entryOf(Date.now());
    const failure = { code: 'quota', fields: { description: 'Too short' }, originalId: 42 };
    const kept = valueOf(entryType, toRecord(entryType, { ...entry, failure } as never));
    const readable = { code: 'unknown', fields: { description: 'invalid' } };
    assert.deepEqual(kept, { ...entry, failure: readable });
    for (const failed of [null, 'offline', 17, []]) {
      const { failure: left, ...rest } = valueOf(
        entryType,
        toRecord(entryType, { ...entry, failure: failed } as never),
      )!;
      assert.deepEqual([left, rest], [{ code: 'unknown', fields: {} }, entry]);
    }
  });

  it('K059: what a later version wrote is left alone', () => {
    assert.deepEqual(readRecord(first, toRecord(third, { title: 'Drips', length: 5 })), { state: 'foreign' });
    assert.match(
      warnings.join(),
      /^\[linli\] a note on this device was left alone: .*another version \(3\)$/,
    );
  });

  it('K059: what a later version wrote in our shape is left alone', () => {
    const later = toRecord({ ...first, version: 4 }, { text: 'Drips' });
    assert.deepEqual(readRecord(first, later), { state: 'foreign' });
    assert.equal(valueOf(first, later), undefined);
  });

  it('what no step leads on from is left alone', () => {
    const steps: RecordType<Note>['upgrades'][] = [{}, { 1: third.upgrades![1]! }, undefined];
    for (const upgrades of steps) {
      const type: RecordType<Note> = {
        name: 'note',
        version: 3,
        shape: third.shape,
        ...(upgrades && { upgrades }),
      };
      assert.deepEqual(readRecord(type, toRecord(first, { text: '' })), { state: 'foreign' });
    }
  });

  it('what is ours and damaged is left alone, and the developer is told why', () => {
    assert.deepEqual(readRecord(first, { version: 1, text: 7 }), { state: 'damaged' });
    assert.deepEqual(readRecord({ ...first, name: 'torn note' }, { text: 'Drips' }), { state: 'damaged' });
    assert.equal(valueOf(first, { version: 1, text: 7 }), undefined);
    assert.equal(warnings.length, 2);
    assert.match(warnings[0]!, /^\[linli\] a note on this device was left alone: .*text/);
    assert.match(warnings[1]!, /^\[linli\] a torn note on this device was left alone: .*version/);
  });

  it('nothing is nothing', () => {
    assert.deepEqual(readRecord(first, undefined), { state: 'absent' });
  });

  it('K068: 1,000 values of any kind under our names never throw', () => {
    for (const type of [entryType, draftType, fileType, sentType] as RecordType<unknown>[]) {
      fc.assert(
        fc.property(fc.anything(), (stored) => {
          assert.notEqual(readRecord(type, stored).state, 'read');
        }),
        { numRuns: 1000, examples: [[{ version: 1 }], [{ version: '1' }], [null], [new Map()]] },
      );
    }
  });

  it('an entry comes back as it was', () => {
    const start = { id: 'd.1', draftId: 'd', channel: 'c', content: { a: 1 }, draft: { b: [2] }, slot: 's' };
    const files = [{ id: 'f', key: 'k', uploadedId: 'u' }];
    const entry = newEntry({ ...start, summary: 'Drips', emergency: true, files }, 0);
    assert.deepEqual(readRecord(entryType, toRecord(entryType, entry)), { state: 'read', value: entry });
  });
});
