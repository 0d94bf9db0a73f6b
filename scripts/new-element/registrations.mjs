/**
 * The few lists in which a new element is named.
 *
 * @param {import('./names.mjs').Names} names
 * @returns {Record<string, (content: string) => string>} what becomes of each file, by path
 */
export function registrationsFor({ name, title, section, className }) {
  const registerWords = (content) => `${content}export { ${section} } from './${name}.js';\n`;
  return {
    'src/i18n/en/sections.ts': registerWords,
    'src/i18n/zh-Hans/sections.ts': registerWords,
    'src/i18n/zh-Hant-HK/sections.ts': registerWords,
    'src/i18n/zh-Hant-TW/sections.ts': registerWords,
    'src/i18n/messages.ts': (content) =>
      insertBefore(
        insertBefore(content, /\n\/\*\*/, `import type { ${section} } from './en/${name}.js';\n`),
        /(?<=export interface Messages \{[^}]*)\}/,
        `  ${section}: Words<typeof ${section}>;\n`,
      ),
    'src/brand/read-messages.ts': (content) => insertBefore(content, /\n\};/, `\n  ${section}: true,`),
    'src/define.ts': (content) => `${content}import './components/${name}/${name}.define.js';\n`,
    'src/register.ts': (content) => {
      const register = className.replace('Linli', 'define');
      return insertBefore(
        insertBefore(
          content,
          /import { checkPrefix }/,
          `import { ${register} } from './components/${name}/${name}.register.js';\n`,
        ),
        /\];/,
        `  ${register},\n`,
      );
    },
    'src/autoloader.ts': (content) =>
      insertBefore(
        content,
        /(?<=const entries[^;]*)};/,
        `  '${name}': async () => (await import('./components/${name}/${name}.register.js')).${className.replace('Linli', 'define')},\n`,
      ),
    'src/elements.ts': (content) =>
      `${content}export { ${className}OpenedEvent } from './components/${name}/${name}.events.js';\n` +
      `export { ${className} } from './components/${name}/${name}.js';\n`,
    'stories/states/states.ts': (content) =>
      insertBefore(
        insertBefore(content, /(?<=export const elements = \[[^\]]*)\]/, `  '${title}',\n`),
        /(?<=export const absent: [^;]*)};/,
        absentStates(title),
      ),
    'size-budgets.json': (content) => {
      const imports = [`src/components/${name}/${name}.ts`, `src/i18n/en/${name}.ts`];
      const budget = { name: `${title.toLowerCase()}, on top of core, in English`, imports, limit: 8000 };
      return JSON.stringify([...JSON.parse(content), budget]);
    },
  };
}

/** Why the new element has no story of most states yet: true of what the templates write, and of no more. */
function absentStates(title) {
  const asking = [
    'loading',
    'empty',
    'partial',
    'retryable',
    'refused',
    'offline',
    'signed-out',
    'denied',
    'unsupported',
  ];
  const reasons = {
    ...Object.fromEntries(asking.map((state) => [state, 'asksNobody'])),
    'read-only': `'There is nothing to write in any state.'`,
    paused: `'It promises nothing.'`,
    overdue: `'It promises nothing.'`,
    full: `'There is nothing to be filled.'`,
  };
  const rows = Object.entries(reasons).map(([state, reason]) => `    '${state}': ${reason},\n`);
  return `  '${title}': {\n${rows.join('')}  },\n`;
}

function insertBefore(content, pattern, addition) {
  const position = content.search(pattern);
  if (position < 0) throw new Error(`nothing in the file matches ${pattern}`);
  return content.slice(0, position) + addition + content.slice(position);
}
