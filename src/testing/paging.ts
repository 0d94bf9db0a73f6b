import type { Page } from '../adapter/ports.js';
import { expectEqual, expectThat } from './expectations.js';
import { idsOf } from './steps.js';

/** More pages than any list of a test has. */
const mostPages = 200;

/** How a list is read to its end. */
export interface PagesToRead<Item> {
  read: (page: { limit: number; cursor?: string }) => Promise<Page<Item>>;
  limit: number;
  /** Happens before each page but the first. */
  between?: () => Promise<unknown>;
}

/** What stands on all pages of a list. Each holds its limit, they end, and no record comes twice. */
export async function readPages<Item extends { id: string }>({
  read,
  limit,
  between,
}: PagesToRead<Item>): Promise<readonly Item[]> {
  const seen: Item[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    if (cursor !== undefined) await between?.();
    const page = await read({ limit, ...(cursor !== undefined && { cursor }) });
    expectThat(page.items.length <= limit, `${limit} at most on a page, and it has ${page.items.length}`);
    seen.push(...page.items);
    cursor = page.next;
    expectThat(++pages < mostPages, 'an end of the pages');
  } while (cursor !== undefined);
  const ids = idsOf(seen);
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
  expectEqual(repeated, [], 'what comes twice on the pages');
  return seen;
}
