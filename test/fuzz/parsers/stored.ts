import { draftType, fileType } from '../../../src/controllers/draft/draft-record.js';
import { entryType, newEntry } from '../../../src/controllers/outbox/entry.js';
import { sentType } from '../../../src/controllers/outbox/receipt.js';
import { readRecord, toRecord } from '../../../src/controllers/outbox/record.js';
import { FileNames } from '../../../src/controllers/outbox/file-names.js';
import { readImageHeader, readImageType } from '../../../src/internal/photo/header.js';
import { headSamples, notPhotos } from '../../support/photos/samples.js';
import type { Parser } from './parser.js';

const entry = toRecord(
  entryType,
  newEntry(
    {
      ...{
        id: 'a',
        draftId: 'b',
        channel: 'requests.create',
        slot: 's',
        summary: 'It drips',
        emergency: false,
      },
      ...{ content: { description: 'x' }, draft: { description: 'x' }, files: [{ id: 'f', key: 'k' }] },
    },
    0,
  ),
);
const draft = toRecord(draftType, {
  id: 'a',
  savedAt: '2026-11-24T00:00:00Z',
  content: { kind: 'repair' },
  fileIds: ['f'],
});

/** K068: what lies on the device under our names, whoever put it there. */
export const storedRecords: Parser = {
  name: 'records on the device',
  documents: [
    JSON.stringify(entry),
    JSON.stringify(draft),
    '{"version":1}',
    '{"version":99}',
    '[]',
    'null',
    '7',
    '"x"',
  ],
  scraps: [
    '"version":',
    '"__proto__":{"version":1},',
    '"version":1e400',
    '"files":[',
    '"content":',
    'null',
    '-1',
    '"1"',
    '[[[[',
  ],
  places: {
    whole: (text) => text,
    text: (text) => JSON.stringify({ ...draft, id: text }),
    member: (text) => JSON.stringify({ ...entry, [text]: text }),
  },
  read(document) {
    let stored: unknown;
    try {
      stored = JSON.parse(document);
    } catch {
      stored = document;
    }
    new FileNames([['key', stored]], true).has('f');
    return [entryType, draftType, fileType, sentType].map((type) => readRecord<unknown>(type, stored));
  },
};

const asText = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, 4000));

/** Bytes as characters from 0 to 255. */
export const imageHeaders: Parser = {
  name: 'headers of pictures',
  documents: [...headSamples, ...notPhotos].map(({ bytes }) => asText(bytes)),
  scraps: [
    '\xff\xd8\xff',
    '\xff\xc0',
    '\xff\xff',
    '\0\0\0\0',
    '\xff\xff\xff\xff',
    'meta',
    'ispe',
    'ftyp',
    'RIFF',
    'VP8X',
    'GIF89a',
    '\x89PNG\r\n\x1a\n',
  ],
  places: {
    whole: (text) => text,
    jpeg: (text) => `\xff\xd8\xff${text}`,
    gif: (text) => `GIF89a${text}`,
    iso: (text) => `\0\0\0\x18ftypheic${text}`,
  },
  read(document) {
    const bytes = Uint8Array.from(document, (character) => character.charCodeAt(0));
    const header = readImageHeader(bytes);
    const type = readImageType(bytes);
    if (header && (header.type !== type || !(header.width > 0) || !(header.height > 0)))
      throw new Error(JSON.stringify({ header, type }));
    return header;
  },
};
