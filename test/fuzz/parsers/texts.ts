import { fileName } from '../../../src/adapter/documents/addresses.js';
import { readDate } from '../../../src/adapter/documents/dates.js';
import { plainText as oneLine } from '../../../src/adapter/documents/plain-text.js';
import { withAddresses } from '../../../src/adapters/feed/html.js';
import { property, textValue, uriValue } from '../../../src/domain/icalendar/content-line.js';
import { isInstant } from '../../../src/domain/instant.js';
import { dialable } from '../../../src/internal/dialable.js';
import { fileNameOf } from '../../../src/internal/download.js';
import { recordHref } from '../../../src/internal/record-href.js';
import { affordable, quieten } from '../../../src/internal/rich-text/budget.js';
import { plainText } from '../../../src/internal/rich-text/plain-text.js';
import { safeHref } from '../../../src/internal/safe-url.js';
import { parsePayloads } from '../../support/payloads/payloads.js';
import { readFileSync } from 'node:fs';
import type { Parser } from './parser.js';

const payloads = parsePayloads(
  readFileSync(new URL('../../support/payloads/payloads.txt', import.meta.url), 'utf8'),
);

function expectThat(isSo: boolean, problem: string): void {
  if (!isSo) throw new Error(problem);
}

const whole = (text: string) => text;

export const richTexts: Parser = {
  name: 'rich text without a browser',
  documents: payloads.map(({ html }) => html),
  scraps: [
    '<p>',
    '<a href="',
    '<!--',
    '-->',
    '<script>',
    '</script',
    '<style',
    '<svg>',
    '&lt;',
    '&#x0;',
    '&#1114112;',
    '<b ',
    'data:a;base64,',
    ' onx=',
    'srcset="',
  ],
  places: {
    whole,
    tag: (text) => `<${text}`,
    attribute: (text) => `<a href="${text}`,
    end: (text) => `</${text}`,
    script: (text) => `<script>${text}`,
  },
  read(document) {
    const text = plainText(document);
    expectThat(!/\n\n\n|^\s|\s$/.test(text), 'not tidy');
    oneLine(document);
    affordable(quieten(document));
    return withAddresses(document, 'https://estate.example/a/b') && undefined;
  },
};

export const addresses: Parser = {
  name: 'addresses and names',
  documents: [
    ...[
      'https://a.example/x.pdf?a=1#b',
      'mailto:desk@estate.example',
      'tel:+86 400-820 1234',
      '//city.example/水',
      '../a/%E6%B0%B4.pdf',
    ],
    ...[
      'javascript:alert(1)',
      'https://a:b@evil.example/',
      'data:text/html,<script>',
      ' jav\tascript:x',
      'http://[::1]/',
      'https://xn--a/',
    ],
    ...[
      'Tue, 24 Nov 2026 15:05:00 +0800',
      '2026年11月24日 下午 03:05',
      '+44 (0)20 7946 0958 ext. 5',
      'IMG_0001.JPG',
    ],
  ],
  scraps: [
    'javascript:',
    'java\nscript:',
    'vbscript:',
    'blob:',
    'file:',
    'http:',
    '//',
    '\\\\',
    '@',
    '%00',
    '%2e%2e/',
    '?',
    '#',
    '[',
    '上午',
    'Nov',
    '+0800',
    'T24:00',
  ],
  places: {
    whole,
    host: (text) => `https://${text}/`,
    path: (text) => `https://a.example/${text}`,
    telephone: (text) => `tel:${text}`,
    mail: (text) => `mailto:${text}`,
  },
  read(document) {
    const href = safeHref(document, 'https://estate.example/');
    expectThat(
      href === undefined || /^(?:https?:\/\/[^@/\\\s]+(?:[/?#]|$)|mailto:.|tel:\+?\d+$)/.test(href),
      `leads to ${href}`,
    );
    if (href?.startsWith('http')) fileName(href);
    expectThat(/^[+\d]*$/.test(dialable(document)), 'dials something else');
    const date = readDate(document, 'Asia/Shanghai');
    expectThat(date === undefined || isInstant(date), `no instant: ${date}`);
    expectThat(!/[\\/:*?"<>|\p{Cc}]/u.test(fileNameOf(document)), 'a name that file systems refuse');
    expectThat(
      new URL(recordHref('https://a.example/r/{id}/x', document)!).hostname === 'a.example',
      'another host',
    );
    const line = property('SUMMARY', textValue(document));
    expectThat(!/[\r\n](?! )/.test(line.slice(0, -2).replaceAll('\r\n ', '')), 'breaks out of its line');
    expectThat(!/[\s";]/.test((uriValue(document) ?? '').replaceAll(';', '')), 'breaks out of its value');
    return undefined;
  },
};
