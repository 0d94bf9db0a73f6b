import { readdirSync, readFileSync } from 'node:fs';
import { getTsProgram, typeParserPlugin } from '@wc-toolkit/type-parser';
import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { definitionsPlugin } from './scripts/manifest/definitions.mjs';
import { svelteTypes, vueTypes, writtenPlugin } from './scripts/manifest/framework-types.mjs';
import { internalMembersPlugin } from './scripts/manifest/internal-members.mjs';
import { llmsText } from './scripts/manifest/llms.mjs';

const componentTypePath = (_name, tag) => {
  const element = tag.replace(/^linli-/, '');
  return `./components/${element}/${element}.js`;
};

const pages = () => readdirSync('docs').filter((name) => name.endsWith('.md'));
const about = () => JSON.parse(readFileSync('package.json', 'utf8'));

export default {
  globs: ['src/components/**/*.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  overrideModuleCreation({ ts, globs }) {
    const program = getTsProgram(ts, globs, 'tsconfig.build.json');
    return program.getSourceFiles().filter(({ fileName }) => globs.some((glob) => fileName.includes(glob)));
  },
  plugins: [
    definitionsPlugin(),
    typeParserPlugin(),
    internalMembersPlugin(),
    customElementVsCodePlugin({ outdir: 'dist', typesSrc: 'parsedType', hideLogs: true }),
    customElementJetBrainsPlugin({
      outdir: 'dist',
      packageJson: false,
      typesSrc: 'parsedType',
      hideLogs: true,
    }),
    jsxTypesPlugin({ outdir: 'dist', fileName: 'jsx.d.ts', componentTypePath }),
    writtenPlugin('dist', 'vue.d.ts', vueTypes),
    writtenPlugin('dist', 'svelte.d.ts', svelteTypes),
    writtenPlugin('.', 'llms.txt', (elements) => llmsText(elements, about(), pages())),
  ],
};
