import { getTsProgram, typeParserPlugin } from '@wc-toolkit/type-parser';
import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { definitionsPlugin } from './scripts/manifest/definitions.mjs';
import { internalMembersPlugin } from './scripts/manifest/internal-members.mjs';

const componentTypePath = (_name, tag) => {
  const element = tag.replace(/^linli-/, '');
  return `./components/${element}/${element}.js`;
};

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
  ],
};
