import type { Attachment } from '../../../domain/index.js';
import { fileName, webAddress } from '../../../adapter/documents/addresses.js';
import { looksLikeHtml } from '../../../adapter/documents/plain-text.js';
import { known, type Entry, type Known, type ReadFeed, type Words } from '../entry.js';
import { innerMarkup } from './markup.js';
import { noticeElements } from './notice-elements.js';
import { namespaces, type ScopedElement } from './scoped-element.js';

const { rss, atom, content, dc, dcterms, media, xhtml } = namespaces;

/** RSS 0.9x, 1.0 and 2.0. `url` is where it came from. In 1.0 the items stand beside the channel. */
export function readRss(root: ScopedElement, url: string): ReadFeed {
  const channel = root.first(rss, 'channel');
  if (!channel) throw new Error('an RSS feed without a channel');
  const home = webAddress(channel.textOf(rss, 'link'), channel.base ?? url) ?? url;
  const items = [...channel.all(rss, 'item'), ...root.all(rss, 'item')];
  const next = channel.all(atom, 'link').find((link) => link.attribute('rel') === 'next');
  return {
    format: 'rss',
    date:
      channel.textOf(rss, 'lastBuildDate') ??
      channel.textOf(rss, 'pubDate') ??
      channel.textOf(dc, 'date') ??
      channel.textOf(atom, 'updated'),
    next: webAddress(next?.attribute('href'), next?.base ?? url),
    entries: known(items.map((item) => ({ id: idOf(item), url: pageOf(item, home) }))).map(
      (known, index) => () => readItem(items[index]!, known, home),
    ),
  };
}

const idOf = (item: ScopedElement): string | undefined =>
  item.textOf(rss, 'guid') ?? item.attribute('rdf:about');

function pageOf(item: ScopedElement, home: string): string | undefined {
  const base = item.base ?? home;
  const guid = item.first(rss, 'guid');
  const isAddress = guid !== undefined && guid.attribute('isPermaLink') !== 'false';
  const linked = item
    .all(atom, 'link')
    .find((link) => (link.attribute('rel') ?? 'alternate') === 'alternate');
  return (
    webAddress(item.textOf(rss, 'link') ?? linked?.attribute('href'), base) ??
    (isAddress && /^https?:/i.test(guid.text ?? '') ? webAddress(guid.text, base) : undefined)
  );
}

function readItem(item: ScopedElement, known: Known, home: string): Entry {
  const title = item.textOf(rss, 'title') ?? item.textOf(dc, 'title');
  const body = bodyOf(item);
  const published =
    item.textOf(rss, 'pubDate') ??
    item.textOf(dc, 'date') ??
    item.textOf(dcterms, 'issued') ??
    item.textOf(dcterms, 'created') ??
    item.textOf(atom, 'published') ??
    item.textOf(atom, 'updated');
  return {
    ...known,
    title: title === undefined ? undefined : { type: 'html', content: title },
    body,
    base: item.first(content, 'encoded')?.base ?? item.base ?? known.url ?? home,
    published,
    updated: item.textOf(atom, 'updated') ?? item.textOf(dcterms, 'modified'),
    issuer: item.textOf(dc, 'creator') ?? personIn(item.textOf(rss, 'author')),
    categories: [...item.all(rss, 'category'), ...item.all(dc, 'subject')].flatMap(({ text }) =>
      text === undefined ? [] : [{ id: text, name: text }],
    ),
    attachments: attachmentsOf(item, item.base ?? home),
    links: [],
    extension: noticeElements(item),
    text: (name) => item.children.find(({ node }) => node.name === name)?.text,
  };
}

/** The whole text where there is one beside a short one. */
function bodyOf(item: ScopedElement): Words | undefined {
  const encoded = item.textOf(content, 'encoded');
  if (encoded !== undefined) return { type: 'html', content: encoded };
  const page = item.first(xhtml, 'body') ?? item.first(xhtml, 'div');
  if (page) return { type: 'html', content: innerMarkup(page) };
  const description = item.textOf(rss, 'description') ?? item.textOf(dc, 'description');
  if (description === undefined) return undefined;
  return { type: looksLikeHtml(description) ? 'html' : 'text', content: description };
}

/** `press@example.org (Press office)` names somebody; an address alone does not. */
function personIn(author: string | undefined): string | undefined {
  if (author === undefined) return undefined;
  const named = /\(([^()]+)\)\s*$/.exec(author)?.[1]?.trim();
  return named ?? (author.includes('@') ? undefined : author);
}

/** A file may stand both as an enclosure and as media: it is one. */
function attachmentsOf(item: ScopedElement, base: string): readonly Attachment[] {
  const files = [
    ...item.all(rss, 'enclosure').map((element) => ({ element, size: element.attribute('length') })),
    ...[item, ...item.all(media, 'group')]
      .flatMap((parent) => parent.all(media, 'content'))
      .map((element) => ({ element, size: element.attribute('fileSize') })),
  ];
  const byUrl = new Map<string, Attachment>();
  for (const { element, size } of files) {
    const url = webAddress(element.attribute('url'), element.base ?? base);
    if (url === undefined || byUrl.has(url)) continue;
    const name = element.textOf(media, 'title') ?? fileName(url);
    byUrl.set(url, { name, url, ...typeAndBytes(element.attribute('type'), size) });
  }
  return [...byUrl.values()];
}

/** What is said of a file, where it says anything: many feeds write a length of 0. */
export function typeAndBytes(
  type: string | undefined,
  length: string | undefined,
): Pick<Attachment, 'type' | 'bytes'> {
  const bytes = /^\d{1,15}$/.test(length ?? '') ? Number(length) : 0;
  return { ...(type !== undefined && { type }), ...(bytes > 0 && { bytes }) };
}
