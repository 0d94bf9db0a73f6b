import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeAdapter, scenarios } from '../../src/testing/index.js';
import { serveText as serve } from '../support/local-server.js';
import { feedBackend, type FeedFormat } from '../support/backends/feed.js';

for (const format of ['json', 'rss', 'atom'] as const satisfies readonly FeedFormat[]) {
  const coverage = await describeAdapter(
    { name: `feed (${format})`, open: () => feedBackend(serve, format) },
    { describe, it },
  );

  describe(`the kit on feed (${format})`, () => {
    it('leaves out of notices what a feed cannot be told, and nothing else', () => {
      const written = scenarios
        .map(({ key }) => key)
        .filter((key) => /^notices\.(mark-read|acknowledge|errors)\./.test(key));
      assert.deepEqual(
        coverage.notOffered.filter((key) => key.startsWith('notices.')).sort(),
        written.sort(),
      );
      assert.deepEqual(coverage.notPlayed, { 'notices.signed-out': ['signOut'] });
    });
  });
}

const keeping = await describeAdapter(
  { name: 'feed with a portal that keeps acknowledgements', open: () => feedBackend(serve, 'json', true) },
  { describe, it },
);

describe('the kit on feed with acknowledgements', () => {
  it('leaves out of notices only that they are marked as read', () => {
    const others = keeping.notOffered.filter((key) => /^notices\.(?!mark-read)/.test(key));
    assert.deepEqual([others, keeping.notPlayed], [[], { 'notices.signed-out': ['signOut'] }]);
  });
});
