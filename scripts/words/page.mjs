import { headingOf, headings } from './headings.mjs';

/** When somebody last read a locale's sentences one by one; the day belongs to whoever changes them next. */
const reviews = {
  en: '26 November 2026',
  'zh-Hans': '26 November 2026',
  'zh-Hant-HK': '26 November 2026',
  'zh-Hant-TW': '26 November 2026',
};

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', '<br>');

/**
 * The page of all sentences of a locale.
 *
 * @param {string} locale
 * @param {import('./texts.mjs').Text[]} texts
 * @returns {string} Markdown
 */
export function pageOf(locale, texts) {
  const tables = headings.map((heading) => {
    const rows = texts
      .filter(({ key }) => headingOf(key) === heading)
      .map(({ key, variants }) => `| \`${key}\` | ${variants.map(cell).join('<br>')} |`);
    return `## ${heading}\n\n| key | what it says |\n| --- | --- |\n${rows.join('\n')}\n`;
  });
  return `# Every sentence in ${locale}

${introduction(locale, texts.length)}
${tables.join('\n')}`;
}

const introduction = (locale, count) => `\
The ${count} texts that residents can see or hear in this locale. What is filled in is an example. Terms (${'`terms.…`'}, at
the end of the last table) reach every sentence in which they stand; any other text is replaced alone. A company's customer
service reads this page once and sends back what it wants to say otherwise, which goes into the brand as it is:

\`\`\`json
{ "messages": { "${locale}": { "terms": { "office": "…" }, "core": { "retry": "…" } } } }
\`\`\`

Reviewed: ${reviews[locale] ?? 'not yet; nobody has read it sentence by sentence'}. Rules, each of them held by a test
(\`test/i18n/tone.node-test.ts\`): an error says what happened and what to do; what is late says sorry, what is being done and by
when it is past; a button has no full stop and, in Simplified Chinese, begins with what it does; no text has an exclamation mark or one of the
words that hurry (but in an emergency) or blame; 您 at most once in a sentence, twice in a text; full-width punctuation in
Chinese. What no list of words finds is for the person who reads: whether a sentence is kind, plain, true where it stands,
and says the next step; and whether buttons begin with their verb in English and Traditional Chinese.

This page is built: \`npm run words\`.
`;
