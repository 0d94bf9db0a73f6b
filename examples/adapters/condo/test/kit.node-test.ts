import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeAdapter } from '../../../../src/testing/index.js';
import { openBackend } from './backend.js';

const coverage = await describeAdapter({ name: 'condo', open: openBackend }, { describe, it });

/** What the backend has no words for: an adapter that loses more than this has lost a feature. */
const absent = [
  'activities.abort',
  'activities.content',
  'activities.errors',
  'activities.frequency',
  'activities.get',
  'activities.join',
  'activities.leave',
  'activities.list',
  'activities.series',
  'activities.signed-out',
  'activities.subscribe',
  'activities.subscription',
  'notices.acknowledge',
  'notices.categories',
  'notices.current',
  'notices.errors',
  'notices.mark-read',
  'notices.subscribe',
  'photos.limits',
  'photos.remove',
  'photos.unknown',
  'photos.upload',
  'ratings.abort',
  'ratings.errors',
  'ratings.get',
  'ratings.invitations',
  'ratings.signed-out',
  'ratings.submit',
  'ratings.subscribe',
  'ratings.summary',
  'ratings.update',
  'requests.cancel',
  'requests.comment',
  'requests.create',
  'requests.fields',
  'requests.follow',
  'requests.reschedule',
  'requests.similar',
  'requests.subscribe',
  'requests.urge',
];

describe('the run of the kit on condo', () => {
  it('plays all that the adapter offers', () => assert.deepEqual(coverage.notPlayed, {}));

  it('leaves out only what the backend lacks', () => {
    const areas = coverage.notOffered.map((key) => key.split('.').slice(0, 2).join('.'));
    assert.deepEqual([...new Set(areas)].sort(), absent);
  });
});
