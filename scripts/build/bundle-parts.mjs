import { createHash } from 'node:crypto';
import { parse } from 'acorn';
import { integrityOf } from './integrity.mjs';

/**
 * Writes the chunks of a bundle as one main script and parts that it loads when they are needed. A part never imports the
 * main script, which pages rename, copy and load as `linli.js?v=2`: it is a function that is given what it needs.
 */

const nameOf = (fileName) => fileName.replace(/^.*\//, '').replace(/\.js$/, '');

/** The text that an import names, in quotes of whatever kind. */
const textOf = ({ type, value, quasis }) => (type === 'TemplateLiteral' ? quasis[0].value.cooked : value);

function visit(node, found) {
  if (Array.isArray(node)) for (const one of node) visit(one, found);
  else if (node !== null && typeof node === 'object') {
    if (typeof node.type === 'string') found(node);
    for (const child of Object.values(node)) if (typeof child === 'object') visit(child, found);
  }
}

/** The names of a module's statement, as the members of an object pattern or literal. */
const members = (pairs) => pairs.map(([one, other]) => (one === other ? one : `${one}:${other}`)).join(',');

const identifier = ({ name, value }) => name ?? value;

/**
 * Takes a chunk, minified or not, apart.
 *
 * @param {string} code of an ES module as a bundler writes it: names imported and exported in lists
 * @returns {{ body: string, exports: [name: string, local: string][], needs: string[] }} the body with what it imports from
 *   `need("…")`, and `load("…")` for every `import()`
 * @throws {Error} for anything else
 */
export function takeApart(code, { need = (name) => `need("${name}")`, load = 'load', rename = {} } = {}) {
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const edits = [];
  const exports = [];
  const needs = [];
  const heads = [];
  const known = (name, imported) => rename[name]?.get(imported) ?? imported;
  /** What is imported only to be exported, under names of its own. */
  const passOn = (name, pairs) => {
    const named = pairs.map(([exported, imported]) => [
      exported,
      known(name, imported),
      `passed${exports.length}_${imported}`,
    ]);
    needs.push(name);
    heads.push(`const{${members(named.map(([, imported, local]) => [imported, local]))}}=${need(name)};`);
    exports.push(...named.map(([exported, , local]) => [exported, local]));
  };
  for (const node of program.body) {
    if (node.type === 'ImportDeclaration') {
      const name = nameOf(node.source.value);
      needs.push(name);
      const pairs = node.specifiers.map(({ type, imported, local }) => {
        if (type !== 'ImportSpecifier') throw new Error(`a chunk imports ${name} as a whole`);
        return [known(name, identifier(imported)), local.name];
      });
      if (pairs.length > 0) heads.push(`const{${members(pairs)}}=${need(name)};`);
      edits.push([node.start, node.end, '']);
    } else if (node.type.startsWith('Export')) {
      if (node.declaration || !node.specifiers) throw new Error(`a chunk has an ${node.type}`);
      const pairs = node.specifiers.map(({ exported, local }) => [identifier(exported), identifier(local)]);
      if (node.source) passOn(nameOf(node.source.value), pairs);
      else exports.push(...pairs);
      edits.push([node.start, node.end, '']);
    }
  }
  visit(program, (node) => {
    if (node.type === 'ImportExpression')
      edits.push([node.start, node.end, `${load}("${nameOf(textOf(node.source))}")`]);
  });
  let body = '';
  let end = 0;
  for (const [from, to, text] of edits.sort(([one], [other]) => one - other)) {
    body += code.slice(end, from) + text;
    end = to;
  }
  return { body: heads.join('') + (body + code.slice(end)).trim(), exports, needs };
}

/** A part as a function of what it needs. */
const factoryOf = ({ body, exports }) =>
  `function(need,load){"use strict";${body}\nreturn{${members(exports)}}}`;

/**
 * A name that stands for one content: two builds on a page, or in a cache, never take each other's parts.
 *
 * @param {string} name
 * @param {(fileName: string) => string} write its content, which may have its name in it
 */
function named(name, ending, write) {
  const hash = createHash('sha256').update(write('')).digest('hex').slice(0, 8);
  const fileName = `${name}-${hash}${ending}`;
  return { fileName, content: write(fileName) };
}

/** A classic script that puts a factory into the page's registry. */
const scriptOf = (fileName, factory) =>
  `self[Symbol.for("linli")].parts[${JSON.stringify(fileName)}]=${factory};\n`;

/** A module cannot be asked to run again, so none may need itself. */
function refuseCircles(parts) {
  const isDone = new Set();
  const walk = (name, path) => {
    if (path.includes(name)) throw new Error(`parts need each other: ${[...path, name].join(' → ')}`);
    if (isDone.has(name) || !parts.has(name)) return;
    for (const next of parts.get(name).needs) walk(next, [...path, name]);
    isDone.add(name);
  };
  for (const name of parts.keys()) walk(name, []);
}

/**
 * @param {{ fileName: string, code: string, isEntry: boolean }[]} chunks of one entry, of which `main` holds what is needed
 *   at once
 * @param {boolean} isClassic
 * @returns {{ fileName: string, content: string }[]} the main script first
 * @throws {Error} when a chunk is not as expected: the bundle must not ship then
 */
export function writeBundle(chunks, isClassic) {
  const find = (fits) => chunks.find(fits);
  const isMain = ({ fileName }) => nameOf(fileName) === 'main';
  const main = takeApart(find(isMain).code, {
    need: (name) => `linliParts.made["${name}"]`,
    load: 'linliParts.load',
  });
  const others = chunks.filter((chunk) => !isMain(chunk) && !chunk.isEntry);
  // Parts ask the main script for what it has by the names that it has there: half as long a list.
  const rename = { main: new Map(main.exports) };
  const taken = new Map(others.map(({ fileName, code }) => [nameOf(fileName), takeApart(code, { rename })]));
  const isWithin = ([name]) => main.needs.includes(name);
  const within = [...taken].filter(isWithin);
  if (within.some(([, { needs }]) => needs.length > 0)) throw new Error('what main needs has needs itself');
  const parts = new Map([...taken].filter((one) => !isWithin(one)));
  refuseCircles(parts);

  const files = [];
  const list = [...parts].map(([name, part]) => {
    const { fileName, content } = named(name, isClassic ? '.classic.js' : '.js', (self) =>
      isClassic ? scriptOf(self, factoryOf(part)) : `export default ${factoryOf(part)}\n`,
    );
    files.push({ fileName: `parts/${fileName}`, content });
    const address = `"./parts/${fileName}`;
    // Firefox never fetches again what it could not fetch once: what is asked for again has another address.
    const again = `import(/* @vite-ignore */${address}?again="+a)`;
    const source = isClassic ? JSON.stringify(fileName) : `a=>a?${again}:import(${address}")`;
    const needs = part.needs.filter((other) => parts.has(other)).map((other) => `,"${other}"`);
    return `${JSON.stringify(name)}:[${source}${needs.join('')}]`;
  });

  const checked = isClassic ? integrityPart(files) : undefined;
  if (checked) files.push({ fileName: `parts/${checked.fileName}`, content: checked.content });

  const made = within.map(([name, part]) => `"${name}":(${factoryOf(part)})()`);
  const head =
    `const linliParts={files:{${list.join(',')}},` +
    (checked ? `integrity:["${checked.fileName}","${integrityOf(checked.content)}"],` : '') +
    `made:{${made.join(',')}},` +
    `main:()=>({${main.exports.map(([, local]) => local).join(',')}})};`;
  const published = publishedBy(find(({ isEntry }) => isEntry).code, new Map(main.exports));
  const content = isClassic
    ? `(function(){"use strict";${head}${main.body}})();\n`
    : `${head}${main.body}\nexport{${published.map(([name, local]) => `${local} as ${name}`).join(',')}};\n`;
  return [{ fileName: isClassic ? 'linli.classic.js' : 'linli.js', content }, ...files];
}

/** The file that lists what `integrity` says of each part: pages that have the main script checked have them checked too. */
function integrityPart(files) {
  const list = files.map(({ fileName, content }) => [fileName.replace('parts/', ''), integrityOf(content)]);
  const text = JSON.stringify(Object.fromEntries(list));
  return named('integrity', '.classic.js', (self) => scriptOf(self, `function(){return${text}}`));
}

/** What the entry publishes, by the names that it has in the main script: the entry itself only passes it on. */
function publishedBy(code, locals) {
  const { body, exports } = takeApart(code);
  const imported = new Map();
  const rest = body.replace(/const\{([^}]*)\}=need\("main"\);/, (_, list) => {
    for (const pair of list.split(',')) {
      const [name, local = name] = pair.split(':');
      imported.set(local, locals.get(name));
    }
    return '';
  });
  if (rest.trim() !== '' || exports.some(([, local]) => !imported.has(local)))
    throw new Error(`the entry does more than to publish: ${rest.slice(0, 200)}`);
  return exports.map(([name, local]) => [name, imported.get(local)]);
}

/** @returns {import('vite').Plugin} */
export function bundlePartsPlugin(isClassic) {
  return {
    name: 'linli-bundle-parts',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      for (const { fileName } of chunks) delete bundle[fileName];
      for (const { fileName, content } of writeBundle(chunks, isClassic))
        this.emitFile({ type: 'asset', fileName, source: content });
    },
  };
}
