import { fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { CommunityAdapter } from '../../../src/adapter/adapter.js';
import { memory, type MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { BoardDriver, notice } from '../../support/notice-board.js';
import { CalendarDriver, cleanUp, noon } from '../../support/activity-calendar.js';
import { community, PromptDriver } from '../../support/rating-prompt.js';
import { FormDriver, seed } from '../../support/request-form.js';
import { adapterWith, leak, TrackerDriver } from '../../support/request-tracker.js';
import type { Subject } from '../harness/subject.js';
import {
  boardSubject,
  calendarSubject,
  formInMemory,
  promptSubject,
  trackerInMemory,
} from '../harness/subjects.js';

/** What any element can be asked. */
interface Driver {
  readonly element: LitElement;
  readonly text: string;
  press(words: string): Promise<void>;
  until(isSo: () => boolean): Promise<void>;
  untilText(words: string): Promise<void>;
}

/** An element in the page, over an adapter. */
export interface Opened {
  driver: Driver;
  subject: Subject;
}

/** An element, and how it is set up. */
export interface Setting {
  name: string;
  /** What it shows once it has read. */
  shows: string;
  /** The part of which there is one for each record. */
  item: string;
  backend: () => MemoryAdapter;
  /** Puts it into the page and waits for nothing. `backend` is what really answers. */
  open: (adapter: CommunityAdapter, backend: MemoryAdapter) => Promise<Opened>;
}

async function put<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): Promise<HTMLElementTagNameMap[Name]> {
  const element = document.createElement(name);
  Object.assign(element, { lang: 'en', ...properties });
  await fixture(html`<div>${element}</div>`);
  return element;
}

/** The same subject while something else of it is shown. */
const elsewhere = (subject: Subject, go: (isThere: boolean) => void): Subject => ({
  ...subject,
  use: async () => {
    go(true);
    await subject.use();
    go(false);
  },
});

export const settings: readonly Setting[] = [
  {
    name: 'form',
    shows: 'Send the report',
    item: 'input[name="category"], option',
    backend: () => memory({ seed }),
    open: async (adapter, backend) => {
      const driver = new FormDriver(await put('linli-request-form', { adapter }));
      return { driver, subject: formInMemory(driver, backend) };
    },
  },
  {
    name: 'tracker',
    shows: 'R-0042',
    item: '[part~=item]',
    backend: () => adapterWith([leak()]),
    open: async (adapter, backend) => {
      const driver = new TrackerDriver(await put('linli-request-tracker', { adapter }));
      const subject = elsewhere(trackerInMemory(driver, backend), (isThere) => {
        driver.element.requestId = isThere ? 'leak' : undefined;
      });
      return { driver, subject };
    },
  },
  {
    name: 'tracker of one request',
    shows: 'R-0042',
    item: '.title',
    backend: () => adapterWith([leak()]),
    open: async (adapter, backend) => {
      const driver = new TrackerDriver(await put('linli-request-tracker', { adapter, requestId: 'leak' }));
      return { driver, subject: trackerInMemory(driver, backend) };
    },
  },
  {
    name: 'board',
    shows: 'Title a',
    item: '.card-open',
    backend: () => memory({ locale: 'en', notices: [notice('a')] }),
    open: async (adapter, backend) => {
      const driver = new BoardDriver(await put('linli-notice-board', { adapter }));
      return { driver, subject: boardSubject(driver, backend) };
    },
  },
  {
    name: 'board of one notice',
    shows: 'Text of a.',
    item: '.title',
    backend: () => memory({ locale: 'en', notices: [notice('a')] }),
    open: async (adapter, backend) => {
      const driver = new BoardDriver(await put('linli-notice-board', { adapter, noticeId: 'a' }));
      const subject = elsewhere(boardSubject(driver, backend), (isThere) => {
        driver.element.noticeId = isThere ? undefined : 'a';
      });
      return { driver, subject };
    },
  },
  {
    name: 'calendar',
    shows: 'Clean-up',
    item: '[data-open], [data-date]',
    backend: () => memory({ seed: { intake: { categories: [] } }, activities: [cleanUp()], now: () => noon }),
    open: async (adapter, backend) => {
      const driver = new CalendarDriver(await put('linli-activity-calendar', { adapter }));
      return { driver, subject: calendarSubject(driver, backend) };
    },
  },
  {
    name: 'prompt',
    shows: 'How did we do?',
    item: 'fieldset',
    backend: () => community(),
    open: async (adapter, backend) => {
      const element = await put('linli-rating-prompt', { adapter, always: true, subjectId: 'seed-2' });
      const driver = new PromptDriver(element);
      return { driver, subject: promptSubject(driver, backend) };
    },
  },
];

/** Loads what the elements load late, which on a slow machine takes longer than any test should. */
export async function warmUp(): Promise<void> {
  await import('../../../src/components/request-form/filing/index.js');
  await import('../../../src/components/request-form/views/questions.view.js');
  await import('../../../src/components/request-tracker/following/index.js');
  await import('../../../src/components/notice-board/reading/index.js');
  await import('../../../src/components/activity-calendar/attending/index.js');
  await import('../../../src/components/rating-prompt/prompting/index.js');
  await import('../../../src/components/rating-prompt/details/index.js');
}
