import type { Use } from '../uses.js';
import { componentName, configuration, element, handlerName, imports, indented } from './written.js';

/** React 19 sets properties of custom elements, and listens to `on` with the event's own name. */
export const reactSnippet = (use: Use): string => `${imports(use)}

${configuration}

const ${use.property.name} = ${use.property.value};

function ${handlerName(use)}(event) {
  console.log(${use.told});
}

export function ${componentName(use)}() {
  return (
${indented(
  element(use, [
    `${use.property.name}={${use.property.name}}`,
    `${use.event === 'click' ? 'onClick' : `on${use.event}`}={${handlerName(use)}}`,
  ]),
  '    ',
)}
  );
}`;
