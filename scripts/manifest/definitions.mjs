/**
 * Tells the analyzer which tag a class has: elements are registered by `defineElement('name', Class)` in a file of
 * their own, under our prefix unless a page names another, and the analyzer only knows `customElements.define`.
 */
export function definitionsPlugin() {
  const definitions = [];
  return {
    name: 'linli-definitions',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'defineElement') return;
      const [name, element] = node.arguments;
      if (name && ts.isStringLiteral(name) && element) {
        definitions.push({
          tagName: `linli-${name.text}`,
          className: element.getText(),
          path: moduleDoc.path,
        });
      }
    },
    packageLinkPhase({ customElementsManifest: { modules } }) {
      for (const { tagName, className, path } of definitions) {
        const isElement = ({ name, kind }) => kind === 'class' && name === className;
        const source = modules.find(({ declarations = [] }) => declarations.some(isElement));
        const definition = modules.find((module) => module.path === path);
        if (!source || !definition) throw new Error(`no class ${className} for <${tagName}> of ${path}`);
        Object.assign(source.declarations.find(isElement), { tagName, customElement: true });
        definition.exports ??= [];
        definition.exports.push({
          kind: 'custom-element-definition',
          name: tagName,
          declaration: { name: className, module: source.path },
        });
      }
    },
  };
}
