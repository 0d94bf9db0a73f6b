import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse as parseScript } from 'acorn';
import { parsers } from 'prettier/plugins/html';
import ts from 'typescript';
import { fieldsOf, eventsOf } from '../../stories/support/manifest.js';
import { frameworks, type Framework } from '../../stories/markup/snippets.js';
import { uses, type Use } from '../../stories/markup/uses.js';

/**
 * Each snippet is parsed by a real parser of its syntax: React's and Angular's scripts by the TypeScript compiler, all
 * others by acorn; templates by the parsers that Prettier has for HTML, Vue and Angular, of which the last is Angular's
 * own. Vue's and Angular's compilers are no dependencies of this project.
 */

interface Element {
  name?: string;
  value?: string;
  attrs?: readonly { name: string; value: string | null }[];
  children?: readonly Element[];
}

/** Every element of a template, and the texts in them; throws where it is none. */
async function parsedMarkup(markup: string, syntax: 'html' | 'vue' | 'angular'): Promise<Element[]> {
  const options = { parser: syntax } as Parameters<typeof parsers.html.parse>[1];
  const tree = (await parsers[syntax].parse(markup, options)) as Element;
  const within = (element: Element): Element[] => [element, ...(element.children ?? []).flatMap(within)];
  return within(tree);
}

const textOf = ({ children = [] }: Element) => children.map(({ value = '' }) => value).join('');

function scriptIn(elements: readonly Element[]): string {
  return elements
    .filter(({ name }) => name === 'script')
    .map(textOf)
    .join('\n');
}

/** The element of the use, with its attributes as written. */
function attributesOf(elements: readonly Element[], { tag }: Use): Record<string, string> {
  const found = elements.find(({ name }) => name === tag);
  assert.ok(found, `no <${tag}>`);
  return Object.fromEntries((found.attrs ?? []).map(({ name, value }) => [name, value ?? '']));
}

const asModule = (code: string) => parseScript(code, { ecmaVersion: 2022, sourceType: 'module' });

function transpiled(code: string, fileName: string): ts.SourceFile {
  const { diagnostics } = ts.transpileModule(code, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: {
      jsx: ts.JsxEmit.ReactJSX,
      experimentalDecorators: true,
      target: ts.ScriptTarget.ES2022,
    },
  });
  assert.deepEqual(
    diagnostics?.map(({ messageText }) => messageText),
    [],
  );
  return ts.createSourceFile(fileName, code, ts.ScriptTarget.ES2022, true);
}

function descendants(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  node.forEachChild((child) => void children.push(child, ...descendants(child)));
  return children;
}

/** What each framework writes for attributes, a property and an event; gives the attributes alone. */
const checks: Record<Framework, (code: string, use: Use) => Promise<Record<string, string>>> = {
  async html(code, use) {
    const elements = await parsedMarkup(code, 'html');
    asModule(scriptIn(elements));
    assert.match(code, new RegExp(`element\\.${use.property.name} = `));
    assert.match(code, new RegExp(`addEventListener\\('${use.event}'`));
    return attributesOf(elements, use);
  },
  async jsp(code, use) {
    const [directive, ...rest] = code.split('\n');
    assert.match(directive!, /^<%@ page .*%>$/);
    const elements = await parsedMarkup(rest.join('\n'), 'html');
    // What old web views read: no modules, nothing newer than 2009.
    parseScript(scriptIn(elements), { ecmaVersion: 5 });
    assert.match(code, new RegExp(`\\.prop\\('${use.property.name}', `));
    assert.match(code, new RegExp(`\\.on\\('${use.event}', function`));
    const attributes = attributesOf(elements, use);
    return Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [name, value === 'true' ? '' : value]),
    );
  },
  vue2: checkVue,
  async vue3(code, use) {
    assert.match(code, /isCustomElement: \(tag\) => tag\.startsWith\('linli-'\)/);
    return checkVue(code, use);
  },
  async react(code, use) {
    const source = transpiled(code, 'example.tsx');
    const element = descendants(source).find(
      (node): node is ts.JsxOpeningElement =>
        ts.isJsxOpeningElement(node) && node.tagName.getText() === use.tag,
    );
    assert.ok(element);
    const attributes = element.attributes.properties.filter(ts.isJsxAttribute).map((attribute) => {
      const { initializer } = attribute;
      return [attribute.name.getText(), initializer ? initializer.getText() : ''] as const;
    });
    const event = use.event === 'click' ? 'onClick' : `on${use.event}`;
    const bound = Object.fromEntries(attributes);
    assert.equal(bound[use.property.name], `{${use.property.name}}`);
    assert.match(bound[event]!, /^\{on[A-Z]\w+\}$/);
    return Object.fromEntries(
      attributes
        .filter(([name]) => name !== use.property.name && name !== event)
        .map(([name, value]) => [name, value.replace(/^"|"$/g, '')]),
    );
  },
  async angular(code, use) {
    const source = transpiled(code, 'example.ts');
    assert.match(code, /schemas: \[CUSTOM_ELEMENTS_SCHEMA\]/);
    const template = descendants(source).find(ts.isNoSubstitutionTemplateLiteral);
    assert.ok(template);
    const attributes = attributesOf(await parsedMarkup(template.text.trim(), 'angular'), use);
    const { name } = use.property;
    return withoutBindings(attributes, [`[${name}]`, name], [`(${use.event})`, /^on\w+\(\$event\)$/]);
  },
};

async function checkVue(code: string, use: Use): Promise<Record<string, string>> {
  const elements = await parsedMarkup(code, 'vue');
  asModule(scriptIn(elements));
  const attributes = attributesOf(elements, use);
  const { name } = use.property;
  return withoutBindings(attributes, [`:${name}.prop`, name], [`@${use.event}`, /^on\w+$/]);
}

/** The attributes beside the binding of the property and that of the event, which have to be there. */
function withoutBindings(
  attributes: Record<string, string>,
  [property, name]: readonly [string, string],
  [event, handler]: readonly [string, RegExp],
): Record<string, string> {
  const { [property]: bound, [event]: handled, ...others } = attributes;
  assert.equal(bound, name);
  assert.match(handled ?? '', handler);
  return others;
}

describe('the markup to copy', () => {
  for (const [name, use] of Object.entries(uses) as [string, Use][]) {
    const expected = Object.fromEntries(
      Object.entries(use.attributes).map(([attribute, value]) => [attribute, value === true ? '' : value]),
    );

    for (const framework of Object.keys(frameworks) as Framework[]) {
      it(`of ${name} is ${framework}'s`, async () => {
        const code = frameworks[framework].snippet(use);
        assert.deepEqual(await checks[framework](code, use), expected);
      });
    }

    it(`of ${name} names only what the element has`, () => {
      const fields = fieldsOf(use.tag);
      for (const attribute of Object.keys(use.attributes))
        assert.ok(
          fields.some((field) => field.attribute === attribute),
          attribute,
        );
      assert.ok(fields.some((field) => field.name === use.property.name));
      const inside = /<(linli-[a-z-]+)/.exec(use.content ?? '')?.[1] ?? use.tag;
      const isKnown = use.event === 'click' || eventsOf(inside).some((event) => event.name === use.event);
      assert.ok(isKnown, use.event);
    });
  }
});
