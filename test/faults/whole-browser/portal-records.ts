import type { FaultyLine } from '../../support/fault-line.js';

/** A request as the portal lists it. */
export interface Filed {
  description: string;
  photos?: { id: string }[];
}

interface Page {
  items: Filed[];
  next?: string;
}

/** What the portal has of these words, asked over the same line. */
export async function found(line: FaultyLine, words: string): Promise<Filed[]> {
  return (await readPage(line, { search: words })).items;
}

/** All that the portal has of the line's resident. */
export async function foundAll(line: FaultyLine): Promise<Filed[]> {
  const all: Filed[] = [];
  let cursor: string | undefined;
  do {
    const page = await readPage(line, { limit: '100', ...(cursor !== undefined && { cursor }) });
    all.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return all;
}

async function readPage(line: FaultyLine, parameters: Record<string, string>): Promise<Page> {
  const reply = await fetch(`${line.baseUrl}/requests?${new URLSearchParams(parameters).toString()}`);
  if (!reply.ok) throw new Error(`the portal does not list: ${await reply.text()}`);
  return (await reply.json()) as Page;
}
