import { AdapterError } from '../../adapter/errors.js';
import type { ReadFeed } from './entry.js';
import { readJsonFeed } from './json-feed.js';

/** The feed that a text is, whatever its media type says. `url` is where it came from. Rejects with `malformed`. */
export async function readDocument(text: string, url: string): Promise<ReadFeed> {
  const start = text.slice(0, 1000).trimStart();
  try {
    if (start.startsWith('{') || start.startsWith('[')) return readJsonFeed(text, url);
    if (isPage(start)) throw new Error('a page instead of a feed');
    if (start.startsWith('<')) return (await import('./xml/index.js')).readXmlFeed(text, url);
    throw new Error(start === '' ? 'an empty answer' : 'neither XML nor JSON');
  } catch (cause) {
    // Messages of parsers go on with a piece of the document.
    const [why = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    const message = why.slice(0, 200);
    throw new AdapterError('malformed', { message: `${url}: ${message}`, cause });
  }
}

/** A page, which is no XML and would only be refused for one of its many faults. */
export function isPage(start: string): boolean {
  return /^(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(start);
}
