import { isPage } from '../../adapter/documents/page.js';
import { AdapterError } from '../../adapter/errors.js';
import { late } from '../../internal/late.js';
import type { ReadFeed } from './entry.js';
import { readJsonFeed } from './json-feed.js';
import type * as XmlFeeds from './xml/index.js';

type Parser = typeof XmlFeeds;

const xml = late<Parser>(() => import('./xml/index.js'));

/**
 * The feed that a text is, whatever its media type says. `url` is where it came from. Rejects with `malformed`, and with
 * `offline` when what reads XML cannot be loaded.
 */
export async function readDocument(
  text: string,
  url: string,
  loadParser: () => Promise<Parser | undefined> = () => xml.load(),
): Promise<ReadFeed> {
  const start = text.slice(0, 1000).trimStart();
  const isXml = start.startsWith('<') && !isPage(start);
  const parser = isXml ? await loadParser() : undefined;
  if (isXml && !parser) throw new AdapterError('offline', { message: 'what reads XML cannot be loaded' });
  try {
    if (parser) return parser.readXmlFeed(text, url);
    if (start.startsWith('{') || start.startsWith('[')) return readJsonFeed(text, url);
    if (isPage(start)) throw new Error('a page instead of a feed');
    throw new Error(start === '' ? 'an empty answer' : 'neither XML nor JSON');
  } catch (cause) {
    // Messages of parsers go on with a piece of the document.
    const [why = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    const message = why.slice(0, 200);
    throw new AdapterError('malformed', { message: `${url}: ${message}`, cause });
  }
}
