import type { NoticeQuery, NoticesPort } from '../../adapter/ports.js';
import type { Notice } from '../../domain/index.js';
import { randomId } from '../../internal/key.js';
import type { NewNotice } from '../backend.js';
import { expectThat } from '../expectations.js';
import { readPages } from '../paging.js';
import type { Need, Scenario, Stage } from '../scenario.js';

export const hasNotices: Scenario['applies'] = ({ notices }) => notices !== undefined;
export const canPublish: readonly Need[] = ['staff.putNotice'];

/** A notice that staff publish, as it is read then. */
export async function publish(stage: Stage, words: Partial<NewNotice> = {}): Promise<Notice> {
  const { backend, checked } = stage;
  const id = await backend.staff!.putNotice!({
    kind: 'notice',
    title: `Notice ${randomId()}`,
    body: { type: 'text', content: 'The gate is locked at ten.' },
    ...words,
  });
  const notice = await checked.notices!.get(id, {});
  expectThat(notice !== undefined, `the notice "${id}" by its id, as it was published`);
  return notice;
}

/** Publishes so many, one after the other. */
export async function publishSeveral(stage: Stage, count: number): Promise<readonly Notice[]> {
  const notices: Notice[] = [];
  while (notices.length < count) notices.push(await publish(stage));
  return notices;
}

/** All that the list has. */
export const readBoard = (port: NoticesPort, query: NoticeQuery = {}): Promise<readonly Notice[]> =>
  readPages({ read: (page) => port.list({ ...query, ...page }, {}), limit: 50 });
