import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  categoriesFor,
  flattenAreas,
  groupCategories,
  matchesSearch,
  type Category,
} from '../../src/domain/intake.js';

const categories: Category[] = [
  { id: 'leak', name: 'Leak', group: 'Water', kinds: ['repair'], keywords: ['drip', '漏水'] },
  { id: 'noise', name: 'Noise', kinds: ['complaint'] },
  { id: 'drain', name: 'Blocked drain', group: 'Water' },
  { id: 'lamp', name: 'Lamp', group: 'Electricity', kinds: ['repair'] },
];

describe('categories', () => {
  it('serve the kinds they name, or all', () => {
    const ids = (kind: 'repair' | 'complaint') => categoriesFor({ categories }, kind).map(({ id }) => id);
    assert.deepEqual(ids('repair'), ['leak', 'drain', 'lamp']);
    assert.deepEqual(ids('complaint'), ['noise', 'drain']);
  });

  it('stand under their headings in order of appearance', () => {
    const groups = groupCategories(categories).map(({ group, categories: members }) => [
      group,
      members.length,
    ]);
    assert.deepEqual(groups, [
      ['Water', 2],
      ['', 1],
      ['Electricity', 1],
    ]);
  });

  it('are found by name, heading and keyword, every word of the search', () => {
    const found = (search: string) =>
      categories.filter((one) => matchesSearch(one, search)).map(({ id }) => id);
    assert.deepEqual(found('WATER'), ['leak', 'drain']);
    assert.deepEqual(found('water drip'), ['leak']);
    assert.deepEqual(found('漏水'), ['leak']);
    assert.deepEqual(found('piano'), []);
    assert.equal(found('').length, categories.length);
  });
});

describe('common areas', () => {
  it('are listed in reading order with their depth', () => {
    const areas = [
      { id: 'a', label: 'A', areas: [{ id: 'a1', label: 'A1' }] },
      { id: 'b', label: 'B' },
    ];
    assert.deepEqual(
      flattenAreas(areas).map(({ area, depth }) => [area.id, depth]),
      [
        ['a', 0],
        ['a1', 1],
        ['b', 0],
      ],
    );
  });
});
