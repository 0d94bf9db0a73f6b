import type { DocumentOptions, ReaderOptions, ReaderSettings } from '../../adapter/documents/options.js';
import type { WriteOptions } from '../../adapter/ports.js';
import type { Instant, Notice, TimeZone } from '../../domain/index.js';

/** An entry of a feed, for `map()`: what a notice has no place for. */
export interface FeedEntry {
  format: 'json' | 'rss' | 'atom';
  /** The address of the feed, as it was given to `feed()`. */
  feedUrl: string;
  /** All categories or tags; the first one is the notice's. */
  categories: readonly string[];
  /**
   * The text of a member of a JSON Feed entry, or of an element of an XML entry by the name that stands in the feed:
   * `acme:level`. `undefined` when there is none.
   */
  text(name: string): string | undefined;
}

/** Which feeds, and how to read them. */
export interface FeedOptions extends DocumentOptions, ReaderOptions {
  /** The address of a feed, or of several that make one board. Relative to the page's address. */
  url: string | URL | readonly (string | URL)[];
  /** The most entries of one feed, all its pages together. Absent: 500. */
  maxEntries?: number;
  /** The zone of dates that name none. Absent: such an entry is dated from its feed, and that is reported. */
  timeZone?: TimeZone;
  /** Changes a notice by what its entry says, or leaves it out by `undefined`. */
  map?: (entry: FeedEntry, notice: Notice) => Notice | undefined;
  /**
   * Tells the portal that the resident has taken note, and resolves with when. Absent: the port has no `acknowledge`,
   * for a feed cannot be written to.
   */
  acknowledge?: (notice: Notice, options: WriteOptions) => Promise<Instant>;
}

/** The options with everything filled in that has a default. */
export interface Settings extends ReaderSettings {
  urls: readonly string[];
  maxEntries: number;
  timeZone: TimeZone | undefined;
  map: FeedOptions['map'];
  acknowledge: FeedOptions['acknowledge'];
}
