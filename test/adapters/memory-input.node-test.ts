import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memory, type MemoryOptions } from '../../src/adapters/memory/index.js';
import { examplePhoto } from '../../src/testing/example-input.js';
import { expectRejection } from '../../src/testing/expectations.js';
import { strictInput as input, strictSeed } from '../support/strict-seed.js';

describe('memory: what it is given', () => {
  const create = (overrides: object, options: MemoryOptions = {}) =>
    memory({ seed: strictSeed, ...options }).requests.create(
      { ...input, ...overrides },
      { idempotencyKey: 'key' },
    );

  const refusals: [string, object, Record<string, string>][] = [
    ['no description', { description: ' ' }, { description: 'required' }],
    ['a description too long', { description: '长'.repeat(4001) }, { description: 'too-long' }],
    [
      'a kind it does not take',
      { kind: 'complaint', categoryId: undefined, fields: {} },
      { kind: 'unknown-choice' },
    ],
    ['no category', { categoryId: undefined, fields: {} }, { categoryId: 'required' }],
    ['a category of another kind', { categoryId: 'fees', fields: {} }, { categoryId: 'unknown-choice' }],
    ['no answer to a required field', { fields: {} }, { 'fields.size': 'required' }],
    ['a blank answer to one', { fields: { size: '' } }, { 'fields.size': 'required' }],
    ['a number that is text', { fields: { size: '3' } }, { 'fields.size': 'format' }],
    ['a number too small', { fields: { size: 0 } }, { 'fields.size': 'too-small' }],
    ['a number too large', { fields: { size: 10 } }, { 'fields.size': 'too-large' }],
    [
      'a time without a zone',
      { fields: { size: 3, since: '2026-11-23T08:00' } },
      { 'fields.since': 'format' },
    ],
    ['a text too long', { fields: { size: 3, meter: '四个汉字' } }, { 'fields.meter': 'too-long' }],
    ['a choice there is not', { fields: { size: 3, source: 'sky' } }, { 'fields.source': 'unknown-choice' }],
    [
      'one of several choices',
      { fields: { size: 3, rooms: ['bath', 'x'] } },
      { 'fields.rooms': 'unknown-choice' },
    ],
    ['one choice for several', { fields: { size: 3, rooms: 'bath' } }, { 'fields.rooms': 'format' }],
    ['somebody without a name, where names are wanted', { anonymous: true }, { anonymous: 'invalid' }],
    ['a field there is not', { fields: { size: 3, colour: 'red' } }, { 'fields.colour': 'unknown-choice' }],
    ['an answer to information', { fields: { size: 3, note: 'ok' } }, { 'fields.note': 'invalid' }],
    ['a foreign home', { location: { type: 'home', homeId: 'x' } }, { 'location.homeId': 'unknown-choice' }],
    [
      'an area there is not',
      { location: { type: 'area', areaId: 'x' } },
      { 'location.areaId': 'unknown-choice' },
    ],
    [
      'a visit without a zone',
      { availability: { from: '2026-11-23T08:00' } },
      { 'availability.from': 'format' },
    ],
    [
      'a visit that ends before it begins',
      { availability: { from: '2026-11-23T08:00:00+08:00', until: '2026-11-22T23:00:00Z' } },
      { 'availability.until': 'invalid' },
    ],
  ];
  for (const [what, overrides, fields] of refusals) {
    it(`refuses ${what}`, async () => {
      assert.deepEqual((await expectRejection(create(overrides), 'invalid')).fields, fields);
    });
  }

  it('takes an area deep in the tree, and shows its name', async () => {
    const receipt = await create({ location: { type: 'area', areaId: 'level' } });
    assert.equal(receipt.state === 'recorded' && receipt.request.location?.label, 'Level B1');
  });

  it('takes a visit that ends at another offset after it begins', async () => {
    const availability = { from: '2026-11-23T08:00:00+08:00', until: '2026-11-23T01:00:00Z' };
    assert.equal((await create({ availability })).state, 'recorded');
  });

  it('keeps no contact of who wants to stay unknown', async () => {
    const contact = { phone: '138 0000 0000' };
    const seed = { ...strictSeed, intake: { ...strictSeed.intake, anonymousKinds: ['repair'] as const } };
    const known = await create({ contact });
    const unknown = await create({ contact, anonymous: true }, { seed });
    assert.deepEqual(known.state === 'recorded' && known.request.contact, contact);
    assert.equal(unknown.state === 'recorded' && unknown.request.contact, undefined);
  });

  it('refuses more photos than its limit', async () => {
    const photoLimits = { count: 1, bytes: 1000, types: ['image/jpeg'] };
    const { fields } = await expectRejection(create({ photoIds: ['a', 'b'] }, { photoLimits }), 'invalid');
    assert.deepEqual(fields, { photoIds: 'too-large' });
  });

  it('refuses photos of another type and of too many bytes', async () => {
    const { photos } = memory({ photoLimits: { count: 1, bytes: 100, types: ['image/jpeg'] } }).requests;
    const upload = (blob: Blob) => photos!.upload({ blob, name: 'a' }, { idempotencyKey: 'a' });
    await expectRejection(upload(new Blob(['x'], { type: 'image/gif' })), 'invalid');
    await expectRejection(upload(examplePhoto()), 'too-large');
  });

  it('has no photos where it is told so', () => {
    assert.equal(memory({ photoLimits: false }).requests.photos, undefined);
  });

  it('is not changed by what callers do to its answers', async () => {
    const { requests } = memory({ seed: strictSeed });
    const intake = await requests.intake({});
    (intake.categories as unknown[]).length = 0;
    assert.equal((await requests.intake({})).categories.length, 2);
  });
});
