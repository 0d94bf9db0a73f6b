import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Field, Intake, RequestInput, ServiceRequest } from '../../../src/domain/index.js';
import { databasesOfEachKind, describeOn } from './support/arrangements.js';
import { Client, expectProblem, leak } from './support/client.js';

describeOn(databasesOfEachKind, 'requests', (addresses) => {
  let resident: Client;
  before(async () => (resident = await Client.signIn(addresses[0]!)));

  it('tells what can be filed, in the language of the reader', async () => {
    const intake = await resident.read<Intake>('/intake', { 'Accept-Language': 'zh-CN, en;q=0.8' });
    assert.deepEqual(intake.homes, [{ id: 'h-3-502', label: '3 号楼 2 单元 502' }]);
    assert.equal(intake.contact?.name, '王芳');
    const english = await resident.read<Intake>('/intake', { 'Accept-Language': 'zh;q=0.1, en' });
    assert.equal(english.contact?.name, 'Wang Fang');
    assert.ok(english.categories.some(({ emergency }) => emergency));
    const types = new Set<string>();
    for (const { id } of english.categories.filter(({ hasFields }) => hasFields)) {
      const { fields } = await resident.read<{ fields: Field[] }>(`/categories/${id}/fields`);
      for (const { type } of fields) types.add(type);
    }
    assert.equal(types.size, 7);
    await expectProblem(resident.call('/categories/none/fields'), 404, 'not-found');
  });

  it('files a request with an owner, a promise and a history', async () => {
    const reply = await resident.post({ ...leak, photoIds: [] });
    const request = (await reply.json()) as ServiceRequest;
    assert.equal(reply.headers.get('Location'), `/api/community/requests/${request.id}`);
    assert.match(request.number, /^R-\d{4}-\d{6}$/);
    assert.equal(request.status, 'submitted');
    assert.deepEqual(request.owner, { name: 'Chen Jing', role: 'Service desk', phone: '021-5550-0101' });
    assert.deepEqual(request.location, {
      type: 'home',
      homeId: 'h-3-502',
      label: 'Building 3, unit 2, 502',
    });
    assert.equal(request.contact?.phone, '138-0000-0001');
    const [promise] = request.promises!;
    assert.equal(promise!.metric, 'response');
    assert.equal(promise!.startedAt, request.createdAt);
    assert.equal(Date.parse(promise!.dueAt!) - Date.parse(request.createdAt), 24 * 3_600_000);
    assert.deepEqual(
      request.history!.map(({ type }) => type),
      ['status', 'owner'],
    );
    assert.deepEqual(await resident.read(`/requests/${request.id}`), request);
  });

  it('takes an emergency for one, whatever the resident says', async () => {
    const request = await resident.file({ categoryId: 'gas', fields: {}, emergency: false });
    assert.equal(request.emergency, true);
    assert.deepEqual(
      request.promises!.map(({ metric, goal }) => [metric, goal]),
      [
        ['on-site', 'PT30M'],
        ['resolution', 'P3D'],
      ],
    );
  });

  it('keeps an anonymous complaint free of names', async () => {
    const input = { kind: 'complaint', categoryId: 'noise', fields: {}, anonymous: true } as const;
    const request = await resident.file({ ...input, contact: { name: 'Wang Fang', phone: '1' } });
    assert.doesNotMatch(JSON.stringify(request), /Wang|138-/);
  });

  it('keeps every text as it was written, but for what no text can hold', async () => {
    const description = '漏水 💧 \'; drop table requests; -- <b>"&amp;\\ \u0000\ud800end';
    const { id } = await resident.file({ description, availability: { note: 'a\u0000\udc00b' } });
    const request = await resident.read<ServiceRequest>(`/requests/${id}`);
    assert.equal(request.description, '漏水 💧 \'; drop table requests; -- <b>"&amp;\\ \ufffdend');
    assert.equal(request.availability?.note, 'a\ufffdb');
  });

  describe('refuses, with the field named,', () => {
    const home = { type: 'home', homeId: 'h-5-101' } as const;
    const wrong: readonly [string, Partial<Record<keyof RequestInput, unknown>>, Record<string, string>][] = [
      ['no description', { description: ' \n' }, { description: 'required' }],
      ['a description left out', { description: undefined }, { description: 'required' }],
      ['a description too long', { description: '漏'.repeat(4001) }, { description: 'too-long' }],
      ['another type', { description: 17 }, { description: 'format' }],
      ['no such kind', { kind: 'wish' }, { kind: 'unknown-choice' }],
      ['no category', { categoryId: undefined }, { categoryId: 'required' }],
      ['no such category', { categoryId: 'none' }, { categoryId: 'unknown-choice' }],
      ['a category of another kind', { categoryId: 'fees' }, { categoryId: 'unknown-choice' }],
      ['a required answer left out', { fields: {} }, { 'fields.room': 'required' }],
      ['a required answer left empty', { fields: { room: '' } }, { 'fields.room': 'required' }],
      ['no such choice', { fields: { room: 'roof' } }, { 'fields.room': 'unknown-choice' }],
      ['no such choices', { fields: { room: 'kitchen', wet: ['sky'] } }, { 'fields.wet': 'unknown-choice' }],
      ['one for several', { fields: { room: 'kitchen', wet: 'floor' } }, { 'fields.wet': 'format' }],
      ['no instant', { fields: { room: 'kitchen', since: '2026-11-23' } }, { 'fields.since': 'format' }],
      ['no such field', { fields: { room: 'kitchen', age: 3 } }, { 'fields.age': 'unknown-choice' }],
      ['an answer to a text', { fields: { room: 'kitchen', advice: 'x' } }, { 'fields.advice': 'invalid' }],
      [
        'a number too large',
        { categoryId: 'heating', fields: { temperature: 46 } },
        { 'fields.temperature': 'too-large' },
      ],
      [
        'a number too small',
        { categoryId: 'heating', fields: { temperature: -21 } },
        { 'fields.temperature': 'too-small' },
      ],
      [
        'a text too long',
        { categoryId: 'heating', fields: { radiator: 'x'.repeat(61) } },
        { 'fields.radiator': 'too-long' },
      ],
      ['no place', { location: undefined }, { location: 'required' }],
      ["another's home", { location: home }, { 'location.homeId': 'unknown-choice' }],
      ['no such area', { location: { type: 'area', areaId: 'x' } }, { 'location.areaId': 'unknown-choice' }],
      ['no such day', { availability: { from: '2026-02-30T08:00Z' } }, { 'availability.from': 'format' }],
      [
        'an end before the start',
        { availability: { from: '2026-11-23T09:00Z', until: '2026-11-23T08:00Z' } },
        { 'availability.until': 'invalid' },
      ],
      ['a telephone too long', { contact: { phone: '1'.repeat(501) } }, { 'contact.phone': 'too-long' }],
      ['no such photo', { photoIds: ['none'] }, { photoIds: 'expired' }],
      ['too many photos', { photoIds: Array(7).fill('none') }, { photoIds: 'too-large' }],
      ['two things', { description: '', location: 3 }, { description: 'required', location: 'format' }],
    ];
    for (const [what, changes, fields] of wrong) {
      it(what, async () => {
        const problem = await expectProblem(resident.post({ ...leak, ...changes }), 422, 'invalid');
        assert.deepEqual(problem.fields, fields);
      });
    }

    it('and writes nothing of it', async () => {
      const { items: earlier } = await resident.list();
      await expectProblem(resident.post({ ...leak, description: '' }), 422, 'invalid');
      assert.deepEqual((await resident.list()).items, earlier);
    });
  });

  it('refuses what is no request at all', async () => {
    for (const body of ['', '{', 'null', '[]', '"text"', '17']) {
      await expectProblem(resident.post(body), 400, 'invalid');
    }
    await expectProblem(resident.post({ ...leak, fields: { room: 'x'.repeat(70_000) } }), 413, 'too-large');
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify(leak);
    await expectProblem(resident.call('/requests', { method: 'POST', headers, body }), 400, 'invalid');
    for (const key of ['two words', 'x'.repeat(256), 'ä']) {
      await expectProblem(resident.post(leak, key), 400, 'invalid');
    }
  });

  it('answers 304 to who has it already, and anew once it changed', async () => {
    const { id } = await resident.file();
    for (const path of ['/intake', '/categories/leak/fields', '/requests', `/requests/${id}`]) {
      const etag = (await resident.call(path)).headers.get('ETag')!;
      const again = await resident.call(path, { headers: { 'If-None-Match': `"other", W/${etag}` } });
      assert.equal(again.status, 304);
      assert.equal(await again.text(), '');
    }
    const etag = (await resident.call('/requests')).headers.get('ETag')!;
    await resident.file();
    assert.equal((await resident.call('/requests', { headers: { 'If-None-Match': etag } })).status, 200);
  });
});
