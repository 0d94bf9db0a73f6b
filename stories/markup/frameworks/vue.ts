import type { Use } from '../uses.js';
import { configuration, element, handlerName, imports, indented } from './written.js';

/** `.prop`: an object given as an attribute would arrive as the text "[object Object]". */
const template = (use: Use) => `<template>
${indented(
  element(use, [`:${use.property.name}.prop="${use.property.name}"`, `@${use.event}="${handlerName(use)}"`]),
)}
</template>`;

export const vue2Snippet = (use: Use): string => `${template(use)}

<script>
import Vue from 'vue';
${imports(use)}

Vue.config.ignoredElements = [/^linli-/];
${configuration}

export default {
  data() {
    return { ${use.property.name}: ${use.property.value} };
  },
  methods: {
    ${handlerName(use)}(event) {
      console.log(${use.told});
    },
  },
};
</script>`;

/** The template's compiler has to know that the tags are no components of Vue: that is said where it is configured. */
export const vue3Snippet = (use: Use): string => `<!-- vite.config.js:
  vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('linli-') } } })
-->
<script setup>
${imports(use)}

${configuration}

const ${use.property.name} = ${use.property.value};

function ${handlerName(use)}(event) {
  console.log(${use.told});
}
</script>

${template(use)}`;
