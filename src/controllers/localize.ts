import type { ReactiveController } from 'lit';
import { localeContext, messagesContext, timeZoneContext } from '../adapter/contexts.js';
import type { MessageOverrides } from '../adapter/brand.js';
import { pageSettings } from '../adapter/settings.js';
import { isTimeZone } from '../domain/instant.js';
import type { Instant, TimeZone } from '../domain/time.js';
import type { Messages, SectionName } from '../i18n/messages.js';
import { languageOf, localeFor, messagesFor } from '../i18n/registry.js';
import { deviceTimeZone } from '../internal/device-time-zone.js';
import { followLang, nearestLang, unfollowLang } from '../internal/lang.js';
import { warnOnce } from '../internal/warn.js';
import { BrandController } from './brand.js';
import { ProvidedController, type ElementHost } from './provided.js';

/** What an element may set for itself. */
export interface LocalizedHost extends ElementHost {
  /** Words that replace this element's own, by locale and section. */
  messages?: MessageOverrides | undefined;
}

/** Words, dates and numbers in the language and time zone that hold at the host. */
export class LocalizeController<Section extends SectionName> implements ReactiveController {
  readonly #host: LocalizedHost;
  readonly #section: Section;
  readonly #givenLocale: ProvidedController<string>;
  readonly #givenTimeZone: ProvidedController<TimeZone>;
  readonly #brand: BrandController;
  readonly #provided: ProvidedController<readonly MessageOverrides[]>;
  #lang = 'en';

  constructor(host: LocalizedHost, section: Section) {
    this.#host = host;
    this.#section = section;
    this.#givenLocale = new ProvidedController(host, {
      context: localeContext,
      setting: ({ locale }) => locale,
    });
    this.#givenTimeZone = new ProvidedController(host, {
      context: timeZoneContext,
      setting: ({ timeZone }) => timeZone,
    });
    this.#brand = new BrandController(host);
    this.#provided = new ProvidedController(host, { context: messagesContext });
    host.addController(this);
  }

  hostConnected(): void {
    this.#lang = nearestLang(this.#host);
    followLang(this);
  }

  hostDisconnected(): void {
    unfollowLang(this);
  }

  /** A `lang` somewhere in the document has changed. */
  langChanged(): void {
    const lang = nearestLang(this.#host);
    if (lang === this.#lang) return;
    this.#lang = lang;
    this.#host.requestUpdate();
  }

  /** The locale whose words are shown: `zh-Hans`. Goes on `.base` as `lang`, for fonts and screen readers. */
  get locale(): string {
    return localeFor(this.#wanted, this.#section) ?? 'en';
  }

  /** The building's time zone, or the device's when nobody named one. */
  get timeZone(): TimeZone {
    return this.namedTimeZone ?? deviceTimeZone();
  }

  /** The building's time zone; `undefined` when nobody named one. */
  get namedTimeZone(): TimeZone | undefined {
    const zone = this.#givenTimeZone.value;
    if (!zone) return undefined;
    if (isTimeZone(zone)) return zone;
    warnOnce(`"${zone}" is no IANA time zone; write it as "Asia/Shanghai".`);
    return undefined;
  }

  /** What every element may say. */
  get core(): Messages['core'] {
    return this.section('core');
  }

  /** What this element says. */
  get words(): Messages[Section] {
    return this.section(this.#section);
  }

  /** The words of another section, which has to be there: what is loaded late brings its own. */
  section<Name extends SectionName>(name: Name): Messages[Name] {
    return messagesFor(name, localeFor(this.#wanted, name) ?? 'en', this.#layers);
  }

  /** A moment in the building's zone: "24 Nov 2026, 15:05". */
  dateTime(instant: Instant): string {
    return formatter(this.formatLocale, {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: this.timeZone,
    }).format(Date.parse(instant));
  }

  /** Bytes as people read them: "4.8 MB". The same in every locale we have; `Intl` would cost 10 ms to begin. */
  bytes(bytes: number): string {
    return `${Math.round(bytes / 100_000) / 10} MB`;
  }

  get #wanted(): string {
    return this.#givenLocale.value || this.#lang;
  }

  /** The region's own way to write dates, when the words are in its language and the tag is one. */
  get formatLocale(): string {
    return formatLocaleFor(this.#wanted, this.locale);
  }

  /** What replaces words, the stronger the later: brand, providers, page, element. */
  get #layers(): (MessageOverrides | undefined)[] {
    const { words = [] } = this.#brand.value ?? {};
    return [...words, ...(this.#provided.value ?? []), pageSettings().messages, this.#host.messages];
  }
}

const formatLocales = new Map<string, string>();

function formatLocaleFor(wanted: string, locale: string): string {
  const key = `${wanted} ${locale}`;
  let cached = formatLocales.get(key);
  if (cached === undefined) formatLocales.set(key, (cached = canonical(wanted.replace(/_/g, '-'), locale)));
  return cached;
}

/** The tag as `Intl` knows it, when it is of the locale's language; else the locale. */
function canonical(tag: string, locale: string): string {
  try {
    return (languageOf(tag) === languageOf(locale) && Intl.getCanonicalLocales(tag)[0]) || locale;
  } catch {
    return locale;
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${options.timeZone}`;
  let cached = formatters.get(key);
  if (!cached) formatters.set(key, (cached = new Intl.DateTimeFormat(locale, options)));
  return cached;
}
