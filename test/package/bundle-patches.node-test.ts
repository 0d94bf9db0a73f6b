import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keepOffPage } from '../../scripts/build/lit-globals.mjs';
import { withNullPrototypes, withoutListenersAsOptions } from '../../scripts/build/null-prototypes.mjs';

describe('what keeps Lit off the page', () => {
  it('takes the list of versions away', () => {
    const code = '(t.litElementVersions??=[]).push("3.3.3");const g=1;';
    assert.equal(keepOffPage('lit-element.js', code), 'void 0;const g=1;');
  });

  it('keeps the metadata in the file, and leaves Symbol alone', () => {
    const kept = keepOffPage(
      'reactive-element.js',
      'Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;litPropertyMetadata.get(t);(a.reactiveElementVersions??=[]).push("2");',
    );
    assert.equal(kept, 'const linliMetadata = new WeakMap();\nlinliMetadata;linliMetadata.get(t);void 0;');
  });

  it('reads templates in a document of HTML, whatever the page is', () => {
    const code = '(t.litHtmlVersions??=[]).push("3");const s=l.createElement("template");';
    assert.match(
      keepOffPage('lit-html.js', code),
      /void 0;const s=linliDocument\(\)\.createElement\("template"\);$/,
    );
  });

  it('refuses a Lit that it does not recognise', () => {
    assert.throws(() => keepOffPage('lit-html.js', 'versions.push(3);'), /no longer sets its globals/);
  });
});

describe('objects for the platform', () => {
  it('have no prototype, whatever reads them', () => {
    for (const [written, expected] of [
      [
        'a.addEventListener(b, c, { once: true });',
        'a.addEventListener(b, c, { __proto__: null, once: true });',
      ],
      ['d(e, f, { value: 1 });', 'd(e, f, { __proto__: null, value: 1 });'],
      ['Object.defineProperty(a, b, c);', 'Object.defineProperty(a, b, { __proto__: null, ...c });'],
      [
        'd(e, f, { get() { return 1; }, enumerable: true });',
        'd(e, f, { __proto__: null, get() { return 1; }, enumerable: true });',
      ],
      ['fetch(u, { ...call, signal });', 'fetch(u, { __proto__: null, ...call, signal });'],
    ] as const)
      assert.equal(withNullPrototypes(written), expected);
  });

  it('are told from records of ours', () => {
    for (const record of [
      'f({ type: "draft" });',
      'f({ value: 1, label: 2 });',
      'f({});',
      'f({ ...a });',
      'f({ [get]: 1 });',
    ])
      assert.equal(withNullPrototypes(record), record);
  });

  it('are not listeners that are functions', () => {
    assert.equal(
      withoutListenersAsOptions('e.addEventListener(this.name, this, n);'),
      'e.addEventListener(this.name, this, typeof n === "function" ? false : n);',
    );
    assert.throws(() => withoutListenersAsOptions('e.on(n);'), /no longer listens/);
  });
});
