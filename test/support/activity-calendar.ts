import { fixture, html } from '@open-wc/testing';
import { memory, type MemoryAdapter, type MemoryOptions } from '../../src/adapters/memory/index.js';
import '../../src/components/activity-calendar/activity-calendar.define.js';
import type { LinliActivityCalendar } from '../../src/components/activity-calendar/activity-calendar.js';
import '../../src/components/provider/provider.define.js';
import type { Activity, ActivitySeries } from '../../src/domain/activity.js';
import { ShadowDriver, textOf } from './shadow-driver.js';

export { announced } from './shadow-driver.js';

export const zone = 'Asia/Shanghai';

/** Thursday, 26 November 2026, noon in Shanghai: what "now" is unless a test says otherwise. */
export const noon = Date.parse('2026-11-26T12:00:00+08:00');

/** An activity of two hours in Shanghai, on `2026-11-28T09:00` for example. */
export function activity(id: string, begins: string, change: Partial<Activity> = {}): Activity {
  const start = `${begins}:00+08:00`;
  return {
    id,
    title: `Title ${id}`,
    category: 'club',
    status: 'planned',
    place: 'Courtyard',
    when: { allDay: false, start, end: new Date(Date.parse(start) + 7_200_000).toISOString(), zone },
    ...change,
  };
}

/** The Saturday clean-up, for 30 people, of whom 25 are there. */
export const cleanUp = (change: Partial<Activity> = {}): Activity =>
  activity('clean-up', '2026-11-28T09:00', {
    title: 'Clean-up',
    category: 'volunteering',
    capacity: { total: 30, taken: 25, waiting: 0 },
    guestsAtMost: 3,
    ...change,
  });

export interface OpenOptions extends MemoryOptions {
  /** What is set on the element. */
  element?: Partial<LinliActivityCalendar>;
  /** The page's zone; none when left out. */
  timeZone?: string;
  /** How wide the element is, px. */
  width?: number;
  lang?: string;
  series?: readonly ActivitySeries[];
}

/** A calendar over a memory adapter, once everything is loaded. */
export async function openCalendar({
  element = {},
  activities = [cleanUp()],
  series = [],
  timeZone,
  width = 900,
  lang = 'en',
  ...rest
}: OpenOptions = {}): Promise<CalendarDriver> {
  const seed = { intake: { categories: [] }, series };
  const adapter = memory({ seed, activities, now: () => noon, ...rest });
  const provider = document.createElement('linli-provider');
  const calendar = document.createElement('linli-activity-calendar');
  if (timeZone !== undefined) provider.timeZone = timeZone;
  calendar.lang = lang;
  calendar.style.maxInlineSize = `${width}px`;
  Object.assign(calendar, { adapter, ...element });
  provider.append(calendar);
  await fixture(html`${provider}`);
  const driver = new CalendarDriver(calendar);
  await driver.until(() => driver.all('[aria-busy="true"]').length === 0 && driver.text !== '');
  return driver;
}

/** Finds things in a calendar as a resident does, by their words. */
export class CalendarDriver extends ShadowDriver<LinliActivityCalendar> {
  get adapter(): MemoryAdapter {
    return this.element.adapter as MemoryAdapter;
  }

  /** The titles in the order in which they stand. */
  titles(within = ''): string[] {
    return this.all(`${within} .card-open`).map(textOf);
  }

  /** The cell of a day. */
  cell(date: string): HTMLElement {
    return this.all(`[data-date="${date}"]`)[0]!;
  }

  /** What a screen reader is told of a day. */
  nameOf(date: string): string {
    return textOf(this.cell(date).querySelector('.visually-hidden'));
  }

  /** What is seen in the cell of a day. */
  seenOn(date: string): string {
    return textOf(this.cell(date).querySelector('[aria-hidden]'));
  }

  /** Once what is loaded after the calendar is there. */
  async ready(): Promise<this> {
    await this.until(() => this.root.adoptedStyleSheets.length > 10 && !this.text.includes('Loading'));
    return this;
  }
}
