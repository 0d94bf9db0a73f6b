/**
 * The services of the town: one of each type, and one that asks something of every datatype.
 *
 * @typedef {object} Attribute
 * @property {string} code
 * @property {string} datatype
 * @property {string} description
 * @property {boolean} [variable]
 * @property {boolean} [required]
 * @property {number} order
 * @property {string} [datatype_description]
 * @property {{ key: string, name: string }[]} [values]
 *
 * @typedef {object} Service
 * @property {string} code
 * @property {string} name
 * @property {string} group
 * @property {string} keywords
 * @property {'realtime' | 'batch' | 'blackbox'} type
 * @property {Attribute[]} [attributes]
 * @property {number} [hours] within how many it is expected to be done
 * @property {boolean} [isRestricted]
 */

/** @type {readonly Service[]} */
export const services = [
  {
    code: '001',
    name: 'Leaking tap',
    group: 'Water',
    keywords: 'water, drip,tap',
    type: 'realtime',
    hours: 24,
    attributes: [
      {
        code: 'SIZE',
        datatype: 'singlevaluelist',
        description: 'How much water?',
        required: true,
        order: 2,
        values: [
          { key: '0', name: 'Drops' },
          { key: '1', name: 'Runs' },
        ],
      },
      {
        code: 'HINT',
        datatype: 'text',
        description: 'Close the valve first.',
        variable: false,
        order: 1,
      },
      { code: 'SINCE', datatype: 'datetime', description: 'Since when?', order: 3 },
      { code: 'TAPS', datatype: 'number', description: 'How many taps?', order: 4 },
      {
        code: 'ROOMS',
        datatype: 'multivaluelist',
        description: 'Which rooms?',
        order: 5,
        values: [
          { key: 'kitchen', name: 'Kitchen' },
          { key: 'bath', name: 'Bath & shower' },
        ],
      },
      {
        code: 'MAKE',
        datatype: 'string',
        description: 'Which make?',
        datatype_description: 'It stands on the tap.',
        order: 6,
      },
      { code: 'MORE', datatype: 'text', description: 'What else?', order: 7 },
    ],
  },
  { code: '002', name: 'Street lamp', group: 'Streets', keywords: 'lamp, light', type: 'realtime' },
  { code: '003', name: 'Bulky waste', group: 'Waste', keywords: '', type: 'batch' },
  { code: '004', name: 'Noise', group: 'Order', keywords: 'noise', type: 'blackbox' },
];

/** What only staff may ask for. */
/** @type {Service} */
export const restrictedService = {
  code: '005',
  name: 'Vehicle pool',
  group: 'Staff',
  keywords: '',
  type: 'realtime',
  isRestricted: true,
};
