import { fileName, webAddress } from '../../../adapter/documents/addresses.js';
import { known, type Entry, type Known, type ReadFeed, type Words } from '../entry.js';
import { innerMarkup } from './markup.js';
import { noticeElements } from './notice-elements.js';
import { typeAndBytes } from './rss.js';
import { namespaces, type ScopedElement } from './scoped-element.js';

const { atom, xhtml } = namespaces;

/** Atom 1.0 (RFC 4287). `url` is where it came from, which is what addresses are relative to where no `xml:base` is. */
export function readAtom(feed: ScopedElement, url: string): ReadFeed {
  const author = authorOf(feed);
  const entries = feed.all(atom, 'entry');
  return {
    format: 'atom',
    date: feed.textOf(atom, 'updated'),
    next: addressOf(linksOf(feed, 'next')[0], url),
    entries: known(entries.map((entry) => knownBy(entry, url))).map(
      (known, index) => () => readEntry(entries[index]!, known, url, author),
    ),
  };
}

const knownBy = (entry: ScopedElement, url: string) => ({
  id: entry.textOf(atom, 'id'),
  url: addressOf(linksOf(entry, 'alternate')[0], url),
});

function readEntry(entry: ScopedElement, known: Known, url: string, feedAuthor: string | undefined): Entry {
  const content = entry.first(atom, 'content');
  const inside = content && content.attribute('src') === undefined ? wordsOf(content) : undefined;
  const published = entry.textOf(atom, 'published');
  const updated = entry.textOf(atom, 'updated');
  return {
    ...known,
    title: wordsOf(entry.first(atom, 'title')),
    body: inside ?? wordsOf(entry.first(atom, 'summary')),
    base: (inside ? content?.base : entry.first(atom, 'summary')?.base) ?? entry.base ?? url,
    published: published ?? updated,
    updated,
    issuer: authorOf(entry) ?? feedAuthor,
    categories: entry.all(atom, 'category').flatMap((category) => {
      const id = category.attribute('term');
      return id === undefined ? [] : [{ id, name: category.attribute('label') ?? id }];
    }),
    attachments: linksOf(entry, 'enclosure').flatMap((link) => {
      const address = addressOf(link, url);
      if (address === undefined) return [];
      const about = typeAndBytes(link.attribute('type'), link.attribute('length'));
      return [{ name: link.attribute('title') ?? fileName(address), url: address, ...about }];
    }),
    links: [...linksOf(entry, 'related'), ...linksOf(entry, 'via')].flatMap((link) => {
      const address = addressOf(link, url);
      if (address === undefined) return [];
      return [{ label: link.attribute('title') ?? new URL(address).hostname, url: address }];
    }),
    extension: noticeElements(entry),
    text: (name) => entry.children.find(({ node }) => node.name === name)?.text,
  };
}

const linksOf = (parent: ScopedElement, relation: string) =>
  parent.all(atom, 'link').filter((link) => (link.attribute('rel') ?? 'alternate') === relation);

const addressOf = (link: ScopedElement | undefined, url: string) =>
  webAddress(link?.attribute('href'), link?.base ?? url);

const authorOf = (parent: ScopedElement) => parent.first(atom, 'author')?.textOf(atom, 'name');

/** A text construct (RFC 4287, section 3.1), or content that is one; `undefined` of a picture, of other XML, of nothing. */
function wordsOf(element: ScopedElement | undefined): Words | undefined {
  if (!element) return undefined;
  const type = (element.attribute('type') ?? 'text').toLowerCase();
  if (type === 'xhtml') {
    const content = innerMarkup(element.first(xhtml, 'div') ?? element).trim();
    return content ? { type: 'html', content } : undefined;
  }
  const { text } = element;
  if (text === undefined) return undefined;
  if (/^(?:text\/)?html\b/.test(type)) return { type: 'html', content: text };
  return /^text(?:\/plain\b|$)/.test(type) ? { type: 'text', content: text } : undefined;
}
