import type { Notice } from '../../../src/domain/notice.js';
import { at, notice } from '../notice-board.js';
import { atomFeed, jsonFeed, rssFeed } from '../feed/feed-case.js';
import { valuesIn } from './victim.js';

/** The first addresses that stand in HTML that attacks, and the HTML itself for one. */
const addressesIn = (html: string): readonly string[] => [...new Set([...valuesIn(html), html])].slice(0, 4);

/** A notice that has HTML that attacks everywhere where a notice has words or an address. */
export function hostileNotice(id: string, html: string, change: Partial<Notice> = {}): Notice {
  const urls = addressesIn(html);
  const person = { name: html, role: html, phone: html };
  return notice(id, {
    title: `${id} ${html}`,
    body: { type: 'html', content: html },
    kind: 'disclosure',
    category: { id: html, name: html },
    issuer: person,
    number: html,
    period: html,
    scope: [{ level: 'unit', id: html, label: html }],
    places: [{ level: 'building', id: html, label: html }],
    window: { from: at(-1), until: at(5) },
    corrections: [{ at: at(-1), text: html }],
    acknowledgement: { by: person },
    attachments: urls.map((url) => ({ name: html, url, type: html, bytes: 1 })),
    links: urls.map((url) => ({ label: html, url })),
    url: urls[0]!,
    ...change,
  });
}

const publishedAt = '2026-11-24T00:00:00Z';

/** A JSON Feed whose entries have the HTML everywhere. */
export function hostileJsonFeed(attacks: readonly string[]): string {
  return jsonFeed(
    attacks.map((html, index) => {
      const urls = addressesIn(html);
      return {
        id: `${index} ${html} \ud800`,
        title: html,
        content_html: html,
        date_published: publishedAt,
        url: urls[0],
        external_url: urls.at(-1),
        authors: [{ name: html, url: urls[0] }],
        tags: [html],
        attachments: urls.map((url) => ({ url, title: html, mime_type: html })),
        _notice: {
          number: html,
          scope: [{ level: 'unit', label: html }],
          places: [{ level: 'unit', label: html }],
          period: html,
          corrections: [{ at: publishedAt, text: html }],
          acknowledgement: { by: html },
        },
      };
    }),
  );
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/** As it is, as far as XML has room for it. */
const literal = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

const extension = (html: string) => `<n:number>${escaped(html)}</n:number>
  <n:scope level="unit">${literal(html)}</n:scope><n:place level="unit">${escaped(html)}</n:place>
  <n:correction at="${publishedAt}">${literal(html)}</n:correction><n:acknowledgement by="${escaped(html)}"/>`;

const ownNamespace = 'xmlns:n="urn:linli:notice:1"';

/** An RSS feed whose items have the HTML everywhere. */
export function hostileRssFeed(attacks: readonly string[]): string {
  const items = attacks.map((html, index) => {
    const urls = addressesIn(html).map(escaped);
    return `<item><guid isPermaLink="false">${index} ${escaped(html)}</guid><title>${literal(escaped(html))}</title>
      <description>${literal(html)}</description><link>${urls[0]}</link><author>${escaped(html)}</author>
      <category>${literal(html)}</category><pubDate>Tue, 24 Nov 2026 00:00:00 GMT</pubDate>
      ${urls.map((url) => `<enclosure url="${url}" type="${escaped(html)}" length="1"/>`).join('')}
      ${extension(html)}</item>`;
  });
  return rssFeed(items.join(''), ownNamespace);
}

/** An Atom feed whose entries have the HTML everywhere. */
export function hostileAtomFeed(attacks: readonly string[]): string {
  const entries = attacks.map((html, index) => {
    const urls = addressesIn(html).map(escaped);
    return `<entry><id>${index} ${escaped(html)}</id><title type="html">${escaped(escaped(html))}</title>
      <updated>${publishedAt}</updated><content type="html">${escaped(html)}</content>
      <author><name>${literal(html)}</name></author><category term="${escaped(html)}"/><link href="${urls[0]}"/>
      ${urls.map((url) => `<link rel="enclosure" href="${url}" title="${escaped(html)}"/>`).join('')}
      ${urls.map((url) => `<link rel="related" href="${url}" title="${escaped(html)}"/>`).join('')}
      ${extension(html)}</entry>`;
  });
  return atomFeed(entries.join(''), ownNamespace);
}
