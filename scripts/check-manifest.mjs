import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** The lists of a custom element in which every item must say what it is. */
const describedLists = {
  members: 'member',
  attributes: 'attribute',
  events: 'event',
  slots: 'slot',
  cssParts: 'part',
  cssProperties: 'CSS property',
  cssStates: 'CSS state',
};

const isBlank = (text) => !text || text.trim() === '';

function gapsOf(declaration, path) {
  const where = `${path} <${declaration.tagName ?? declaration.name}>`;
  const gaps = [];
  if (isBlank(declaration.summary)) gaps.push(`${where}: @summary is missing`);
  if (isBlank(declaration.description)) gaps.push(`${where}: the class has no description`);
  for (const [list, noun] of Object.entries(describedLists)) {
    for (const item of declaration[list] ?? []) {
      const name = item.name || '(default)';
      if (isBlank(item.description)) gaps.push(`${where}: ${noun} "${name}" has no description`);
      if (list === 'events' && isBlank(item.name)) gaps.push(`${where}: an event has no name`);
    }
  }
  return gaps;
}

/**
 * What a custom-elements manifest leaves unsaid.
 *
 * @param {{ modules: { path: string, declarations?: object[] }[] }} manifest
 * @returns {string[]} one line for each gap; a manifest without elements is a gap too
 */
export function findGaps(manifest) {
  const elements = manifest.modules.flatMap(({ path, declarations = [] }) =>
    declarations.filter(({ customElement }) => customElement).map((declaration) => ({ path, declaration })),
  );
  if (elements.length === 0) return ['the manifest holds no custom element'];
  const untagged = elements
    .filter(({ declaration }) => isBlank(declaration.tagName))
    .map(({ path, declaration }) => `${path} ${declaration.name}: no tag name is known`);
  return [...untagged, ...elements.flatMap(({ path, declaration }) => gapsOf(declaration, path))];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const manifest = JSON.parse(readFileSync(new URL('../custom-elements.json', import.meta.url), 'utf8'));
  const gaps = findGaps(manifest);
  for (const gap of gaps) console.error(gap);
  if (gaps.length > 0) {
    console.error(`${gaps.length} descriptions are missing from the custom-elements manifest.`);
    process.exit(1);
  }
  console.log('Every public member of every element is described.');
}
