import type { Use } from '../uses.js';

/** The start tag with what is bound, its content and the end tag, broken where a line would be too long. */
export function element({ tag, attributes, content = '' }: Use, bindings: readonly string[]): string {
  const written = [...Object.entries(attributes).map(attribute), ...bindings];
  const inline = `<${[tag, ...written].join(' ')}>`;
  const start =
    inline.length <= 80 ? inline : [`<${tag}`, ...written.map((part) => `  ${part}`), '>'].join('\n');
  return content === '' ? `${start}</${tag}>` : `${start}\n  ${content}\n</${tag}>`;
}

const attribute = ([name, value]: [string, string | true]) => (value === true ? name : `${name}="${value}"`);

/** Every line but empty ones, further in. */
export const indented = (text: string, by = '  '): string => text.replace(/^(?=.)/gm, by);

/** `onRequestSubmitted` for `linli-request-submitted`. */
export const handlerName = ({ event }: Use): string =>
  `on${event
    .replace(/^linli-/, '')
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}`;

/** `RequestForm` for `linli-request-form`. */
export const componentName = ({ tag }: Use): string =>
  tag
    .split('-')
    .slice(1)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** The imports of a page with a bundler: of the element, and of the one that stands in it. */
export function imports({ tag, content = '' }: Use): string {
  const inside = /<linli-([a-z-]+)/.exec(content)?.[1];
  const names = [tag.replace('linli-', ''), ...(inside ? [inside] : [])];
  return [
    "import { configure } from 'linli';",
    "import { memory } from 'linli/adapters/memory.js';",
    ...names.map((name) => `import 'linli/components/${name}/${name}.define.js';`),
  ].join('\n');
}

/** The line that names the backend. */
export const configuration = 'configure({ adapter: memory() }); // later: your own backend';
