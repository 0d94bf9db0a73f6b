import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { decode } from '../../adapter/documents/decode.js';
import type { Download, Inquiry } from '../../adapter/documents/download.js';
import { refuseTooManyMarks } from '../../adapter/documents/xml-marks.js';
import { AdapterError, isAdapterError } from '../../adapter/errors.js';
import { calendarText, isRefusal } from './calendar-text.js';

/** Asks one server for one thing. */
export type Ask = (url: string, inquiry?: Inquiry) => Promise<Download>;

/** The most files of a collection that are brought one by one. */
const mostFiles = 300;

const headers = { Depth: '1', 'Content-Type': 'application/xml; charset=utf-8' };
const namespaces = 'xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"';
const declaration = '<?xml version="1.0" encoding="utf-8"?>';

/**
 * Everything that has events (RFC 4791, section 7.8). No stretch of time is asked for: servers leave out what recurs
 * into it.
 */
const query: Inquiry = {
  method: 'REPORT',
  headers,
  body: `${declaration}<C:calendar-query ${namespaces}><D:prop><D:getetag/><C:calendar-data/></D:prop><C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT"/></C:comp-filter></C:filter></C:calendar-query>`,
};

/** What is in the collection (RFC 4918, section 9.1). */
const contents: Inquiry = {
  method: 'PROPFIND',
  headers,
  body: `${declaration}<D:propfind ${namespaces}><D:prop><D:getcontenttype/><D:resourcetype/></D:prop></D:propfind>`,
};

/** The calendars of a collection, each as text: by one question, or where the server has no answer to it one by one. */
export async function readCollection(
  url: string,
  ask: Ask,
  tell: (message: string) => void,
): Promise<readonly string[]> {
  let refusal: unknown;
  try {
    const resources = await resourcesAt(url, query, ask);
    const texts = resources.flatMap(({ calendar }) => calendar ?? []);
    if (texts.length > 0 || resources.length === 0) return texts;
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    refusal = thrown;
  }
  const resources = await resourcesAt(url, contents, ask).catch((thrown: unknown) => {
    throw isRefusal(thrown) ? (refusal ?? thrown) : thrown;
  });
  const files = resources.filter(
    ({ type, href }) => type?.startsWith('text/calendar') || /\.ics$/i.test(href),
  );
  if (files.length > mostFiles) tell(`has more than ${mostFiles} files`);
  return oneByOne(
    files.slice(0, mostFiles).map(({ href }) => href),
    ask,
    tell,
  );
}

/** Without a file that is gone since it was listed, or that this resident may not read: rejects where that is so of all. */
async function oneByOne(
  hrefs: readonly string[],
  ask: Ask,
  tell: (message: string) => void,
): Promise<readonly string[]> {
  const texts: string[] = [];
  let denial: AdapterError | undefined;
  for (const href of hrefs) {
    try {
      const download = await ask(href);
      if (download.state === 'document') texts.push(calendarText(download));
    } catch (thrown) {
      if (!isAdapterError(thrown) || !['not-found', 'forbidden'].includes(thrown.code)) throw thrown;
      if (thrown.code === 'not-found') continue;
      tell(`left out ${href}: it may not be read`);
      denial = thrown;
    }
  }
  if (denial && texts.length === 0) throw denial;
  return texts;
}

interface Resource {
  /** In full. */
  href: string;
  type: string | undefined;
  calendar: string | undefined;
}

/** What an answer for several resources says of each (RFC 4918, section 13). */
async function resourcesAt(url: string, inquiry: Inquiry, ask: Ask): Promise<readonly Resource[]> {
  const download = await ask(url, inquiry);
  if (download.state !== 'document')
    throw new AdapterError('not-found', { message: `${inquiry.method} ${url}: nothing there` });
  const root = parsed(decode(download.bytes, download.contentType), `${inquiry.method} ${url}`);
  const origin = new URL(url).origin;
  return within(root, 'response').flatMap((response) => {
    const href = fullAddress(textIn(response, 'href'), download.url);
    // A server leads to no other: whoever writes it could have every resident's browser ask anybody for anything.
    if (href === undefined || new URL(href).origin !== origin) return [];
    const [calendar] = within(response, 'calendar-data').map(({ text }) => text);
    return [{ href, type: textIn(response, 'getcontenttype'), calendar: calendar?.trim() || undefined }];
  });
}

function parsed(xml: string, asked: string): XmlElement {
  try {
    refuseTooManyMarks(xml);
    const { root } = parseXml(xml.trimStart());
    if (root && localName(root) === 'multistatus') return root;
    throw new Error('no multistatus');
  } catch (cause) {
    const [why = ''] = (cause as Error).message.split('\n');
    throw new AdapterError('malformed', { message: `${asked}: ${why.slice(0, 200)}`, cause });
  }
}

/** The elements of that name in another. Prefixes are whatever the server likes. */
function within(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    const inner = child as XmlElement;
    return localName(inner) === name ? [inner] : within(inner, name);
  });
}

function textIn(element: XmlElement, name: string): string | undefined {
  return within(element, name)[0]?.text.trim() || undefined;
}

const localName = ({ name }: XmlElement) => name.slice(name.indexOf(':') + 1);

function fullAddress(href: string | undefined, base: string): string | undefined {
  try {
    return href === undefined ? undefined : new URL(href, base).href;
  } catch {
    return undefined;
  }
}
