import ts from 'typescript';

/** Classes of the platform and of Lit, which have no names like ours. */
const strangers = /^(?:LitElement|ReactiveElement|HTMLElement|Event|EventTarget|Error)$/;

/** What a class calls private; names of one whose superclass is ours too say whose they are: both are on one object. */
function privatesOf(declaration) {
  const above = declaration.heritageClauses?.[0]?.types[0]?.expression.getText();
  return {
    names: new Set(
      declaration.members
        .filter(({ name }) => name && ts.isPrivateIdentifier(name))
        .map(({ name }) => name.text),
    ),
    suffix: above && !strangers.test(above) ? `_${declaration.name?.getText() ?? ''}` : '',
  };
}

/** `a` to `z`, then `a1` and so on. */
const letters = (count) =>
  String.fromCharCode(97 + (count % 26)) + (count < 26 ? '' : Math.floor(count / 26));

/**
 * Writes private names as short ordinary ones. Browsers of 2019 do not know them, and what compilers put in their place, a
 * weak map for each, is both larger and slower.
 *
 * @param {string} code TypeScript
 * @returns {string} with as many lines
 */
export function withOrdinaryNames(code) {
  const file = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, true);
  const edits = [];
  const short = new Map();
  const shortOf = (name) => {
    if (!short.has(name)) short.set(name, letters(short.size));
    return short.get(name);
  };
  const visit = (node, classes) => {
    const around = ts.isClassLike(node) ? [privatesOf(node), ...classes] : classes;
    if (ts.isPrivateIdentifier(node)) {
      const { suffix } = around.find(({ names }) => names.has(node.text));
      const name = `$_${shortOf(node.text)}${suffix}`;
      const isTest = ts.isBinaryExpression(node.parent) && node.parent.left === node;
      edits.push([node.getStart(), node.end, isTest ? `'${name}'` : name]);
    }
    ts.forEachChild(node, (child) => visit(child, around));
  };
  visit(file, []);
  let result = '';
  let end = 0;
  for (const [from, to, text] of edits) {
    result += code.slice(end, from) + text;
    end = to;
  }
  return result + code.slice(end);
}

/** @returns {import('vite').Plugin} */
export function ordinaryNamesPlugin() {
  return {
    name: 'linli-ordinary-names',
    enforce: 'pre',
    transform: (code, id) =>
      /\/src\/.*\.ts$/.test(id) && code.includes('#')
        ? { code: withOrdinaryNames(code), map: null }
        : undefined,
  };
}
