import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { exampleInput, expectRejection, file } from '../../../src/testing/index.js';
import { geoReportBackend } from '../../support/georeport/backend.js';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A server of a dialect, its answers as they are, and an adapter of it. */
async function open(...given: Parameters<typeof geoReportBackend>) {
  const backend = await geoReportBackend(...given);
  closing.push(backend.close);
  const raw = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(backend.server.endpoint + path, init);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return { ...backend, port: backend.adapter.requests, raw };
}

const key = { idempotencyKey: 'k' };

describe('open311: the standard’s own sample, which is no JSON', () => {
  it('keeps every digit of codes', async () => {
    const { port, raw } = await open('spec-sample');
    assert.throws(() => JSON.parse('{"service_code":001}'));
    assert.match((await raw('services.json')).text, /"service_code":001,/);
    const { categories } = await port.intake({});
    assert.deepEqual(
      categories.map(({ id }) => id),
      ['001', '002', '003', '004'],
    );
    const { id, category } = await file(port, await exampleInput(port));
    assert.deepEqual([id, category?.id], ['1000', '001']);
  });
});

describe('open311: open311-adapter', () => {
  it('has a first request, whose number is 0', async () => {
    const { port, raw } = await open('open311-adapter');
    const filed = await file(port, await exampleInput(port));
    assert.equal(filed.id, '0');
    assert.match((await raw('requests/0.json')).text, /"service_request_id":0,.*"lat":0,"long":0/);
    assert.deepEqual(await port.get('0', {}), filed);
  });

  it('says "true" and "false" of what it asks', async () => {
    const { port } = await open('open311-adapter');
    const { categories } = await port.intake({});
    assert.deepEqual(
      categories.map(({ hasFields = false }) => hasFields),
      [true, false, false, false],
    );
    const fields = await port.fields!('001', {});
    assert.deepEqual(
      fields
        .filter(({ required, type }) => required === true || type === 'information')
        .map(({ code }) => code),
      ['HINT', 'SIZE'],
    );
  });

  it('crashes at a number that it does not have, and shows where', async () => {
    const { port, raw } = await open('open311-adapter');
    const { status, text } = await raw('requests/99.json');
    assert.deepEqual([status, /\/srv\/lib/.test(text)], [500, true]);
    assert.equal(await port.get('99', {}), undefined);
  });

  it('says what is wrong as its validator found it, which is told as a field', async () => {
    const { port } = await open('open311-adapter');
    const input = await exampleInput(port, { fields: {} });
    const { fields } = await expectRejection(port.create(input, key), 'invalid');
    assert.deepEqual(fields, { 'fields.SIZE': 'required' });
  });

  it('is asked with whole dates, and never for leave', async () => {
    const { port, server, raw } = await open('open311-adapter');
    assert.equal((await raw('requests.json?start_date=2026-01-01')).status, 400);
    assert.equal((await raw('services.json', { method: 'OPTIONS' })).status, 404);
    assert.equal((await raw('services')).headers.get('content-type'), 'text/plain');
    await file(port, await exampleInput(port));
    const dates = server.asked.flatMap(({ query }) => query.get('start_date') ?? []);
    assert.ok(dates.some((date) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/.test(date)));
    const [posted] = server.asked.filter(({ method }) => method === 'POST');
    assert.equal(posted!.type, 'application/x-www-form-urlencoded;charset=UTF-8');
  });
});

describe('open311: FixMyStreet', () => {
  it('wraps its lists and calls services by their names', async () => {
    const { port, raw, server } = await open('fixmystreet');
    server.town.file(server.town.services[1]!, new URLSearchParams({ description: 'Dark.' }));
    assert.match((await raw('services.json')).text, /^\{"services":\[/);
    assert.match((await raw('requests.json')).text, /^\{"service_requests":\[/);
    const { categories } = await port.intake({});
    assert.deepEqual([categories[0]!.id, categories[0]!.name], ['Leaking tap', 'Leaking tap']);
    assert.equal((await port.fields!('Leaking tap', {})).length, 7);
    const { owner, promises } = (await port.list({}, {})).items[0]!;
    assert.deepEqual([owner, promises], [{ name: 'Works department' }, undefined]);
  });

  it('answers errors with pages and takes no requests', async () => {
    const { port, raw } = await open('fixmystreet');
    assert.match((await raw('requests/9.json')).text, /^<!DOCTYPE html>/);
    assert.equal(await port.get('9', {}), undefined);
    await expectRejection(port.create(await exampleInput(port), key), 'unsupported');
  });
});

describe('open311: uReport', () => {
  it('has a service that is not for everybody', async () => {
    const { port } = await open('ureport');
    const input = await exampleInput(port, { categoryId: '005', fields: {} });
    await expectRejection(port.create(input, key), 'forbidden');
  });

  it('takes photos as files of the request', async () => {
    const limits = { count: 1, bytes: 1000, types: ['image/jpeg'] };
    const { port, server } = await open('ureport', { photos: { limits } });
    const blob = new Blob(['x'], { type: 'image/jpeg' });
    const { id } = await port.photos!.upload({ blob, name: 'tap.jpg' }, key);
    const { photos } = await file(port, await exampleInput(port, { photoIds: [id] }));
    assert.deepEqual(photos, [
      { id: 'https://town.example/media/tap.jpg', url: 'https://town.example/media/tap.jpg' },
    ]);
    assert.match(server.asked.find(({ method }) => method === 'POST')!.type, /^multipart\/form-data/);
  });
});

describe('open311: GovFlow', () => {
  it('takes requests in an envelope, and lists none', async () => {
    const { port, raw } = await open('govflow', {
      discovery: true,
      parameters: () => ({ captcha: 'c' }),
    });
    assert.equal((await raw('requests.json')).status, 501);
    const input = await exampleInput(port, { fields: { SIZE: '0' } });
    assert.deepEqual(await port.create(input, key), { state: 'accepted', reference: '1000' });
    await expectRejection(port.list({}, {}), 'unsupported');
    assert.deepEqual(await port.fields!('001', {}), []);
  });

  it('wants a captcha', async () => {
    const { port } = await open('govflow');
    const input = await exampleInput(port, { fields: { SIZE: '0' } });
    await expectRejection(port.create(input, key), 'invalid');
  });
});

describe('open311: pages and notes', () => {
  it('are asked for where the portal says that the server has them', async () => {
    const { port, server, staff } = await open('extensions', { extensions: true });
    const { id } = await file(port, await exampleInput(port));
    await staff.moveRequest(id, 'closed');
    const { history } = (await port.get(id, {}))!;
    assert.deepEqual(
      history!.map(({ type, status, text }) => [type, status, text]),
      [['status', 'closed', 'It is closed.']],
    );
    await port.list({}, {});
    const { query } = server.asked.at(-1)!;
    assert.deepEqual(
      [query.get('extensions'), query.get('page'), query.get('page_size')],
      ['true', '1', '100'],
    );
  });
});

describe('open311: XML', () => {
  it('is what a server speaks that has no JSON, and is found out once', async () => {
    const { port, server } = await open('xml-only');
    await port.intake({});
    await port.intake({});
    assert.deepEqual(
      server.asked.map(({ path }) => path),
      ['services.json', 'services.xml', 'services.xml'],
    );
  });

  it('says the same as JSON', async () => {
    const [one, other] = [
      await open('standard', { format: 'json' }),
      await open('standard', { format: 'xml' }),
    ];
    const said = async ({ port, server }: typeof one) => {
      const at = Date.parse('2026-11-24T08:00:00+08:00');
      const parameters = new URLSearchParams({
        description: 'A & B <c>\n漏水',
        address_string: 'Main street',
      });
      for (const service of server.town.services)
        server.town.file(service, parameters, ['https://town.example/a.jpg'], at);
      return [await port.intake({}), await port.fields!('001', {}), await port.get('1000', {})];
    };
    assert.deepEqual(await said(other), await said(one));
    const paths = other.server.asked.map(({ path }) => path);
    assert.ok(paths.length > 0 && paths.every((path) => path.endsWith('.xml')));
  });
});

describe('open311: discovery', () => {
  it('leads to the endpoint in production, in a format that it has', async () => {
    const { port, server } = await open('xml-only', { discovery: true });
    assert.equal((await port.intake({})).categories.length, 4);
    assert.deepEqual(
      server.asked.map(({ path }) => path),
      ['discovery.json', 'discovery.xml', 'services.xml'],
    );
  });

  it('is done once, and does without a document', async () => {
    const { port, server } = await open({ noDiscovery: true }, { discovery: true });
    await Promise.all([port.intake({}), port.list({}, {})]);
    assert.deepEqual(server.asked.map(({ path }) => path).sort(), [
      'discovery.json',
      'discovery.xml',
      'requests.json',
      'services.json',
    ]);
  });
});
