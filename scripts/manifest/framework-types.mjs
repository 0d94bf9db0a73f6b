import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Types of the tags for the templates of Vue and Svelte, from the manifest, beside those for JSX. */

const quoted = (name) => (/^[\w$]+$/.test(name) ? name : `'${name}'`);

/** What a property is given in a template: the property by its name, and the attribute where that is called otherwise. */
function bindingsOf({ name: className, members = [], attributes = [] }) {
  const fields = members.filter(
    ({ kind, readonly, static: isStatic }) => kind === 'field' && !readonly && !isStatic,
  );
  const bindings = new Map(fields.map(({ name }) => [name, name]));
  for (const { name, fieldName } of attributes) bindings.set(name, fieldName ?? name);
  const booleans = new Set(
    fields
      .filter(({ type, default: value }) => type?.text === 'boolean' || value === 'false')
      .map(({ name }) => name),
  );
  return [...bindings].map(([binding, field]) => {
    const type = `${className}['${field}']`;
    return { name: binding, type: booleans.has(field) ? `${type} | 'true' | 'false' | ''` : type };
  });
}

const imports = (elements) =>
  elements
    .map(({ name, tagName }) => {
      const element = tagName.replace(/^linli-/, '');
      return `import type { ${name} } from './components/${element}/${element}.js';\n`;
    })
    .join('');

const eventsOf = ({ events = [] }) => [...new Set(events.map(({ name }) => name).filter(Boolean))];

const handler = (name) => `(event: GlobalEventHandlersEventMap['${name}']) => void`;

/** Vue: `GlobalComponents`, which its templates are checked by. */
export function vueTypes(elements) {
  const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const entry = (element) => {
    const lines = [
      ...bindingsOf(element).map(({ name, type }) => `      ${quoted(name)}?: ${type};`),
      ...eventsOf(element).map((name) => `      ${quoted(camel(`on-${name}`))}?: ${handler(name)};`),
    ];
    return `    '${element.tagName}': DefineComponent<{\n${lines.join('\n')}\n    }>;`;
  };
  return `import type { DefineComponent } from 'vue';
${imports(elements)}
declare module 'vue' {
  interface GlobalComponents {
${elements.map(entry).join('\n')}
  }
}
`;
}

/** Svelte: the elements that `svelteHTML` takes from `svelte/elements`, with what every element of a page has. */
export function svelteTypes(elements) {
  const entry = (element) => {
    const lines = [
      ...bindingsOf(element).map(({ name, type }) => `  ${quoted(name)}?: ${type} | null;`),
      ...eventsOf(element).map((name) => `  ${quoted(`on${name}`)}?: ${handler(name)};`),
    ];
    return `interface ${element.name}Attributes {\n${lines.join('\n')}\n}\n`;
  };
  const tag = ({ name, tagName }) =>
    `    '${tagName}': Omit<HTMLAttributes<${name}>, keyof ${name}Attributes> & ${name}Attributes;`;
  return `import type { HTMLAttributes } from 'svelte/elements';
${imports(elements)}
${elements.map(entry).join('\n')}
declare module 'svelte/elements' {
  export interface SvelteHTMLElements {
${elements.map(tag).join('\n')}
  }
}
`;
}

/** The elements of a manifest, in the order of their tags. */
export const elementsOf = ({ modules }) =>
  modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ customElement, tagName }) => customElement && tagName)
    .sort((one, other) => (one.tagName < other.tagName ? -1 : 1));

/** Writes what `write` makes of the elements of the manifest, as a file of a folder. */
export function writtenPlugin(outdir, fileName, write) {
  return {
    name: `linli-${fileName}`,
    packageLinkPhase({ customElementsManifest }) {
      mkdirSync(outdir, { recursive: true });
      writeFileSync(join(outdir, fileName), write(elementsOf(customElementsManifest)));
    },
  };
}
