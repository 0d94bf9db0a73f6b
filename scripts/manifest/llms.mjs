/** The summary of the library for programs that read, as https://llmstxt.org describes it. */

const oneLine = (text = '') => text.replace(/\s+/g, ' ').trim();

const list = (title, items, line) =>
  items?.length ? `\n${title}:\n\n${items.map((item) => `- ${line(item)}`).join('\n')}\n` : '';

/** Choices in full; an object by its name, if it has one, which stands for a page of its own. */
const typeOf = ({ parsedType, type }) => {
  const hasName = type && !type.text.includes('typeof');
  const { text = '' } = (parsedType && !(hasName && parsedType.text.includes('{')) ? parsedType : type) ?? {};
  return text.replace(/(?: \| undefined)+$/, ' | undefined');
};

const member = ({ attribute, name, description, ...item }) =>
  `\`${name}\`${attribute && attribute !== name ? ` (attribute \`${attribute}\`)` : ''}${
    typeOf(item) && `: \`${oneLine(typeOf(item))}\``
  } ${oneLine(description)}`;

const described = (mark) => (item) => `${mark(item.name)} ${oneLine(item.description)}`;
const code = (name) => `\`${name}\``;

function section({
  tagName,
  summary,
  description,
  members = [],
  slots,
  events,
  cssParts,
  cssProperties,
  cssStates,
}) {
  return (
    `\n### <${tagName}>\n\n${oneLine(summary)}\n\n${oneLine(description)}\n` +
    list(
      'Properties',
      members.filter(({ kind }) => kind === 'field'),
      member,
    ) +
    list(
      'Methods',
      members.filter(({ kind }) => kind === 'method'),
      described((name) => `\`${name}()\``),
    ) +
    list('Events', events, described(code)) +
    list(
      'Slots',
      slots,
      described((name) => (name ? `\`${name}\`` : '(default)')),
    ) +
    list('Parts', cssParts, described(code)) +
    list('CSS properties', cssProperties, described(code)) +
    list('CSS states', cssStates, described(code))
  );
}

/** @param {string[]} pages the names of the pages of docs/ that are published */
export const llmsText = (elements, { name, version, description }, pages) => `# Linli ${version}

> ${description}

Install \`${name}\`, import \`${name}/components/<name>/<name>.define.js\` (or \`${name}/autoloader.js\`), and give the elements a
backend: \`configure({ adapter })\` of \`${name}\`, with \`memory()\` of \`${name}/adapters/memory.js\` or \`rest()\` of
\`${name}/adapters/rest.js\`. Pages without a bundler copy \`dist/bundle\` and load \`linli.js\`. Boolean attributes take
\`="false"\` as false. Events bubble and are composed.

## Elements
${elements.map(section).join('')}
## Docs

${pages.map((page) => `- [${page.replace(/\.md$/, '')}](docs/${page})`).join('\n')}
`;
