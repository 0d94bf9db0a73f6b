import { isPage } from '../../adapter/documents/page.js';
import { AdapterError } from '../../adapter/errors.js';
import { late, type Late } from '../../internal/late.js';
import type { ReadFeed } from './entry.js';

type Read = (text: string, url: string) => ReadFeed;

const json = late<Read>(async () => (await import('./json-feed.js')).readJsonFeed);
const xml = late<Read>(async () => (await import('./xml/index.js')).readXmlFeed);

/**
 * The feed that a text is, whatever its media type says. `url` is where it came from. Rejects with `malformed`, and with
 * `offline` when what reads its format cannot be loaded.
 */
export async function readDocument(
  text: string,
  url: string,
  load = (format: Late<Read>) => format.load(),
): Promise<ReadFeed> {
  const start = text.slice(0, 1000).trimStart();
  const format = formatOf(start);
  const read = format && (await load(format));
  if (format && !read) throw new AdapterError('offline', { message: 'what reads feeds cannot be loaded' });
  try {
    if (read) return read(text, url);
    if (isPage(start)) throw new Error('a page instead of a feed');
    throw new Error(start === '' ? 'an empty answer' : 'neither XML nor JSON');
  } catch (cause) {
    // Messages of parsers go on with a piece of the document.
    const [why = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    const message = why.slice(0, 200);
    throw new AdapterError('malformed', { message: `${url}: ${message}`, cause });
  }
}

function formatOf(start: string): Late<Read> | undefined {
  if (start.startsWith('<') && !isPage(start)) return xml;
  return start.startsWith('{') || start.startsWith('[') ? json : undefined;
}
