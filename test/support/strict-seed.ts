import type { MemorySeed } from '../../src/adapters/memory/index.js';
import type { RequestInput } from '../../src/domain/index.js';

/** A community that asks one question of each kind. */
export const strictSeed: MemorySeed = {
  intake: {
    kinds: ['repair', 'enquiry'],
    categories: [
      { id: 'leak', name: 'Leak', kinds: ['repair'], hasFields: true },
      { id: 'fees', name: 'Fees', kinds: ['enquiry'] },
    ],
    homes: [{ id: 'home', label: 'Home' }],
    areas: [{ id: 'garage', label: 'Garage', areas: [{ id: 'level', label: 'Level B1' }] }],
  },
  fields: {
    leak: [
      { code: 'note', type: 'information', label: 'Close the valve' },
      { code: 'size', type: 'number', label: 'Size', required: true, min: 1, max: 9 },
      { code: 'since', type: 'datetime', label: 'Since' },
      { code: 'meter', type: 'string', label: 'Meter', maxLength: 3 },
      { code: 'source', type: 'single-choice', label: 'Source', choices: [{ value: 'tap', label: 'Tap' }] },
      { code: 'rooms', type: 'multiple-choice', label: 'Rooms', choices: [{ value: 'bath', label: 'Bath' }] },
    ],
  },
};
/** What it takes. */
export const strictInput: RequestInput = {
  kind: 'repair',
  categoryId: 'leak',
  description: 'Drips',
  fields: { size: 3 },
};
