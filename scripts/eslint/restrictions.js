/** What `no-restricted-syntax` and `no-restricted-globals` forbid, by kind of file. */

const markup = 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] > TemplateLiteral > TemplateElement';

export const everywhere = [
  {
    selector: ':matches(TSEnumDeclaration, TSParameterProperty, TSModuleDeclaration[kind="namespace"])',
    message: 'types only: no enum, namespace or parameter property, so that removing types gives JavaScript',
  },
  {
    selector:
      ':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration)[source.value=/^[.]/]:not([source.value=/[.](js|jsx|mjs|cjs|ts|vue|svelte|json|css)([?].*)?$/])',
    message: 'name the file with its extension: relative imports end in .js',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML)$/]',
    message: 'no HTML from strings: a strict content security policy forbids it',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/]',
    message: 'no HTML from strings: a strict content security policy forbids it',
  },
  {
    selector:
      ':matches(ImportSpecifier[imported.name=/^unsafe(HTML|SVG|CSS)$/], Identifier[name=/^unsafe(HTML|SVG)$/])',
    message: 'unsafeHTML launders strings through the policy of Lit: build nodes or templates',
  },
];

export const inSources = [
  {
    selector: `${markup}[value.raw=/<style[\\s>]/i]`,
    message: 'no <style> in a template: use adopted style sheets (static styles)',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name="css"] > TemplateLiteral > TemplateElement[value.raw=/\\d+[.]?\\d*rem\\b/]',
    message: 'no rem: host pages set the root font size to 62.5 %. Use em, px or --linli-font-size',
  },
  {
    selector: 'CallExpression:matches([callee.name="setInterval"], [callee.property.name="setInterval"])',
    message: 'no setInterval: use the shared ticker, which sleeps while the page is hidden',
  },
];

export const inDomain = [
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'the clock is passed in: the domain never asks for the time',
  },
  {
    selector: ':matches(NewExpression, CallExpression)[callee.name="Date"][arguments.length=0]',
    message: 'the clock is passed in: the domain never asks for the time',
  },
  {
    selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]',
    message: 'the clock is passed in: the domain never asks for the time',
  },
];

export const domainGlobals = [
  'document',
  'window',
  'self',
  'globalThis',
  'performance',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'setTimeout',
  'requestAnimationFrame',
  'process',
].map((name) => ({ name, message: 'the domain is plain data and rules: pass in what it needs' }));

/** What tests import from elsewhere than where it is. */
export const testImports = [
  {
    name: 'fast-check',
    message: 'import fc from test/support/fast-check.js, which gives it the seed of the samples',
  },
];

const suite = '/^(describe|it|test|suite|context|before|after)$/';

export const inTests = [
  {
    selector: 'ExpressionStatement > CallExpression[callee.property.name="accessible"]',
    message: 'await it: an unawaited accessible() passes whatever it finds',
  },
  {
    selector: `MemberExpression[object.name=${suite}][property.name=/^(only|skip|todo)$/]`,
    message: 'every test runs: no only, skip or todo',
  },
  {
    selector: `CallExpression[callee.name=${suite}] > ObjectExpression > Property[key.name=/^(only|skip|todo)$/]`,
    message: 'every test runs: no only, skip or todo',
  },
  {
    selector: 'CallExpression[callee.name=/^(xit|xdescribe|fit|fdescribe)$/]',
    message: 'every test runs: no only, skip or todo',
  },
  {
    selector:
      'CallExpression[callee.type="MemberExpression"][callee.property.name=/^(skip|todo)$/]:matches([callee.object.type="ThisExpression"], [callee.object.name=/^(t|context)$/])',
    message: 'every test runs: no only, skip or todo',
  },
];
