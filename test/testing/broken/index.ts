import { brokenActivityCalls } from './activities-calls.js';
import { brokenJoining } from './activities-joining.js';
import { brokenActivityLists } from './activities-list.js';
import type { BrokenAdapter } from './broken.js';
import { brokenLines } from './line.js';
import { brokenNoticeLists } from './notices-list.js';
import { brokenNoticeReads } from './notices-read.js';
import { brokenRatings } from './ratings.js';
import { brokenCreates } from './requests-create.js';
import { brokenMoves } from './requests-moves.js';
import { brokenCalls, brokenComments, brokenFollowing, brokenNeighbours } from './requests-others.js';
import { brokenPhotos } from './requests-photos.js';
import { brokenReads } from './requests-read.js';

/** Each scenario of the kit is the one meant for at least one of these. */
export const brokenAdapters: readonly BrokenAdapter[] = [
  ...brokenReads,
  ...brokenCreates,
  ...brokenPhotos,
  ...brokenMoves,
  ...brokenComments,
  ...brokenNeighbours,
  ...brokenFollowing,
  ...brokenCalls,
  ...brokenNoticeLists,
  ...brokenNoticeReads,
  ...brokenActivityLists,
  ...brokenJoining,
  ...brokenActivityCalls,
  ...brokenRatings,
  ...brokenLines,
];
