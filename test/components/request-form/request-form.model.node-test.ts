import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Field, Intake } from '../../../src/domain/intake.js';
import { toRequestInput } from '../../../src/components/request-form/filing/request-input.js';
import { descriptionLimit } from '../../../src/domain/text.js';
import {
  blankDraft,
  offeredKinds,
  reviseIssues,
  sectionsFor,
  settleDraft,
  validateDraft,
  type Draft,
  type DraftContext,
} from '../../../src/components/request-form/request-form.model.js';

const intake: Intake = {
  categories: [
    { id: 'leak', name: 'Leak', kinds: ['repair'] },
    { id: 'gas', name: 'Gas', kinds: ['repair'], emergency: true },
    { id: 'noise', name: 'Noise', kinds: ['complaint'] },
  ],
  homes: [
    { id: 'h1', label: '3-2-502' },
    { id: 'h2', label: '5-1-101' },
  ],
  areas: [{ id: 'garage', label: 'Garage' }],
};
const fields: Field[] = [
  { code: 'size', type: 'number', label: 'Size', required: true, min: 1, max: 10 },
  { code: 'since', type: 'datetime', label: 'Since' },
  { code: 'rooms', type: 'multiple-choice', label: 'Rooms', choices: [{ value: 'k', label: 'Kitchen' }] },
  { code: 'note', type: 'information', label: 'Turn the tap off.', required: true },
  { code: 'short', type: 'string', label: 'Short', maxLength: 3 },
];
const context: DraftContext = {
  intake,
  category: intake.categories[0],
  fields,
  contact: { name: 'Wang Fang', phone: '13800000000' },
};
const zone = 'Asia/Shanghai';
const filled: Draft = {
  ...blankDraft('repair'),
  categoryId: 'leak',
  description: '  Water under the sink ',
  answers: { size: '3', since: '2026-11-23T08:00', rooms: ['k'] },
  homeId: 'h1',
  detail: 'kitchen',
};
const problems = (change: Partial<Draft>, other: Partial<DraftContext> = {}) =>
  validateDraft({ ...filled, ...change }, { ...context, ...other }).map(
    ({ path, code }) => `${path} ${code}`,
  );

describe('validating a draft', () => {
  it('finds nothing in a filled one', () => assert.deepEqual(problems({}), []));

  it('asks for what is missing, in the order of the form', () => {
    assert.deepEqual(problems({ categoryId: '', description: ' ', homeId: '', answers: {} }), [
      'categoryId required',
      'fields.size required',
      'description required',
      'location.homeId required',
    ]);
  });

  it('holds numbers to their bounds', () => {
    assert.deepEqual(problems({ answers: { size: '0' } }), ['fields.size too-small']);
    assert.deepEqual(problems({ answers: { size: '11' } }), ['fields.size too-large']);
    assert.deepEqual(problems({ answers: { size: 'many' } }), ['fields.size format']);
  });

  it('counts characters as people do', () => {
    assert.deepEqual(problems({ answers: { size: '3', short: '😀😀😀' } }), []);
    assert.deepEqual(problems({ answers: { size: '3', short: '😀😀😀😀' } }), ['fields.short too-long']);
    assert.deepEqual(problems({ description: 'x'.repeat(descriptionLimit + 1) }), ['description too-long']);
  });

  it('wants an area, or words where there are no areas', () => {
    assert.deepEqual(problems({ place: 'area' }), ['location.areaId required']);
    const none = { intake: { ...intake, areas: [] } };
    assert.deepEqual(problems({ place: 'area', detail: '' }, none), ['location.detail required']);
    assert.deepEqual(problems({ place: 'area' }, none), []);
  });

  it('wants the times in order', () => {
    assert.deepEqual(problems({ from: '2026-11-24T18:00', until: '2026-11-24T17:00' }), [
      'availability.until time-order',
    ]);
  });

  it('never asks twice for a contact that the portal knows', () => {
    assert.deepEqual(problems({}, { contact: undefined }), ['contact.phone required']);
    assert.deepEqual(problems({ ownContact: true }), ['contact.phone required']);
    assert.deepEqual(problems({ ownContact: true, phone: '1' }), []);
  });

  it('asks a suggestion for nothing but itself', () => {
    assert.deepEqual(sectionsFor({ ...filled, kind: 'suggestion' }), { where: false, when: false });
    assert.deepEqual(
      problems({ kind: 'suggestion', categoryId: '', homeId: '' }, { contact: undefined, fields: [] }),
      [],
    );
  });
});

describe('settling a draft', () => {
  const kinds = ['repair', 'complaint'] as const;

  it('drops a category that does not serve the kind', () => {
    const settled = settleDraft({ ...filled, kind: 'complaint', kindChosen: true }, intake, { kinds });
    assert.equal(settled.categoryId, '');
    assert.equal(settled.description, filled.description);
  });

  it('takes the only home, and the home of the page before it', () => {
    const one = { ...intake, homes: [intake.homes![1]!] };
    assert.equal(settleDraft({ ...filled, homeId: '' }, one, { kinds }).homeId, 'h2');
    assert.equal(settleDraft(filled, one, { kinds, homeId: 'h9' }).homeId, 'h9');
    assert.equal(settleDraft({ ...filled, homeId: '' }, intake, { kinds }).homeId, '');
  });

  it('turns to common areas when there is no home', () => {
    assert.equal(settleDraft(filled, { ...intake, homes: [] }, { kinds }).place, 'area');
  });

  it('begins with the first kind on offer, until the resident chooses one that is', () => {
    const kindOf = (change: Partial<Draft>) =>
      settleDraft({ ...filled, ...change }, intake, { kinds: ['complaint', 'repair'] }).kind;
    assert.equal(kindOf({}), 'complaint');
    assert.equal(kindOf({ kindChosen: true }), 'repair');
    assert.equal(kindOf({ kind: 'enquiry', kindChosen: true }), 'complaint');
  });

  it('settles once: a second time changes nothing', () => {
    const once = settleDraft(filled, intake, { kinds });
    assert.deepEqual(settleDraft(once, intake, { kinds }), once);
  });
});

describe('what is sent', () => {
  const manner = { timeZone: zone, emergency: false };

  it('is typed, trimmed and without what was not asked', () => {
    assert.deepEqual(toRequestInput(filled, context, manner), {
      kind: 'repair',
      description: 'Water under the sink',
      categoryId: 'leak',
      fields: { size: 3, since: '2026-11-23T08:00:00+08:00', rooms: ['k'] },
      location: { type: 'home', homeId: 'h1', label: '3-2-502', detail: 'kitchen' },
      contact: { name: 'Wang Fang', phone: '13800000000' },
    });
  });

  it('carries the times in the zone of the building', () => {
    const { availability } = toRequestInput(
      { ...filled, from: '2026-11-24T18:00', entryAllowed: true },
      context,
      manner,
    );
    assert.deepEqual(availability, { from: '2026-11-24T18:00:00+08:00', entryAllowed: true });
  });

  it('leaves place and times out of a question', () => {
    const input = toRequestInput({ ...filled, kind: 'enquiry', from: '2026-11-24T18:00' }, context, manner);
    assert.equal('location' in input, false);
    assert.equal('availability' in input, false);
  });

  it('says that an emergency is one', () => {
    assert.equal(toRequestInput(filled, context, { ...manner, emergency: true }).emergency, true);
    assert.equal('emergency' in toRequestInput(filled, context, manner), false);
  });

  it('without a name carries no contact, where the portal allows it', () => {
    const unnamed = { ...filled, anonymous: true };
    const allowing = { ...context, intake: { ...intake, anonymousKinds: ['repair' as const] } };
    const input = toRequestInput(unnamed, allowing, manner);
    assert.deepEqual([input.anonymous, input.contact], [true, undefined]);
    assert.equal('anonymous' in toRequestInput(unnamed, context, manner), false);
  });

  it('takes the contact below once the resident wants another', () => {
    const { contact } = toRequestInput({ ...filled, ownContact: true, phone: ' 139 ' }, context, manner);
    assert.deepEqual(contact, { phone: '139' });
  });
});

describe('issues while the resident mends them', () => {
  const issues = validateDraft({ ...filled, description: '', homeId: '' }, context);

  it('go when their answer is right, and only then', () => {
    const still = { ...filled, description: ' ', homeId: '' };
    assert.deepEqual(reviseIssues(issues, { description: ' ' }, still, context), issues);
    const mended = { ...filled, homeId: '' };
    assert.deepEqual(
      reviseIssues(issues, { description: 'x' }, mended, context).map(({ path }) => path),
      ['location.homeId'],
    );
  });

  it('stay when they are the backend’s and another answer changed', () => {
    const fromBackend = [{ path: 'contact.phone', code: 'format' as const }];
    assert.deepEqual(reviseIssues(fromBackend, { description: 'x' }, filled, context), fromBackend);
    assert.deepEqual(reviseIssues(fromBackend, { phone: '1' }, filled, context), []);
  });

  it('go with a new kind', () =>
    assert.deepEqual(reviseIssues(issues, { kind: 'enquiry' }, filled, context), []));
});

describe('the kinds on offer', () => {
  const all = ['repair', 'complaint', 'enquiry', 'suggestion'] as const;

  it('are those asked for, in that order, as far as the backend takes them', () => {
    assert.deepEqual(offeredKinds('enquiry repair', all), ['enquiry', 'repair']);
    assert.deepEqual(offeredKinds('enquiry, repair, repair', ['repair']), ['repair']);
  });

  it('are all that the backend takes when none are asked for, or only unknown ones', () => {
    assert.deepEqual(offeredKinds(undefined, all), [...all]);
    assert.deepEqual(offeredKinds('reparation', ['repair']), ['repair']);
  });
});
