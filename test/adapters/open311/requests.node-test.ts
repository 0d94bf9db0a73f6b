import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canned, record } from '../../support/georeport/canned.js';
import type { Open311Options } from '../../../src/adapters/open311/index.js';

/** The request that a record becomes. */
async function requestOf(members: object, options: Partial<Open311Options> = {}) {
  const { adapter } = canned({ 'GET requests/17.json': [[record(members)]] }, options);
  return (await adapter.requests.get('17', {}))!;
}

describe('open311: what becomes of a record', () => {
  it('is a request with everything that the server says', async () => {
    const request = await requestOf({
      agency_responsible: 'Works department',
      service_notice: 'Somebody comes on Friday.',
      expected_datetime: '2026-11-25T08:00:00+08:00',
      address: 'Main street 5',
      media_url: 'https://town.example/17.jpg',
      status_notes: 'The part is ordered.',
    });
    const [note] = request.history!;
    assert.deepEqual(request, {
      id: '17',
      number: '17',
      kind: 'repair',
      category: { id: '001', name: 'Leaking tap' },
      status: 'submitted',
      rawStatus: { code: 'open' },
      description: 'It drips.',
      location: { type: 'area', label: 'Main street 5' },
      photos: [{ id: 'https://town.example/17.jpg', url: 'https://town.example/17.jpg' }],
      owner: { name: 'Works department' },
      promises: [
        {
          metric: 'resolution',
          startedAt: '2026-11-24T08:00:00+08:00',
          dueAt: '2026-11-25T08:00:00+08:00',
          source: 'server',
        },
      ],
      nextStep: 'Somebody comes on Friday.',
      createdAt: '2026-11-24T08:00:00+08:00',
      updatedAt: '2026-11-24T09:00:00+08:00',
      history: [
        { id: note!.id, at: '2026-11-24T09:00:00+08:00', type: 'message', text: 'The part is ordered.' },
      ],
    });
  });

  it('says nothing where the server says nothing, in whichever way', async () => {
    const nothing = {
      agency_responsible: '',
      service_notice: null,
      expected_datetime: '',
      address: 'null',
      address_id: '',
      lat: 0,
      long: 0,
      media_url: '',
      status_notes: 'undefined',
    };
    const request = await requestOf(nothing);
    const silent = ['owner', 'nextStep', 'promises', 'location', 'photos', 'history'];
    assert.deepEqual(
      Object.keys(request).filter((name) => silent.includes(name)),
      [],
    );
  });

  it('shows residents no HTML in what staff wrote', async () => {
    const { nextStep } = await requestOf({
      service_notice: '<p>We come <b>today</b> &amp; tomorrow.</p><p>Soon.</p>',
    });
    assert.equal(nextStep, 'We come today & tomorrow. Soon.');
  });

  it("cuts paths of the server's disk out of what staff wrote, and keeps the rest", async () => {
    const shown = async (status_notes: string) => (await requestOf({ status_notes })).history?.[0]?.text;
    for (const [written, kept] of [
      ['Died at /srv/app/Notes.pm line 4.', 'Died ….'],
      [
        'We could not save it (/var/log/app.log). Please call us.',
        'We could not save it (…). Please call us.',
      ],
      ['Failed at /app/lib/x.rb line 12, call us.', 'Failed …, call us.'],
      ['Lost in C:\\Program Files\\town\\x.log, call us.', 'Lost in …, call us.'],
      ['<p>Died at /srv/app/Notes.pm line 4.</p><p>Call us.</p>', 'Died …. Call us.'],
      ['/var/log/app.log', undefined],
      ['C:\\app\\x.log', undefined],
    ] as const)
      assert.equal(await shown(written), kept, written);
    for (const words of [
      'see /help/water',
      'Wait at platform line 3.',
      'Monday and/or Tuesday, 24/7/365',
      'https://town.example/home/water and town.example/var/x',
    ])
      assert.equal(await shown(words), words);
  });

  it('shows the words of residents as they stand, and the name of the service where there are none', async () => {
    assert.equal(
      (await requestOf({ description: '<b>1 < 2</b> &amp;\n ' })).description,
      '<b>1 < 2</b> &amp;\n ',
    );
    assert.equal((await requestOf({ description: null })).description, 'Leaking tap');
  });

  it('is closed by that one word alone', async () => {
    for (const [status, expected] of [
      ['CLOSED', 'closed'],
      ['not closed', 'submitted'],
      ['closed for now', 'submitted'],
    ] as const)
      assert.equal((await requestOf({ status })).status, expected, status);
  });

  it('has its promise over where the portal takes its status for an end', async () => {
    const due = { expected_datetime: '2026-11-25T08:00:00+08:00' };
    for (const [status, isOver] of [
      ['resolved', true],
      ['closed', true],
      ['declined', true],
      ['cancelled', true],
      ['in-progress', false],
    ] as const) {
      const { promises } = await requestOf(due, { statusMapping: () => status });
      assert.equal(promises![0]!.stoppedAt !== undefined, isOver, status);
    }
    assert.equal((await requestOf({ expected_datetime: '2026-11-24T08:00:00+08:00' })).promises, undefined);
  });

  it('asks the portal what a status means with what the server says, and nothing else', async () => {
    const asked: object[] = [];
    const statusMapping = (status: object) => void asked.push(status);
    await requestOf({ status_notes: 'Soon.' }, { statusMapping });
    await requestOf({ status: '', service_code: '' }, { statusMapping });
    assert.deepEqual(asked, [
      { status: 'open', statusNotes: 'Soon.', serviceCode: '001' },
      { status: 'open' },
    ]);
  });

  it('is closed when the server says so, and declined only where the portal says what means that', async () => {
    const closed = { status: 'closed', status_notes: 'Not ours: see the county.' };
    assert.equal((await requestOf(closed)).status, 'closed');
    const statusMapping: Open311Options['statusMapping'] = ({ status, statusNotes = '' }) =>
      status === 'closed' && statusNotes.startsWith('Not ours') ? 'declined' : undefined;
    const { status, rawStatus, history } = await requestOf(closed, { statusMapping });
    assert.deepEqual([status, rawStatus], ['declined', { code: 'closed' }]);
    assert.deepEqual([history![0]!.type, history![0]!.status], ['status', 'declined']);
    assert.equal((await requestOf({}, { statusMapping })).status, 'submitted');
  });

  it('ends a promise with the last that was heard of a closed request, and keeps none that ends before it began', async () => {
    const expected_datetime = '2026-11-25T08:00:00+08:00';
    const closed = await requestOf({ status: 'closed', expected_datetime });
    assert.equal(closed.promises![0]!.stoppedAt, '2026-11-24T09:00:00+08:00');
    assert.equal((await requestOf({ expected_datetime: '2026-11-23T08:00:00+08:00' })).promises, undefined);
  });

  it('reads the notes of the extension in the order of their time, and says none twice', async () => {
    const { history } = await requestOf({
      status: 'closed',
      status_notes: 'Done.',
      notes: [
        { datetime: '2026-11-24T10:00:00+08:00', description: 'Done.', type: 'closed' },
        { datetime: '2026-11-24T09:00:00+08:00', description: 'On the way.', type: 'follow_on' },
        { datetime: 'soon', description: 'Nobody knows when.' },
        { datetime: '2026-11-24T11:00:00+08:00', description: '' },
      ],
      extended_attributes: {
        photos: [{ media_url: 'https://town.example/a.jpg' }, { media_url: 'javascript:alert(1)' }],
      },
    });
    assert.deepEqual(
      history!.map(({ type, text }) => [type, text]),
      [
        ['message', 'On the way.'],
        ['status', 'Done.'],
      ],
    );
  });

  it('knows a home and an area by the id of their address', async () => {
    const intake = () => ({
      homes: [{ id: 'h1', label: 'Flat 1' }],
      areas: [{ id: 'b', label: 'Block', areas: [{ id: 'lift', label: 'Lift' }] }],
    });
    const at = async (address_id: string) =>
      (await requestOf({ address_id, address: 'x' }, { intake })).location;
    assert.deepEqual(await at('h1'), { type: 'home', homeId: 'h1', label: 'Flat 1' });
    assert.deepEqual(await at('lift'), { type: 'area', areaId: 'lift', label: 'Lift' });
    assert.deepEqual(await at('elsewhere'), { type: 'area', label: 'x' });
  });

  it('names whoever is responsible, by a name or by an object with names', async () => {
    const owner = async (agency_responsible: unknown) => (await requestOf({ agency_responsible })).owner;
    assert.deepEqual(await owner({ recipient: ['Roads', 'Parks'] }), { name: 'Roads, Parks' });
    assert.deepEqual(await owner({ name: 'Roads' }), { name: 'Roads' });
    assert.equal(await owner({ recipient: [] }), undefined);
  });

  it('is never one of another number, nor an empty one', async () => {
    const answers = {
      'GET requests/17.json': [[record({ service_request_id: 18 })]],
      'GET requests/0.json': [[]],
    };
    const { adapter } = canned(answers);
    assert.equal(await adapter.requests.get('17', {}), undefined);
    assert.equal(await adapter.requests.get('0', {}), undefined);
  });
});

describe('open311: dates', () => {
  it('are left out where they name no zone and the portal none either', async () => {
    const zoneless = record({ requested_datetime: '2026-11-24 08:00:00' });
    const whole = record({ service_request_id: 18, updated_datetime: '2026-11-24 09:00:00' });
    const { adapter, reports } = canned({ 'GET requests.json': [[zoneless, whole]] });
    const { items, omitted } = await adapter.requests.list({}, {});
    assert.deepEqual([items.map(({ id }) => id), omitted], [['18'], 1]);
    assert.equal(items[0]!.updatedAt, items[0]!.createdAt);
    assert.match(reports[0]!, /request 17: "2026-11-24 08:00:00" is no moment \(option zone/);
  });

  it('are read in the zone of the endpoint where they name none', async () => {
    const { createdAt } = await requestOf(
      { requested_datetime: '2026-11-24 08:00:00' },
      { zone: 'Asia/Shanghai' },
    );
    assert.equal(createdAt, '2026-11-24T08:00:00+08:00');
  });
});
