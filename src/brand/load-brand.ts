import type { Brand } from '../adapter/brand.js';
import { readBrand, type BrandReading } from './read-brand.js';

/**
 * Where a brand is: the object itself; the address of its file; `#id` of a `<script type="application/json">` in the
 * page; or the file's text.
 */
export type BrandSource = Brand | string;

/** How long a brand file may take, ms. */
const patience = 10_000;

/** The most characters that a brand file may have: a logo inside it takes most of them. */
const most = 1_000_000;

/** Files by their address: providers that name the same one share it. Those that failed are asked for again. */
const files = new Map<string, Promise<string>>();

/**
 * Finds and reads a brand. Never rejects: what is wrong is among the faults. `isMissing`: its file could not be had, and
 * asking again later may help.
 */
export async function loadBrand(source: BrandSource): Promise<BrandReading & { isMissing: boolean }> {
  if (typeof source !== 'string') return { ...readBrand(source), isMissing: false };
  let text: string;
  try {
    text = await textOf(source.trim());
  } catch (thrown) {
    return {
      brand: {},
      faults: [{ path: '', problem: reasonOf(thrown) }],
      isMissing: !source.startsWith('#'),
    };
  }
  try {
    return { ...readBrand(JSON.parse(text)), isMissing: false };
  } catch (thrown) {
    const problem = `it is no JSON: ${(thrown as Error).message}.`;
    return { brand: {}, faults: [{ path: '', problem }], isMissing: false };
  }
}

function reasonOf(thrown: unknown): string {
  if (thrown instanceof NotLoaded) return thrown.message;
  return 'its file could not be loaded: see the console for what the browser says of the address.';
}

class NotLoaded extends Error {}

async function textOf(source: string): Promise<string> {
  if (source.startsWith('{')) return source;
  if (source.startsWith('#')) return inPage(source.slice(1));
  const { href } = new URL(source, document.baseURI);
  let file = files.get(href);
  if (!file) files.set(href, (file = download(href)));
  try {
    return await file;
  } catch (thrown) {
    files.delete(href);
    throw thrown;
  }
}

function inPage(id: string): string {
  const text = document.getElementById(id)?.textContent;
  if (text !== undefined && text !== null) return text;
  throw new NotLoaded(`nothing in the page has the id "${id}": put the script above the script of Linli.`);
}

async function download(href: string): Promise<string> {
  const stopping = new AbortController();
  const timer = setTimeout(() => stopping.abort(), patience);
  try {
    const response = await fetch(href, { signal: stopping.signal, headers: { accept: 'application/json' } });
    if (!response.ok) throw new NotLoaded(`${href} answers with status ${response.status}.`);
    const isTooLong = Number(response.headers.get('content-length')) > most;
    const text = isTooLong ? '' : await response.text();
    if (isTooLong || text.length > most) throw new NotLoaded(`${href} has more than ${most} characters.`);
    return text;
  } catch (thrown) {
    throw stopping.signal.aborted ? new NotLoaded(`${href} did not answer in time.`) : thrown;
  } finally {
    clearTimeout(timer);
  }
}
