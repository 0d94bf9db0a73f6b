import { eventStreams, geoReport, restReplies } from './backends.js';
import { brandFiles, serviceLevels, studioAddresses } from './brands.js';
import { calendars, rules } from './calendars.js';
import { jsonFeeds, xmlFeeds } from './feeds.js';
import type { Parser } from './parser.js';
import { imageHeaders, storedRecords } from './stored.js';
import { addresses, richTexts } from './texts.js';

export type { Parser } from './parser.js';

/** Everything that reads what strangers wrote, as far as it needs no browser. */
export const parsers: readonly Parser[] = [
  ...[richTexts, addresses, xmlFeeds, jsonFeeds, calendars, rules, geoReport, restReplies, eventStreams],
  ...[brandFiles, studioAddresses, serviceLevels, storedRecords, imageHeaders],
];
