import { isPage } from '../../adapter/documents/page.js';
import { AdapterError } from '../../adapter/errors.js';
import { late } from '../../internal/late.js';
import { parseJson } from './json.js';
import type * as Xml from './xml.js';

/** What an answer holds: data, or a page or words in their place. */
export type Body = { type: 'data'; value: unknown } | { type: 'page' } | { type: 'words'; text: string };

const xml = late<typeof Xml>(() => import('./xml.js'));

/** Reads an answer by what it is and not by what it is called. Rejects with `offline` when what reads XML cannot be loaded. */
export async function readBody(text: string, loadXml = () => xml.load()): Promise<Body> {
  const start = text.slice(0, 1000).trimStart();
  if (isPage(start)) return { type: 'page' };
  if (!start.startsWith('<')) {
    const value = parseJson(text);
    return typeof value === 'object' && value !== null ? { type: 'data', value } : { type: 'words', text };
  }
  const reader = await loadXml();
  if (!reader) throw new AdapterError('offline', { message: 'what reads XML cannot be loaded' });
  try {
    const value = reader.readXml(text);
    return value === undefined ? { type: 'page' } : { type: 'data', value };
  } catch {
    return { type: 'words', text };
  }
}
