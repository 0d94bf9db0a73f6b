import type { FieldErrorCode } from '../../adapter/errors.js';
import { categoriesFor, type Category, type Field, type Intake } from '../../domain/intake.js';
import type { Contact } from '../../domain/person.js';
import {
  requestKinds,
  type Availability,
  type FieldValue,
  type RequestInput,
  type RequestKind,
  type RequestLocation,
} from '../../domain/request.js';
import { instantFromCivil, type TimeZone } from '../../domain/time.js';

/** The most characters of a description: what Open311 GeoReport v2 allows. */
export const descriptionLimit = 4000;

/** What the resident has written, as it stands in the controls. */
export interface Draft {
  kind: RequestKind;
  /** Whether the resident chose the kind. Until then it is the first on offer. */
  kindChosen: boolean;
  categoryId: string;
  description: string;
  /** Answers to the category's own questions, by code. */
  answers: Readonly<Record<string, string | readonly string[]>>;
  place: 'home' | 'area';
  homeId: string;
  areaId: string;
  /** Where exactly. */
  detail: string;
  /** Whether the resident wants to give exact times. */
  exactTimes: boolean;
  /** Civil times in the building's zone. */
  from: string;
  until: string;
  note: string;
  entryAllowed: boolean;
  /** Whether the contact that the portal knows is left aside for the one below. */
  ownContact: boolean;
  name: string;
  phone: string;
  email: string;
}

/** One thing to mend before sending. `path` is that of `RequestInput`. */
export interface Issue {
  path: string;
  code: FieldErrorCode | 'time-order';
  limit?: number | undefined;
}

/** What a draft is judged and sent with. */
export interface DraftContext {
  intake: Intake;
  category: Category | undefined;
  fields: readonly Field[];
  /** What the portal knows of the resident. */
  contact: Contact | undefined;
}

/** A blank draft of a kind. */
export function blankDraft(kind: RequestKind): Draft {
  return {
    kind,
    kindChosen: false,
    categoryId: '',
    description: '',
    answers: {},
    place: 'home',
    homeId: '',
    areaId: '',
    detail: '',
    exactTimes: false,
    from: '',
    until: '',
    note: '',
    entryAllowed: false,
    ownContact: false,
    name: '',
    phone: '',
    email: '',
  };
}

/** What the page settles for the form. */
export interface DraftFrame {
  /** The kinds on offer, the first one first chosen. */
  kinds: readonly RequestKind[];
  /** The home the page is about. */
  homeId?: string | undefined;
}

/**
 * The draft with what is settled: the only home is taken; a kind that is not on offer, a category that does
 * not serve the kind and a place that does not exist give way.
 */
export function settleDraft(draft: Draft, intake: Intake, { kinds, homeId }: DraftFrame): Draft {
  const homes = intake.homes ?? [];
  const kind = draft.kindChosen && kinds.includes(draft.kind) ? draft.kind : kinds[0]!;
  const serves = categoriesFor(intake, kind).some(({ id }) => id === draft.categoryId);
  return {
    ...draft,
    kind,
    categoryId: serves ? draft.categoryId : '',
    homeId: homeId ?? (homes.length === 1 ? homes[0]!.id : draft.homeId),
    place: homes.length === 0 && homeId === undefined ? 'area' : draft.place,
  };
}

/** Which parts of the form a kind has. A question needs no visit; only a repair needs a door opened. */
export function sectionsFor(draft: Draft): { where: boolean; when: boolean } {
  return {
    where: draft.kind === 'repair' || draft.kind === 'complaint',
    when: draft.kind === 'repair' && draft.place === 'home',
  };
}

/** Everything that keeps the draft from being sent, in the order of the form. */
export function validateDraft(draft: Draft, context: DraftContext): Issue[] {
  const issues: Issue[] = [];
  const require = (path: string, value: string) => {
    if (value.trim() === '') issues.push({ path, code: 'required' });
  };
  const { where, when } = sectionsFor(draft);
  const { intake, contact } = context;
  if (categoriesFor(intake, draft.kind).length > 0) require('categoryId', draft.categoryId);
  for (const field of context.fields) issues.push(...validateAnswer(field, draft.answers[field.code]));
  require('description', draft.description);
  if (Array.from(draft.description).length > descriptionLimit) {
    issues.push({ path: 'description', code: 'too-long', limit: descriptionLimit });
  }
  if (where && draft.place === 'home') require('location.homeId', draft.homeId);
  if (where && draft.place === 'area') {
    if (intake.areas?.length) require('location.areaId', draft.areaId);
    else require('location.detail', draft.detail);
  }
  if (when && draft.from && draft.until && draft.until < draft.from) {
    issues.push({ path: 'availability.until', code: 'time-order' });
  }
  if (draft.kind === 'repair' && (draft.ownContact || !contact)) require('contact.phone', draft.phone);
  return issues;
}

function validateAnswer(field: Field, answer: string | readonly string[] | undefined): Issue[] {
  if (field.type === 'information') return [];
  const path = `fields.${field.code}`;
  const given = answer !== undefined && answer.length > 0;
  if (!given) return field.required ? [{ path, code: 'required' }] : [];
  if (field.type === 'number') {
    const value = Number(answer);
    if (Number.isNaN(value)) return [{ path, code: 'format' }];
    if (field.min !== undefined && value < field.min) return [{ path, code: 'too-small', limit: field.min }];
    if (field.max !== undefined && value > field.max) return [{ path, code: 'too-large', limit: field.max }];
  }
  if (
    field.maxLength !== undefined &&
    typeof answer === 'string' &&
    Array.from(answer).length > field.maxLength
  ) {
    return [{ path, code: 'too-long', limit: field.maxLength }];
  }
  return [];
}

/** What the backend found wrong, as issues of the form. */
export function issuesFrom(fields: Readonly<Record<string, FieldErrorCode>>): Issue[] {
  return Object.entries(fields).map(([path, code]) => ({ path, code }));
}

/** The draft with those of its parts opened that hold an issue: a known contact, exact times. */
export function revealIssues(draft: Draft, issues: readonly Issue[], { contact }: DraftContext): Draft {
  const concerns = (part: string) => issues.some(({ path }) => path.startsWith(part));
  const known = draft.ownContact ? undefined : contact;
  const ownContact = draft.ownContact || concerns('contact');
  return {
    ...draft,
    ...(ownContact && known),
    ownContact,
    exactTimes: draft.exactTimes || concerns('availability'),
  };
}

/**
 * The issues that remain after a change: those of other answers stay as they are, those of the changed ones
 * are judged again. Nothing new is complained of while the resident is still writing.
 */
export function reviseIssues(
  issues: readonly Issue[],
  change: Partial<Draft>,
  draft: Draft,
  context: DraftContext,
): Issue[] {
  if (change.kind || issues.length === 0) return [];
  const changed = Object.keys(change);
  const isChanged = (path: string) =>
    path.startsWith('fields.') ? changed.includes('answers') : changed.includes(path.split('.').at(-1)!);
  const stillWrong = validateDraft(draft, context).map(({ path }) => path);
  return issues.filter(({ path }) => !isChanged(path) || stillWrong.includes(path));
}

/** What is sent. Made anew for each attempt, so that an adapter may keep or change it. */
export function toRequestInput(
  draft: Draft,
  context: DraftContext,
  timeZone: TimeZone,
  photoIds: readonly string[] = [],
): RequestInput {
  const { where, when } = sectionsFor(draft);
  const fields = collectAnswers(draft, context.fields, timeZone);
  const availability = when ? collectAvailability(draft, timeZone) : undefined;
  const contact = collectContact(draft, context.contact);
  return {
    kind: draft.kind,
    description: draft.description.trim(),
    ...(draft.categoryId && { categoryId: draft.categoryId }),
    ...(Object.keys(fields).length > 0 && { fields }),
    ...(where && { location: collectLocation(draft, context.intake) }),
    ...(availability && { availability }),
    ...(contact && { contact }),
    ...(context.category?.emergency && { emergency: true }),
    ...(photoIds.length > 0 && { photoIds: [...photoIds] }),
  };
}

function collectAnswers(
  draft: Draft,
  fields: readonly Field[],
  timeZone: TimeZone,
): Record<string, FieldValue> {
  const answers: Record<string, FieldValue> = {};
  for (const { code, type } of fields) {
    const answer = draft.answers[code];
    if (type === 'information' || answer === undefined || answer.length === 0) continue;
    if (typeof answer !== 'string') answers[code] = [...answer];
    else if (type === 'number') answers[code] = Number(answer);
    else if (type === 'datetime') answers[code] = instantFromCivil(answer, timeZone) ?? answer;
    else answers[code] = answer.trim();
  }
  return answers;
}

function collectLocation(draft: Draft, intake: Intake): RequestLocation {
  const detail = draft.detail.trim();
  const extra = detail ? { detail } : {};
  if (draft.place === 'home') {
    const label = intake.homes?.find(({ id }) => id === draft.homeId)?.label;
    return { type: 'home', homeId: draft.homeId, ...(label && { label }), ...extra };
  }
  return { type: 'area', ...(draft.areaId && { areaId: draft.areaId }), ...extra };
}

function collectAvailability(draft: Draft, zone: TimeZone): Availability | undefined {
  const from = instantFromCivil(draft.from, zone);
  const until = instantFromCivil(draft.until, zone);
  const note = draft.note.trim();
  const availability = {
    ...(from && { from }),
    ...(until && { until }),
    ...(note && { note }),
    ...(draft.entryAllowed && { entryAllowed: true }),
  };
  return Object.keys(availability).length > 0 ? availability : undefined;
}

function collectContact(draft: Draft, known: Contact | undefined): Contact | undefined {
  if (known && !draft.ownContact) return { ...known };
  const entries = Object.entries({ name: draft.name, phone: draft.phone, email: draft.email })
    .map(([key, value]) => [key, value.trim()] as const)
    .filter(([, value]) => value !== '');
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** The kinds that the attribute asks for, in its order; those the backend takes; all when it asks for none. */
export function offeredKinds(
  asked: string | undefined,
  taken: readonly RequestKind[] = requestKinds,
): RequestKind[] {
  const names = (asked ?? '').split(/[\s,]+/).filter(Boolean);
  const known = names.filter((name): name is RequestKind => (taken as readonly string[]).includes(name));
  return known.length > 0 ? [...new Set(known)] : [...taken];
}
