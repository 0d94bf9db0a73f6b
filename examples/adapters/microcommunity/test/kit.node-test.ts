import { describe, it } from 'node:test';
import { describeAdapter } from '../../../../src/testing/index.js';
import { openBackend } from './backend.js';

const gaps = {
  'photos.upload.lost-reply':
    'photos stay in the page until the report takes them along: no reply can be lost',
  'ratings.invitations.finished': 'the API does not say when a repair was finished',
};

await describeAdapter({ name: 'microcommunity', open: openBackend, gaps }, { describe, it });
