import {
  Downloader,
  type Download,
  type Inquiry,
  type Validators,
} from '../../adapter/documents/download.js';
import { Freshness } from '../../adapter/documents/freshness.js';
import { AdapterError } from '../../adapter/errors.js';
import { late } from '../../internal/late.js';
import type * as CalDav from './caldav.js';
import { calendarText, isCalendar, isRefusal, notCalendar } from './calendar-text.js';
import type { Settings } from './options.js';
import { loadReader } from './reader.js';
import type { Calendar } from './reading/index.js';

/** Short, see `Downloader`. */
const accept = 'text/calendar, */*;q=0.5';

const caldav = late<typeof CalDav>(() => import('./caldav.js'));

/** What came of asking. */
interface Answer {
  download: Download;
  /** Absent: as it was. */
  texts?: readonly string[];
  validators?: Validators | undefined;
}

/** A calendar as it was read last. */
interface Held {
  validators: Validators | undefined;
  texts: readonly string[];
  calendar: Calendar;
}

/** One calendar: what was read of it last, for as long as nothing better comes. */
export class CalendarSource {
  readonly url: string;
  readonly #isCollection: boolean;
  readonly #settings: Settings;
  readonly #downloader: Downloader;
  readonly #freshness: Freshness;
  #held: Held | undefined;
  /** Whether the collection does not give itself as one file. */
  #isAskedByReport = false;
  #isGone = false;

  constructor(url: string, isCollection: boolean, settings: Settings) {
    this.url = url;
    this.#isCollection = isCollection;
    this.#settings = settings;
    this.#downloader = new Downloader(url, accept, settings);
    this.#freshness = new Freshness(settings.now);
  }

  /** `undefined` until it was read, and once it is gone. It is another one only where it says something else. */
  get calendar(): Calendar | undefined {
    return this.#held?.calendar;
  }

  /** Whether it was ever read. */
  get wasRead(): boolean {
    return this.#held !== undefined || this.#isGone;
  }

  /** Whether the server said that there will be no calendar any more (410). */
  get isGone(): boolean {
    return this.#isGone;
  }

  /** How long nobody needs to ask again, ms. */
  get freshFor(): number {
    return this.#freshness.left;
  }

  /** Brings it up to date. Rejects when it cannot be had, and holds then what it held. */
  async refresh(signal: AbortSignal): Promise<void> {
    if (this.freshFor > 0) return;
    const { download, texts, validators } = await this.#ask(signal);
    if (download.state === 'gone') this.#end();
    else {
      if (texts) this.#held = { validators, texts, calendar: await this.#read(texts, signal) };
      this.#isGone = false;
    }
    this.#freshness.renew(download);
  }

  /** As if it was never read. */
  forget(): void {
    this.#held = undefined;
  }

  #end(): void {
    this.forget();
    if (!this.#isGone) this.#tell('is gone for good (410): take it out');
    this.#isGone = true;
  }

  async #ask(signal: AbortSignal): Promise<Answer> {
    if (this.#isAskedByReport) return this.#askByReport(signal);
    try {
      const download = await this.#downloader.bring(this.url, this.#held?.validators, signal);
      if (download.state !== 'document') return { download };
      const text = calendarText(download);
      const { etag, lastModified } = download;
      if (isCalendar(text)) return { download, texts: [text], validators: { etag, lastModified } };
      throw notCalendar(text, this.url, download);
    } catch (thrown) {
      if (!this.#isCollection || !isRefusal(thrown)) throw thrown;
      const answer = await this.#askByReport(signal, thrown);
      this.#isAskedByReport = true;
      return answer;
    }
  }

  /** Rejects with what was there before where the server knows nothing of collections. */
  async #askByReport(signal: AbortSignal, before?: unknown): Promise<Answer> {
    const parser = await caldav.load();
    if (!parser) throw new AdapterError('offline', { message: 'what reads XML cannot be loaded' });
    let download: Download | undefined;
    let hasAskedFile = false;
    const ask = async (url: string, inquiry?: Inquiry) => {
      hasAskedFile = !inquiry;
      const answer = await this.#downloader.bring(url, undefined, signal, inquiry);
      // What is said of one file is not said of the collection: it may be gone alone.
      download = inquiry ? answer : { ...download!, receivedAt: answer.receivedAt };
      return answer;
    };
    try {
      const texts = await parser.readCollection(this.url, ask, (message) => this.#tell(message));
      return { download: download!, texts };
    } catch (thrown) {
      if (hasAskedFile || !isRefusal(thrown)) throw thrown;
      if (download?.state === 'gone') return { download };
      throw before ?? thrown;
    }
  }

  /** The calendar held is the same object as long as it says the same. */
  async #read(texts: readonly string[], signal: AbortSignal): Promise<Calendar> {
    const held = this.#held;
    if (texts.length === held?.texts.length && texts.every((text, index) => text === held.texts[index]))
      return held.calendar;
    const { readCalendar, saySame, ownWords } = await loadReader();
    const settings = this.#settings;
    const categories = ownWords(settings.categories);
    const context = { ...settings, url: this.url, categories, now: settings.now() };
    const calendar = await readCalendar(texts, context, signal);
    const isSame =
      headsOf(held?.texts) === headsOf(texts) && (await saySame(held!.calendar, calendar, signal));
    return isSame ? held!.calendar : calendar;
  }

  #tell(message: string): void {
    this.#settings.report(`${this.url}: ${message}`);
  }
}

/** What stands before the events, and says in which zone they are and whether they are called off. */
const headsOf = (texts?: readonly string[]) => texts?.map((text) => text.split('VEVENT', 1)).join();
