import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { argTypesOf, defaultsOf } from '../../stories/support/arg-types.js';
import { fieldsOf, manifestTags } from '../../stories/support/manifest.js';

const publicTags = manifestTags.filter((tag) => tag.startsWith('linli-'));

describe('the controls of the catalogue', () => {
  for (const tag of publicTags) {
    it(`describe every property of <${tag}>, and nothing private`, () => {
      const entries = Object.entries(argTypesOf(tag));
      assert.ok(entries.length > 0);
      for (const [name, { description, control }] of entries) {
        assert.match(name, /^[a-z][A-Za-z]*$/);
        assert.ok(description, `${name} has no description`);
        assert.notEqual(control, undefined, `${name} has no control`);
      }
    });

    it(`of <${tag}> begin with its defaults`, () => {
      const declared = fieldsOf(tag).filter((field) => field.default !== undefined);
      assert.deepEqual(
        Object.keys(defaultsOf(tag)),
        declared.map(({ name }) => name),
      );
    });
  }

  it('are of the kind that the property is', () => {
    const { view, lunar, holidays, date } = argTypesOf('linli-activity-calendar');
    // The compiler lists the members of a union in an order of its own.
    assert.deepEqual(view?.options?.toSorted(), ['agenda', 'auto', 'month', 'week']);
    assert.deepEqual(lunar?.control, { type: 'select' });
    assert.deepEqual(date?.control, { type: 'text' });
    assert.deepEqual(holidays?.control, { type: 'text' });
    const { pageSize, autoLoad, adapter } = argTypesOf('linli-notice-board');
    assert.deepEqual(pageSize?.control, { type: 'number' });
    assert.deepEqual(autoLoad?.control, { type: 'boolean' });
    assert.equal(pageSize?.name, 'page-size');
    assert.equal(adapter?.control, false);
    assert.deepEqual(argTypesOf('linli-request-form').contact?.control, { type: 'object' });
  });

  it('leave out methods, events and what is read-only', () => {
    const names = fieldsOf('linli-rating-prompt').map(({ name }) => name);
    for (const absent of ['form', 'validity', 'rating', 'checkValidity', 'linli-rating-submit'])
      assert.equal(names.includes(absent), false, absent);
  });
});
