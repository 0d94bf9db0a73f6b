import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { open311 } from '../../../src/adapters/open311/index.js';
import { expectRejection } from '../../../src/testing/index.js';
import { startServer } from '../../support/local-server.js';
import { canned } from '../../support/georeport/canned.js';

const intakeOf = async (services: unknown, options = {}) =>
  canned({ 'GET services.json': [services as object] }, options).adapter.requests.intake({});

const fieldsOf = async (...attributes: object[]) =>
  canned({ 'GET services/1.json': { service_code: '1', attributes } }).adapter.requests.fields!('1', {});

const attribute = (members: object) => ({
  variable: true,
  code: 'A',
  datatype: 'string',
  description: 'What?',
  ...members,
});

describe('open311: services', () => {
  it('are categories with all that the server says of them', async () => {
    const service = {
      service_code: 7,
      service_name: 'Lamp &amp; light',
      group: 'Streets',
      keywords: 'lamp, light,,dark ',
      metadata: 'true',
    };
    const { categories, kinds } = await intakeOf([
      service,
      { service_code: 0 },
      { service_name: 'no code' },
      service,
    ]);
    assert.deepEqual(categories, [
      {
        id: '7',
        name: 'Lamp & light',
        group: 'Streets',
        keywords: ['lamp', 'light', 'dark'],
        kinds: ['repair'],
        hasFields: true,
      },
      { id: '0', name: '0', kinds: ['repair'] },
    ]);
    assert.deepEqual(kinds, ['repair']);
  });

  it('serve the kinds that the portal says', async () => {
    const services = [{ service_code: '1' }, { service_code: '2' }];
    const { categories, kinds } = await intakeOf(services, { kinds: { 2: 'complaint' } });
    assert.deepEqual([categories[1]!.kinds, kinds], [['complaint'], ['repair', 'complaint']]);
  });

  it('stand beside what the portal knows itself', async () => {
    const { homes, emergencyPhone, residentId } = await intakeOf([], {
      intake: async () => ({ homes: [{ id: 'h', label: 'Flat' }], emergencyPhone: '119' }),
      resident: () => 'r1',
    });
    assert.deepEqual([homes, emergencyPhone, residentId], [[{ id: 'h', label: 'Flat' }], '119', 'r1']);
  });
});

describe('open311: what a service asks', () => {
  it('comes in the order of the server, of each datatype', async () => {
    const datatypes = [
      'string',
      'number',
      'datetime',
      'text',
      'singlevaluelist',
      'multivaluelist',
      'unheard-of',
    ];
    const fields = await fieldsOf(
      ...datatypes.map((datatype, index) =>
        attribute({
          datatype,
          code: `C${index}`,
          order: String(10 - index),
          values: [{ key: 0, name: 'None' }],
        }),
      ),
    );
    assert.deepEqual(
      fields.map(({ code, type }) => [code, type]),
      [
        ['C6', 'string'],
        ['C5', 'multiple-choice'],
        ['C4', 'single-choice'],
        ['C3', 'text'],
        ['C2', 'datetime'],
        ['C1', 'number'],
        ['C0', 'string'],
      ],
    );
    assert.deepEqual(fields[2]!.choices, [{ value: '0', label: 'None' }]);
  });

  it('is asked in words where its datatype is the name of something else', async () => {
    for (const datatype of ['constructor', '__proto__', 'toString'])
      assert.equal((await fieldsOf(attribute({ datatype })))[0]!.type, 'string', datatype);
  });

  it('may be something to read only', async () => {
    for (const variable of [false, 'false'])
      assert.deepEqual(
        await fieldsOf(attribute({ variable, code: '', description: '<p>Close the valve.</p>' })),
        [{ code: 'information-0', type: 'information', label: 'Close the valve.' }],
      );
  });

  it('is required or not, and says so in any way', async () => {
    for (const [required, is] of [
      [true, true],
      ['true', true],
      ['false', undefined],
      [0, undefined],
    ] as const)
      assert.equal((await fieldsOf(attribute({ required })))[0]!.required, is);
  });

  it('has a question and a hint, and no name of nothing in either', async () => {
    const hinted = { description: 'What?', datatype_description: 'In one word.' };
    const [field] = await fieldsOf(attribute(hinted));
    assert.deepEqual([field!.label, field!.hint], ['What?', 'In one word.']);
    const [other] = await fieldsOf(attribute({ description: 'null', datatype_description: 'In one word.' }));
    assert.deepEqual([other!.label, other!.hint], ['In one word.', undefined]);
    assert.equal((await fieldsOf(attribute({ description: '' })))[0]!.label, 'A');
  });

  it('is asked in words where there is nothing to choose, and once', async () => {
    const empty = attribute({ datatype: 'singlevaluelist', values: [{ key: '', name: '–' }] });
    assert.deepEqual(await fieldsOf(empty, empty, attribute({ code: null })), [
      { code: 'A', type: 'string', label: 'What?' },
    ]);
  });
});

describe('open311: numbers that JSON does not know', () => {
  it('are taken digit by digit, and texts stay as they are', async () => {
    const json =
      '[{"service_code":001,"service_name":"Room 007: \\"01\\", -02"},{"service_code":-07},{"service_code":12345678901234567890},' +
      '{"service_code":10,"keywords":"x"}]';
    const { categories } = await canned({ 'GET services.json': json }).adapter.requests.intake({});
    assert.deepEqual(
      categories.map(({ id, name }) => [id, name]),
      [
        ['001', 'Room 007: "01", -02'],
        ['-07', '-07'],
        ['12345678901234567890', '12345678901234567890'],
        ['10', '10'],
      ],
    );
  });

  it('make no JSON of what is none', async () => {
    for (const text of ['[{"service_code":001', '[001', '{"a":01}}'])
      await expectRejection(canned({ 'GET services.json': text }).adapter.requests.intake({}), 'malformed');
  });
});

describe('open311: the set-up', () => {
  it('refuses what is no address and no zone', () => {
    assert.throws(() => open311({ endpoint: '/v2' }), TypeError);
    assert.throws(() => open311({ endpoint: 'https://town.example', zone: 'Shanghai' }), /no time zone/);
  });

  it('is a portal of its own for each jurisdiction', () => {
    const portal = (jurisdictionId?: string) =>
      open311({ endpoint: 'https://town.example/v2?x#y', ...(jurisdictionId && { jurisdictionId }) }).portal;
    assert.deepEqual([portal(), portal('a')], ['https://town.example/v2/', 'https://town.example/v2/ a']);
  });

  it('sends the portal’s own headers nowhere else', async () => {
    const asked: unknown[] = [];
    const elsewhere = await startServer((request, response) => {
      asked.push(request.url);
      response.end('[]');
    });
    const town = await startServer((_, response) => {
      response.writeHead(302, { Location: `${elsewhere.address}/v2/services.json` }).end();
    });
    try {
      const headers = () => ({ 'X-Session': 'x' });
      const { requests } = open311({ endpoint: town.address, headers });
      await expectRejection(requests.intake({}), 'unauthenticated');
      assert.deepEqual(asked, []);
      assert.deepEqual((await open311({ endpoint: town.address }).requests.intake({})).categories, []);
    } finally {
      await town.stop();
      await elsewhere.stop();
    }
  });
});
