import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { guides, guideText } from '../../stories/guides/guide.js';

const docs = (file: string) => readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8');
const page = (file: string) => new URL(`../../stories/guides/${file}x`, import.meta.url);

describe('the guides of the catalogue', () => {
  for (const [file, title] of Object.entries(guides)) {
    it(`have ${file}, as it is in docs`, () => {
      assert.ok(existsSync(page(file)), 'no page');
      const source = readFileSync(page(file), 'utf8');
      assert.ok(source.includes(`docs/${file}?raw`));
      assert.ok(source.includes(`title="Guides/${title}"`));
    });

    it(`leave no link in ${file} that leads nowhere`, () => {
      const targets = [...guideText(docs(file)).matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target!);
      for (const target of targets) assert.match(target, /^(https?:|#|\.\/\?path=\/docs\/guides-)/);
    });
  }

  it('lead from one to another, and name what lies in the sources', () => {
    assert.equal(
      guideText('See [Adapters](adapters.md#errors).'),
      'See [Adapters](./?path=/docs/guides-adapters--docs).',
    );
    assert.equal(guideText('See [ports](../src/adapter/ports.ts).'), 'See ports (`src/adapter/ports.ts`).');
    assert.equal(guideText('<!-- test: page -->\n\nText'), 'Text');
  });
});
