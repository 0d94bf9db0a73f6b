import { AdapterError } from '../../../src/adapter/errors.js';
import { feed, type FeedOptions } from '../../../src/adapters/feed/index.js';
import { escapeText } from '../../../src/adapters/feed/html.js';
import type { Notice } from '../../../src/domain/index.js';
import { randomId } from '../../../src/internal/key.js';
import { FetchLine, type TestBackend } from '../../../src/testing/index.js';
import { jsonFeed } from '../feed/feed-case.js';
import type { Serve } from './serve.js';

export type FeedFormat = 'json' | 'rss' | 'atom';

/** How much later it is for the adapter after each notice, ms: what it was told a moment ago holds for it. */
const pause = 6000;

/** A server of one feed that staff rewrite; with `keepsAcknowledgements` also of who has taken note. */
export async function feedBackend(
  serve: Serve,
  format: FeedFormat,
  keepsAcknowledgements = false,
): Promise<TestBackend> {
  const notices: Notice[] = [];
  const acknowledged = new Map<string, string>();
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const { address, stop } = await serve(({ method, path }) => {
    if (method !== 'PUT') return writers[format](notices, acknowledged);
    const id = decodeURIComponent(path.slice('/acknowledgements/'.length));
    const at = acknowledged.get(id) ?? new Date(now()).toISOString();
    acknowledged.set(id, at);
    return at;
  });
  const line = new FetchLine();
  const open = () =>
    feed({
      url: `${address}/feed`,
      fetch: line.fetch,
      now,
      ...(keepsAcknowledgements && keeping(`${address}/acknowledgements/`, line.fetch)),
    });
  return {
    adapter: open(),
    reload: open,
    line,
    staff: {
      async putNotice(notice) {
        ahead += pause;
        const id = randomId();
        notices.unshift({ ...notice, id, publishedAt: new Date(now()).toISOString() });
        return id;
      },
      async correctNotice(id, text) {
        ahead += pause;
        const index = notices.findIndex((notice) => notice.id === id);
        const at = new Date(now()).toISOString();
        notices[index] = { ...notices[index]!, corrections: [{ at, text }] };
      },
    },
    close: stop,
  };
}

/** What a portal adds that keeps acknowledgements: it takes them, and its feed says when they came. */
function keeping(address: string, send: typeof fetch): Pick<FeedOptions, 'acknowledge' | 'map'> {
  return {
    async acknowledge({ id }, { signal }) {
      const init = { method: 'PUT', ...(signal && { signal }) };
      const response = await send(address + encodeURIComponent(id), init).catch((cause: unknown) => {
        throw signal?.aborted ? signal.reason : new AdapterError('offline', { cause });
      });
      return response.text();
    },
    map({ text }, notice) {
      const acknowledgedAt = text('acknowledged_at');
      if (acknowledgedAt === undefined || !notice.acknowledgement) return notice;
      return { ...notice, acknowledgement: { ...notice.acknowledgement, acknowledgedAt } };
    },
  };
}

type Writer = (notices: readonly Notice[], acknowledged: ReadonlyMap<string, string>) => string;

const writers: Readonly<Record<FeedFormat, Writer>> = {
  json: (notices, acknowledged) =>
    jsonFeed(notices.map((notice) => jsonItem(notice, acknowledged.get(notice.id)))),
  rss: (notices) =>
    `<rss version="2.0" ${namespace}><channel><title>Board</title>${notices.map(rssItem).join('')}</channel></rss>`,
  atom: (notices) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" ${namespace}><title>Board</title>${notices.map(atomEntry).join('')}</feed>`,
};

function jsonItem(notice: Notice, acknowledgedAt: string | undefined): object {
  const { id, title, body, publishedAt, category, ...extension } = notice;
  return {
    id,
    title,
    [body.type === 'html' ? 'content_html' : 'content_text']: body.content,
    date_published: publishedAt,
    ...(category && { tags: [category.name] }),
    ...(acknowledgedAt !== undefined && { acknowledged_at: acknowledgedAt }),
    _notice: extension,
  };
}

const namespace = 'xmlns:notice="urn:linli:notice:1"';

/** Titles and descriptions of RSS are HTML, so text is escaped twice. */
function rssItem(notice: Notice): string {
  const { id, title, body, publishedAt, category } = notice;
  const html = body.type === 'html' ? body.content : escapeText(body.content);
  return `<item><guid isPermaLink="false">${id}</guid><title>${escapeText(escapeText(title))}</title>
<description>${escapeText(html)}</description><pubDate>${new Date(publishedAt).toUTCString()}</pubDate>
${category ? `<category>${escapeText(category.name)}</category>` : ''}${extensionOf(notice)}</item>`;
}

function atomEntry(notice: Notice): string {
  const { id, title, body, publishedAt, category } = notice;
  return `<entry><id>${id}</id><title>${escapeText(title)}</title>
<content type="${body.type}">${escapeText(body.content)}</content><published>${publishedAt}</published><updated>${publishedAt}</updated>
${category ? `<category term="${escapeText(category.name)}"/>` : ''}${extensionOf(notice)}</entry>`;
}

/** What feeds have no word for. */
function extensionOf({
  kind,
  priority,
  pinned,
  number,
  validUntil,
  window,
  withdrawn,
  acknowledgement,
}: Notice): string {
  const element = (name: string, text: string | boolean | undefined) =>
    text === undefined ? '' : `<notice:${name}>${escapeText(String(text))}</notice:${name}>`;
  return [
    element('kind', kind),
    element('priority', priority),
    element('pinned', pinned),
    element('number', number),
    element('validUntil', validUntil),
    window &&
      `<notice:window from="${window.from}"${window.until === undefined ? '' : ` until="${window.until}"`}/>`,
    withdrawn &&
      `<notice:withdrawn at="${withdrawn.at}">${escapeText(withdrawn.reason ?? '')}</notice:withdrawn>`,
    acknowledgement &&
      `<notice:acknowledgement by="${escapeText(acknowledgement.by?.name ?? '')}" until="${acknowledgement.until}"/>`,
  ]
    .filter(Boolean)
    .join('');
}
