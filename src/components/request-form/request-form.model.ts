import type { FieldErrorCode } from '../../adapter/errors.js';
import { countCharacters, descriptionLimit } from '../../domain/text.js';
import { categoriesFor, type Category, type Field, type Intake } from '../../domain/intake.js';
import type { Contact } from '../../domain/person.js';
import { requestKinds, type RequestKind } from '../../domain/request.js';

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
  /** The home for which the backend took no request; asked for where the page names it. Empty: none. */
  refusedHome: string;
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
  /** Whether the resident wants not to be named. */
  anonymous: boolean;
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
    refusedHome: '',
    areaId: '',
    detail: '',
    exactTimes: false,
    from: '',
    until: '',
    note: '',
    entryAllowed: false,
    ownContact: false,
    anonymous: false,
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

/** The home that the page names, unless the backend refused it. Of an attribute that was taken away, `null` is left. */
export function givenHome(home: string | null | undefined, { refusedHome }: Draft): string | undefined {
  return home && home !== refusedHome ? home : undefined;
}

/**
 * The draft with what is settled: the only home is taken; a kind that is not on offer, a category that does
 * not serve the kind and a place that does not exist give way.
 */
export function settleDraft(draft: Draft, intake: Intake, { kinds, homeId }: DraftFrame): Draft {
  const homes = intake.homes ?? [];
  const given = givenHome(homeId, draft);
  const kind = draft.kindChosen && kinds.includes(draft.kind) ? draft.kind : kinds[0]!;
  const serves = categoriesFor(intake, kind).some(({ id }) => id === draft.categoryId);
  return {
    ...draft,
    kind,
    categoryId: serves ? draft.categoryId : '',
    homeId: given ?? (homes.length === 1 ? homes[0]!.id : draft.homeId),
    place: homes.length === 0 && given === undefined ? 'area' : draft.place,
  };
}

/** Which parts of the form a kind has. A question needs no visit; only a repair needs a door opened. */
export function sectionsFor(draft: Draft): { where: boolean; when: boolean } {
  return {
    where: draft.kind === 'repair' || draft.kind === 'complaint',
    when: draft.kind === 'repair' && draft.place === 'home',
  };
}

/**
 * Everything that keeps the draft from being sent, in the order of the form; first of all what cannot be read:
 * `unreadable` are the paths of controls that hold half a value.
 */
export function validateDraft(
  draft: Draft,
  context: DraftContext,
  unreadable: readonly string[] = [],
): Issue[] {
  const issues: Issue[] = unreadable.map((path) => ({ path, code: 'format' }));
  const require = (path: string, value: string) => {
    if (value.trim() === '') issues.push({ path, code: 'required' });
  };
  const { where, when } = sectionsFor(draft);
  const { intake, contact } = context;
  if (categoriesFor(intake, draft.kind).length > 0) require('categoryId', draft.categoryId);
  for (const field of context.fields) issues.push(...validateAnswer(field, draft.answers[field.code]));
  require('description', draft.description);
  if (countCharacters(draft.description) > descriptionLimit) {
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
  if (draft.kind === 'repair' && !isAnonymous(draft, intake) && (draft.ownContact || !contact))
    require('contact.phone', draft.phone);
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

/** Whether the draft goes without a name: the resident wants it and the portal allows it. */
export function isAnonymous({ anonymous, kind }: Draft, { anonymousKinds }: Intake): boolean {
  return anonymous && (anonymousKinds?.includes(kind) ?? false);
}

/** What is known of the resident, if it is enough to reach them; without the parts that are empty. */
export function knownContact(contact: Contact | undefined): Contact | undefined {
  const parts = Object.entries(contact ?? {}).filter(
    ([, part]) => typeof part === 'string' && part.trim() !== '',
  );
  const known: Contact = Object.fromEntries(parts);
  return known.phone || known.email ? known : undefined;
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

/** The kinds that the attribute asks for, in its order; those the backend takes; all when it asks for none. */
export function offeredKinds(
  asked: string | undefined,
  taken: readonly RequestKind[] = requestKinds,
): RequestKind[] {
  const names = (asked ?? '').split(/[\s,]+/).filter(Boolean);
  const known = names.filter((name): name is RequestKind => (taken as readonly string[]).includes(name));
  return known.length > 0 ? [...new Set(known)] : [...taken];
}
