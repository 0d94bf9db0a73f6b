import { atomCases } from './atom-cases.js';
import { extensionCases } from './extension-cases.js';
import type { FeedCase } from './feed-case.js';
import { encodingCases, malformedCases } from './hostile-cases.js';
import { jsonCases } from './json-cases.js';
import { rssCases } from './rss-cases.js';
import { vocabularyCases } from './vocabulary-cases.js';

/** The corpus, which Node and every browser read alike. */
export const allCases: readonly FeedCase[] = [
  ...jsonCases,
  ...rssCases,
  ...vocabularyCases,
  ...atomCases,
  ...extensionCases,
  ...encodingCases,
  ...malformedCases,
];
