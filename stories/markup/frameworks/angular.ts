import type { Use } from '../uses.js';
import { componentName, configuration, element, handlerName, imports, indented } from './written.js';

/** `CUSTOM_ELEMENTS_SCHEMA`: tags and properties with a hyphen in them are not Angular's to check. */
export const angularSnippet = (
  use: Use,
): string => `import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
${imports(use)}

${configuration}

@Component({
  selector: 'app-${use.tag.replace('linli-', '')}',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
${indented(
  element(use, [
    `[${use.property.name}]="${use.property.name}"`,
    `(${use.event})="${handlerName(use)}($event)"`,
  ]),
  '    ',
)}
  \`,
})
export class ${componentName(use)}Component {
  ${use.property.name} = ${use.property.value};

  ${handlerName(use)}(event: ${use.event === 'click' ? 'Event' : 'CustomEvent'}) {
    console.log(${use.told});
  }
}`;
