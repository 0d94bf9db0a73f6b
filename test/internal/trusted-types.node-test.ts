import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makePolicy, markupPolicy, type MarkupPolicy } from '../../src/internal/trusted-types.js';

describe('the Trusted Types policy', () => {
  it('has one name, passes HTML and no script', () => {
    const made: [string, MarkupPolicy][] = [];
    const policy = makePolicy({
      createPolicy(name, rules) {
        made.push([name, rules]);
        return rules;
      },
    });
    assert.deepEqual(
      made.map(([name]) => name),
      ['linli'],
    );
    assert.equal(policy?.createHTML('<p>'), '<p>');
    assert.throws(() => policy?.createScriptURL('https://example.cn/x.js'), TypeError);
  });

  it('is done without where the page forbids it', () => {
    const forbidding = {
      createPolicy() {
        throw new TypeError('forbidden');
      },
    };
    assert.equal(makePolicy(forbidding), undefined);
  });

  it('is not needed where there are no Trusted Types', () => {
    assert.equal(makePolicy(undefined)?.createHTML('<p>'), '<p>');
    assert.equal(markupPolicy(), markupPolicy());
  });
});
