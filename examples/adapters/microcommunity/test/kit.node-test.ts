import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeAdapter } from '../../../../src/testing/index.js';
import { openBackend } from './backend.js';

const gaps = {
  'photos.upload.lost-reply':
    'photos stay in the page until the report takes them along: no reply can be lost',
  'ratings.invitations.finished': 'the API does not say when a repair was finished',
};

const coverage = await describeAdapter({ name: 'microcommunity', open: openBackend, gaps }, { describe, it });

/** What the backend has no words for: an adapter that loses more than this has lost a feature. */
const absent = [
  'activities.errors',
  'activities.frequency',
  'activities.join',
  'activities.leave',
  'activities.series',
  'activities.subscribe',
  'activities.subscription',
  'notices.acknowledge',
  'notices.categories',
  'notices.current',
  'notices.errors',
  'notices.mark-read',
  'notices.subscribe',
  'ratings.subscribe',
  'ratings.summary',
  'ratings.update',
  'requests.cancel',
  'requests.comment',
  'requests.confirm',
  'requests.create',
  'requests.fields',
  'requests.follow',
  'requests.reopen',
  'requests.reschedule',
  'requests.similar',
  'requests.subscribe',
];

describe('the run of the kit on microcommunity', () => {
  it('plays all that the adapter offers', () => assert.deepEqual(coverage.notPlayed, {}));

  it('leaves out only what the backend lacks', () => {
    const areas = coverage.notOffered.map((key) => key.split('.').slice(0, 2).join('.'));
    assert.deepEqual([...new Set(areas)].sort(), absent);
  });
});
