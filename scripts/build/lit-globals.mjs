/** What Lit, in its published form, puts on the page's global object and on `Symbol`, by the file that does it. */
const marks = {
  'reactive-element.js': [
    [/Symbol\.metadata\s*\?\?=\s*Symbol\((["'])metadata\1\)\s*,/, ''],
    [/[\w$]+\.litPropertyMetadata\s*\?\?=\s*new WeakMap\b/, 'linliMetadata'],
    [/(?<![\w$.])litPropertyMetadata(?=\.get\()/, 'linliMetadata'],
    [/\([\w$]+\.reactiveElementVersions\s*\?\?=\s*\[\]\)\.push\([^()]*\)/, 'void 0'],
  ],
  'lit-html.js': [
    [/\([\w$]+\.litHtmlVersions\s*\?\?=\s*\[\]\)\.push\([^()]*\)/, 'void 0'],
    [/[\w$]+\.createElement\((["'])template\1\)/, 'linliDocument().createElement("template")'],
  ],
  'lit-element.js': [[/\([\w$]+\.litElementVersions\s*\?\?=\s*\[\]\)\.push\([^()]*\)/, 'void 0']],
};

/** What takes their place, at the beginning of the file. */
const prologues = [
  { name: 'linliMetadata', code: 'const linliMetadata = new WeakMap();\n' },
  {
    // In a document of XHTML the markup of templates would be read as XML, which it is not.
    name: 'linliDocument',
    code: `let linliParser;
const linliDocument = () =>
  document.contentType === 'text/html' ? document : (linliParser ??= document.implementation.createHTMLDocument(''));
`,
  },
];

const fileOf = (id) =>
  /\/node_modules\/(?:@lit\/reactive-element|lit-html|lit-element)\/([\w-]+\.js)$/.exec(
    id.split('?')[0],
  )?.[1];

/**
 * Keeps the bundle's copy of Lit off the page: as published it leaves its versions and its metadata as globals, and a
 * page's own Lit counts ours among its copies. Standard decorators, which need the metadata, are not used here. And lets
 * it read its templates as HTML in documents of XHTML too.
 *
 * @param {string} file `lit-html.js` for example
 * @param {string} code its source
 * @returns {string}
 * @throws {Error} when Lit no longer looks as expected: the bundle must not ship without this
 */
export function keepOffPage(file, code) {
  const replaced = (marks[file] ?? []).reduce((text, [mark, replacement]) => {
    if (!mark.test(text))
      throw new Error(`${file} no longer sets its globals as expected: see lit-globals.mjs`);
    return text.replace(mark, replacement);
  }, code);
  return `${prologues.find(({ name }) => replaced.includes(name))?.code ?? ''}${replaced}`;
}

/** @returns {import('vite').Plugin} */
export function litGlobalsPlugin() {
  const kept = new Set();
  return {
    name: 'linli-lit-globals',
    transform(code, id) {
      const file = fileOf(id);
      if (!file || !(file in marks)) return undefined;
      kept.add(file);
      return { code: keepOffPage(file, code), map: null };
    },
    buildEnd(reason) {
      const missing = Object.keys(marks).filter((file) => !kept.has(file));
      if (!reason && missing.length > 0)
        throw new Error(`${missing.join(', ')} not in the bundle: its globals stay`);
    },
  };
}
