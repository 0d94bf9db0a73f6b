import ts from 'typescript';

/** Classes of the platform and of Lit, which have no names like ours. */
const strangers = /^(?:LitElement|ReactiveElement|HTMLElement|Event|EventTarget|Error)$/;

/** Names of a class whose superclass is ours too say whose they are: both are on one object. */
function suffixOf(declaration) {
  const [heritage] = declaration.heritageClauses ?? [];
  const above = heritage?.types[0]?.expression.getText() ?? '';
  return heritage && !strangers.test(above) ? `_${declaration.name?.getText() ?? above}` : '';
}

/**
 * Writes private names as ordinary ones. Browsers of 2019 do not know them, and what compilers put in their place, a weak map
 * for each, is both larger and slower.
 *
 * @param {string} code TypeScript
 * @returns {string} with as many lines
 */
export function withOrdinaryNames(code) {
  const file = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, true);
  const edits = [];
  const visit = (node, suffix) => {
    const own = ts.isClassLike(node) ? suffixOf(node) : suffix;
    if (ts.isPrivateIdentifier(node)) {
      const name = `_$${node.text.slice(1)}${own}`;
      const isTest = ts.isBinaryExpression(node.parent) && node.parent.left === node;
      edits.push([node.getStart(), node.end, isTest ? `'${name}'` : name]);
    }
    ts.forEachChild(node, (child) => visit(child, own));
  };
  visit(file, '');
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
