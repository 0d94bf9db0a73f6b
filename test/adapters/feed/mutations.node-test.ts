import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../../support/fast-check.js';
import { allCases } from '../../support/feed/all-cases.js';
import { readCase, type FeedCase } from '../../support/feed/feed-case.js';

/** What a line, an editor or an enemy does to a document. */
interface Mutation {
  /** Where, in thousandths of the length. */
  at: number;
  remove: number;
  insert: string;
}

const scraps = fc.constantFrom(
  ...[
    '<',
    '>',
    '&',
    '"',
    ']]>',
    '<![CDATA[',
    '<!--',
    '&#0;',
    '&#xD800;',
    '&lol;',
    '</item>',
    '<item>',
    'xmlns=""',
  ],
  ...[
    'xml:base="::"',
    '\0',
    '\ufffd',
    '{',
    '}',
    '[',
    ']',
    ',',
    'null',
    '1e999',
    '__proto__',
    'javascript:',
    '\u2028',
  ],
  ...[
    '2026-02-30',
    '99',
    '-',
    '🚰',
    '\ud800',
    ' '.repeat(40),
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '<?xml version="9"?>',
  ],
);
const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat({ max: 999 }),
  remove: fc.constantFrom(0, 0, 1, 5, 30),
  insert: fc.oneof(scraps, fc.string({ maxLength: 5 })),
});

/** Feeds of a size that somebody writes. */
const small = allCases.filter(({ body, fails }) => typeof body === 'string' && body.length < 5000 && !fails);

function mutated(body: string, mutations: readonly Mutation[]): string {
  return mutations.reduce((text, { at, remove, insert }) => {
    const place = Math.floor((at * text.length) / 1000);
    return text.slice(0, place) + insert + text.slice(place + remove);
  }, body);
}

describe('feed: whatever is done to a document', () => {
  it('gives a board, or an AdapterError, and never a notice that the boundary refuses', async () => {
    const documents = fc.tuple(fc.constantFrom(...small), fc.array(mutation, { minLength: 1, maxLength: 3 }));
    const outcomes = { read: 0, malformed: 0 };
    await fc.assert(
      fc.asyncProperty(documents, async ([one, mutations]) => {
        const { options, ...rest } = one;
        const document: FeedCase = { ...rest, body: mutated(String(one.body), mutations), notices: [] };
        const { error, reports } = await readCase(
          options?.map ? document : { ...document, ...(options && { options }) },
        );
        if (error) assert.equal(error.code, 'malformed');
        assert.deepEqual(
          reports.filter((message) => message.startsWith('boundary:')),
          [],
        );
        outcomes[error ? 'malformed' : 'read']++;
      }),
      { numRuns: 2000 },
    );
    const { read, malformed } = outcomes;
    assert.ok(Math.min(read, malformed) > (read + malformed) / 20, JSON.stringify(outcomes));
  });

  it('and whatever its bytes are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.string({ maxLength: 20 }),
        async (body, charset) => {
          const contentType = `text/xml; charset=${charset.replace(/[^\w-]/g, '')}`;
          const { error } = await readCase({ name: 'bytes', body, contentType });
          assert.equal(error?.code, 'malformed');
        },
      ),
      { numRuns: 500 },
    );
  });
});
