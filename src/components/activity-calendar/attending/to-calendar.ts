import type { PassingOn } from '../../../controllers/passing-on.js';
import type { Activity } from '../../../domain/activity.js';
import type { FileOptions } from '../../../domain/icalendar/activities/index.js';
import { copyText } from '../../../internal/clipboard.js';
import { late } from '../../../internal/late.js';
import { recordHref } from '../../../internal/record-href.js';
import { safeHref } from '../../../internal/safe-url.js';
import { withDeadline } from '../../../adapter/deadline.js';
import { joinParts } from '../../../internal/join-parts.js';
import type { CalendarParts } from '../calendar-parts.js';
import { whenWords } from './times.js';

const writer = late(() => import('../../../domain/icalendar/activities/index.js'));

/** Takes activities over into a resident's own calendar. */
export class ToCalendar {
  readonly #calendar: CalendarParts;
  readonly #passingOn: PassingOn;

  constructor(calendar: CalendarParts, passingOn: PassingOn) {
    this.#calendar = calendar;
    this.#passingOn = passingOn;
  }

  /** Where the activity's link leads, else its own address, else the page's; never what dials or writes a letter. */
  addressOf({ id, url }: Activity): string {
    const href = recordHref(this.#calendar.host.activityHref, id);
    const address = href === undefined ? safeHref(url ?? '') : safeHref(href, document.baseURI);
    return address?.startsWith('http') ? address : location.href;
  }

  /** The address at which a calendar asks for the latest, as a browser and as a calendar app takes it. */
  get subscription(): { href: string; webcal: string } | undefined {
    const address = this.#calendar.port()?.subscriptionUrl;
    const href = address ? safeHref(address, document.baseURI) : undefined;
    return href?.startsWith('http') ? { href, webcal: href.replace(/^https?:/, 'webcal:') } : undefined;
  }

  async copySubscription(): Promise<void> {
    const { href } = this.subscription!;
    const words = this.#words;
    this.#passingOn.say('', (await copyText(href)) ? words.copied : words.shareFailed);
  }

  addOne(activity: Activity): Promise<void> {
    return this.#save(activity, async () => {
      const files = await writer.load();
      return files?.activityFile(this.#addressed(activity), this.#options);
    });
  }

  addSeries(activity: Activity): Promise<void> {
    const { port, locale } = this.#calendar;
    const options = { locale: locale.locale };
    return this.#save(activity, async () => {
      const [files, series] = await Promise.all([
        writer.load(),
        withDeadline(undefined, (signal) => port()!.series!(activity.seriesId!, { ...options, signal })),
      ]);
      return (
        series && files?.seriesFile({ ...series, activity: this.#addressed(series.activity) }, this.#options)
      );
    });
  }

  #addressed(activity: Activity): Activity {
    return { ...activity, url: this.addressOf(activity) };
  }

  #save(activity: Activity, write: () => Promise<string | undefined>): Promise<void> {
    const { place, when } = activity;
    const lines = [whenWords(this.#calendar, when), place, this.addressOf(activity)];
    return this.#passingOn.saveCalendar(activity, { name: 'activity', lines, write });
  }

  /** Ids are made unique by the portal's name, as those of its own subscription are. */
  get #options(): FileOptions {
    const { adapter, now, locale, source } = this.#calendar;
    const portal = adapter()?.portal ?? '';
    const domain = URL.canParse(portal) ? new URL(portal).host : location.host;
    const words = this.#words;
    const { categories, cancelled } = locale.words;
    const { colon } = locale.core;
    return {
      domain: domain || 'localhost',
      now: new Date(now()).toISOString(),
      zone: source.zone,
      words: {
        title: ({ status, title }) => (status === 'cancelled' ? `${cancelled}${colon}${title}` : title),
        description: ({ description, reason, host, fee, audience }) =>
          [
            reason && words.reason(reason),
            description,
            host && `${words.host}${colon}${joinParts(host.name, host.phone)}`,
            audience && `${words.audience}${colon}${audience}`,
            fee && `${words.fee}${colon}${fee}`,
          ]
            .filter(Boolean)
            .join('\n') || undefined,
        category: (category) => categories[category],
      },
    };
  }

  get #words() {
    return this.#calendar.locale.section('activity');
  }
}
