import { decode } from '../../adapter/documents/decode.js';
import { Downloader, type Download, type Validators } from '../../adapter/documents/download.js';
import { Freshness } from '../../adapter/documents/freshness.js';
import { isPage } from '../../adapter/documents/page.js';
import { isDenial } from '../../adapter/denial.js';
import { AdapterError, toAdapterError } from '../../adapter/errors.js';
import type { Instant, Notice } from '../../domain/index.js';
import { convert } from './convert.js';
import type { Settings } from './options.js';
import { readDocument } from './read-document.js';

/** The most pages of a feed that are read, whatever stands on them. */
const mostPages = 20;

/** Short, see `Downloader`. */
const accept = 'application/feed+json, application/atom+xml, application/rss+xml, */*;q=0.5';

/** One page of a feed as it was read last. */
interface Held {
  url: string;
  validators: Validators;
  notices: readonly Notice[];
  omitted: number;
  /** How many entries were looked at. */
  entries: number;
  next: string | undefined;
}

/** One feed: what was read of it last, for as long as nothing better comes. */
export class FeedSource {
  readonly url: string;
  readonly #settings: Settings;
  readonly #downloader: Downloader;
  readonly #freshness: Freshness;
  readonly #firstSeen = new Map<string, Instant>();
  #pages: readonly Held[] = [];
  #wasRead = false;
  #missing: AdapterError | undefined;
  #isGone = false;

  constructor(url: string, settings: Settings) {
    this.url = url;
    this.#settings = settings;
    this.#freshness = new Freshness(settings.now);
    this.#downloader = new Downloader(url, accept, settings);
  }

  /** Whether it was ever read as a whole or in part. */
  get wasRead(): boolean {
    return this.#wasRead;
  }

  /** In the order in which they stand there. */
  get notices(): readonly Notice[] {
    return this.#pages.flatMap(({ notices }) => notices);
  }

  /** How many entries could not be read. */
  get omitted(): number {
    return this.#pages.reduce((sum, { omitted }) => sum + omitted, 0);
  }

  /** Why further pages are missing. */
  get missing(): AdapterError | undefined {
    return this.#missing;
  }

  /** Whether the server said that there will be no feed any more (410). */
  get isGone(): boolean {
    return this.#isGone;
  }

  /** How long nobody needs to ask again, ms. */
  get freshFor(): number {
    return this.#freshness.left;
  }

  /**
   * Brings it up to date. Rejects when the first page cannot be had, and holds then what it held; a later page that
   * cannot be had is the one read before, or missing.
   */
  async refresh(signal: AbortSignal): Promise<void> {
    if (this.freshFor > 0 && this.#wasRead && !this.#missing) return;
    const [held] = this.#pages;
    const download = await this.#downloader.bring(this.url, held?.validators, signal);
    if (download.state === 'gone') return this.#end(download);
    // What is new stands in front: where nothing does, the pages behind are as they were.
    const isUnchanged = download.state === 'unchanged' && held !== undefined;
    if (!isUnchanged || this.#missing) {
      const { maxEntries } = this.#settings;
      const first = isUnchanged ? held : await this.#read(download, this.url, maxEntries, signal);
      const pages = [first];
      this.#missing = await this.#readOn(pages, signal);
      this.#pages = pages;
    }
    this.#wasRead = true;
    this.#isGone = false;
    this.#freshness.renew(download);
  }

  /** As if it was never read. */
  forget(): void {
    this.#pages = [];
    this.#missing = undefined;
    this.#wasRead = false;
  }

  #end(download: Download): void {
    this.forget();
    this.#wasRead = true;
    this.#freshness.renew(download);
    if (!this.#isGone) this.#tell('is gone for good (410): take it out');
    this.#isGone = true;
  }

  /** Adds the pages that follow the first. Resolves with why some are missing. */
  async #readOn(pages: Held[], signal: AbortSignal): Promise<AdapterError | undefined> {
    const before = new Map(this.#pages.map((page) => [page.url, page]));
    let left = this.#settings.maxEntries - pages[0]!.entries;
    for (let url = this.#nextOf(pages); url !== undefined && left > 0; url = this.#nextOf(pages)) {
      const held = before.get(url);
      try {
        pages.push(await this.#bringPage(url, held, left, signal));
      } catch (thrown) {
        if (signal.aborted) throw signal.reason;
        const error = toAdapterError(thrown);
        this.#tell(`page ${pages.length + 1} cannot be had: ${error.message}`);
        if (!held || isDenial(error)) return error;
        pages.push(held);
      }
      left -= pages.at(-1)!.entries;
    }
    return undefined;
  }

  async #bringPage(url: string, held: Held | undefined, left: number, signal: AbortSignal): Promise<Held> {
    const download = await this.#downloader.bring(url, held?.validators, signal);
    if (download.state === 'unchanged' && held) return held;
    return this.#read(download, url, left, signal);
  }

  /**
   * The address of the next page. A feed leads to no other origin: whoever writes it could have every resident's browser
   * ask anybody for anything.
   */
  #nextOf(pages: readonly Held[]): string | undefined {
    const next = pages.at(-1)!.next;
    if (next === undefined || pages.some(({ url }) => url === next)) return undefined;
    if (new URL(next).origin !== new URL(this.url).origin) {
      this.#tell(`does not follow to another origin: ${next}`);
      return undefined;
    }
    return pages.length < mostPages ? next : undefined;
  }

  async #read(download: Download, asked: string, most: number, signal: AbortSignal): Promise<Held> {
    if (download.state !== 'document') throw new AdapterError('not-found', { message: `${asked} is gone` });
    const { bytes, contentType, url, wasRedirected, etag, lastModified, receivedAt } = download;
    const text = decode(bytes, contentType);
    if (wasRedirected && isPage(text.slice(0, 1000).trimStart())) {
      throw new AdapterError('unauthenticated', { message: `${asked} led to a page: ${url}` });
    }
    const feed = await readDocument(text, url);
    const surroundings = {
      feedUrl: this.url,
      receivedAt: new Date(Date.parse(lastModified ?? '') || receivedAt).toISOString(),
      firstSeen: this.#firstSeen,
    };
    const entries = Math.min(feed.entries.length, most);
    const read = await convert(feed, most, surroundings, this.#settings, signal);
    if (feed.entries.length > most)
      this.#tell(`has more than ${this.#settings.maxEntries} entries (maxEntries)`);
    return { url: asked, validators: { etag, lastModified }, ...read, entries, next: feed.next };
  }

  #tell(message: string): void {
    this.#settings.report(`${this.url}: ${message}`);
  }
}
