import type { Use } from '../uses.js';
import { configuration, element, indented } from './written.js';

/** A page without a framework and without a build. */
export function htmlSnippet(use: Use): string {
  const script = `import { configure, memory } from './linli.js';

${configuration}

const element = document.querySelector('${use.tag}');
element.${use.property.name} = ${use.property.value};
element.addEventListener('${use.event}', (event) => {
  console.log(${use.told});
});`;
  return `${element(use, [])}

<script type="module">
${indented(script)}
</script>`;
}
