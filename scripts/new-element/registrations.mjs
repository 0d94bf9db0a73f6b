/**
 * The few lists in which a new element is named.
 *
 * @param {import('./names.mjs').Names} names
 * @returns {Record<string, (content: string) => string>} what becomes of each file, by path
 */
export function registrationsFor({ name, title, section, className }) {
  const registerWords = (content) =>
    insertBefore(content, /\nregisterMessages\(/, `import { ${section} } from './${name}.js';\n`).replace(
      /(registerMessages\([^{]*\{[^}]*?),?\s*\}/,
      `$1, ${section} }`,
    );
  return {
    'src/i18n/en/index.ts': registerWords,
    'src/i18n/zh-Hans/index.ts': registerWords,
    'src/i18n/messages.ts': (content) =>
      insertBefore(
        insertBefore(content, /\n\/\*\*/, `import type { ${section} } from './en/${name}.js';\n`),
        /(?<=export interface Messages \{[^}]*)\}/,
        `  ${section}: Widen<typeof ${section}>;\n`,
      ),
    'src/define.ts': (content) => `${content}import './components/${name}/${name}.define.js';\n`,
    'src/index.ts': (content) =>
      insertBefore(
        content,
        /export \* from '.\/domain\/index.js';/,
        `export { ${className}OpenedEvent } from './components/${name}/${name}.events.js';\n` +
          `export { ${className} } from './components/${name}/${name}.js';\n`,
      ),
    'size-budgets.json': (content) => {
      const imports = [`src/components/${name}/${name}.ts`, `src/i18n/en/${name}.ts`];
      const budget = { name: `${title.toLowerCase()}, on top of core, in English`, imports, limit: 8000 };
      return JSON.stringify([...JSON.parse(content), budget]);
    },
  };
}

function insertBefore(content, pattern, addition) {
  const position = content.search(pattern);
  if (position < 0) throw new Error(`nothing in the file matches ${pattern}`);
  return content.slice(0, position) + addition + content.slice(position);
}
