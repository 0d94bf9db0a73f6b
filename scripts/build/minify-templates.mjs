const parts =
  /(?<text>"[^"]*"|'[^']*')|\/\*[\s\S]*?\*\/|;\s*(?=\})|\s*(?<mark>[{};,])\s*|(?<colon>:) |(?<space>\s+)/g;

/** Runs again until nothing is left to take: a comment may stand between two spaces. */
function minify(sheet) {
  const shorter = sheet
    .replace(parts, (...match) => {
      const { text, mark, colon, space } = match.at(-1);
      return text ?? mark ?? colon ?? (space && ' ') ?? '';
    })
    .trim();
  return shorter === sheet ? sheet : minify(shorter);
}

/**
 * Takes the layout out of the style sheets in `css` templates: comments, indentation, the last semicolon. No
 * bundler does, because to it they are texts. Texts inside the sheet and `${expressions}` stay as they are.
 *
 * @param {string} code TypeScript or JavaScript
 * @returns {string}
 */
export function minifyStyles(code) {
  return code.replace(/\bcss`([^`]*)`/g, (_match, sheet) => `css\`${minify(sheet)}\``);
}

/** Line breaks between tags and expressions of a template: each would be a text node in every instance. */
const gaps = /(?<before>[>}])\s*\n\s*(?=<[a-z/]|\$\{)/g;

/**
 * Takes the layout out of templates: line breaks between tags, and indentation everywhere, which to code means
 * nothing. What stands beside each other on one line keeps its space; what is set on lines of its own never counts
 * on one, because it is a block or in a flex row.
 *
 * @param {string} code TypeScript or JavaScript
 * @returns {string}
 */
export function minifyTemplates(code) {
  return minifyStyles(code)
    .replace(gaps, '$<before>')
    .replace(/\n[ \t]+/g, '\n');
}

const isOurs = (id) => /\/src\/.*\.ts$/.test(id);

/** @returns {import('vite').Plugin} */
export function minifyTemplatesPlugin() {
  return {
    name: 'linli-minify-templates',
    enforce: 'pre',
    transform: (code, id) => (isOurs(id) ? { code: minifyTemplates(code), map: null } : undefined),
  };
}
