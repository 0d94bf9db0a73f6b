import * as v from 'valibot';
import { fieldErrorCodes, type FieldErrorCode } from '../../../../src/adapter/errors.js';
import {
  countCharacters,
  descriptionLimit,
  isInstant,
  requestKinds,
  type FieldValue,
  type RequestInput,
} from '../../../../src/domain/index.js';
import {
  anonymousKinds,
  categories,
  photoLimits,
  type PortalCategory,
  type PortalField,
} from '../community/community.js';
import { findArea } from '../community/places.js';
import { Problem } from './problem.js';
import { isId } from './reading.js';

/** The most characters of any other text. */
const textLimit = 500;

/** PostgreSQL keeps neither NUL nor half of a surrogate pair. Nobody types them, so nobody is asked to mend them. */
export function storable(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\u{FFFD}');
}

/** Any text that can be kept. */
export const anyText = v.pipe(v.string(), v.transform(storable));
/** That a text is no longer, counted as a reader does. */
export const hasAtMost = (limit: number) =>
  v.check<string, 'too-long'>((text) => countCharacters(text) <= limit, 'too-long');
/** That a text says something. */
export const isFilled = v.check<string, 'required'>((text) => text.trim() !== '', 'required');

const shortText = v.pipe(anyText, hasAtMost(textLimit));
const optionalText = v.optional(shortText);
/** The ids of uploaded photos. */
export const photoIds = v.optional(v.pipe(v.array(v.string()), v.maxLength(photoLimits.count, 'too-large')));
const instant = v.optional(v.pipe(v.string(), v.check(isInstant, 'format')));

/** When somebody is at home. */
export const availability = v.object({
  note: optionalText,
  from: instant,
  until: instant,
  entryAllowed: v.optional(v.boolean()),
});

const inputSchema = v.object({
  kind: v.picklist(requestKinds, 'unknown-choice'),
  categoryId: optionalText,
  description: v.pipe(anyText, isFilled, hasAtMost(descriptionLimit)),
  fields: v.optional(
    v.record(
      v.string(),
      v.union([
        v.pipe(anyText, hasAtMost(descriptionLimit)),
        v.pipe(v.number(), v.finite()),
        v.array(shortText),
      ]),
    ),
  ),
  location: v.optional(
    v.variant('type', [
      v.object({ type: v.literal('home'), homeId: shortText, label: optionalText, detail: optionalText }),
      v.object({ type: v.literal('area'), areaId: optionalText, label: optionalText, detail: optionalText }),
    ]),
  ),
  availability: v.optional(availability),
  contact: v.optional(v.object({ name: optionalText, phone: optionalText, email: optionalText })),
  emergency: v.optional(v.boolean()),
  anonymous: v.optional(v.boolean()),
  photoIds,
});

/** What is wrong, by the path in which it was sent. */
export type FieldErrors = Record<string, FieldErrorCode>;

/**
 * What the resident sent, checked against the community as it is.
 *
 * @throws Problem that names every field that is wrong.
 */
export function readRequestInput(body: unknown, homeIds: readonly string[]): RequestInput {
  const input: RequestInput = parse(inputSchema, body);
  const errors: FieldErrors = {};
  const category = categories.find(({ id }) => id === input.categoryId);
  if (!category) errors.categoryId = input.categoryId ? 'unknown-choice' : 'required';
  else if (category.kinds?.includes(input.kind) === false) errors.categoryId = 'unknown-choice';
  else Object.assign(errors, checkAnswers(input, category));
  Object.assign(errors, checkLocation(input, homeIds));
  if (input.anonymous && !anonymousKinds.includes(input.kind)) errors.anonymous = 'invalid';
  if (input.photoIds?.some((id) => !isId(id))) errors.photoIds = 'expired';
  if (isBackwards(input.availability)) errors['availability.until'] = 'invalid';
  if (Object.keys(errors).length > 0) throw invalid(errors);
  return { ...input, ...(category?.emergency && { emergency: true }) };
}

/**
 * What was sent, if it has the form.
 *
 * @throws Problem that names every field that is wrong.
 */
export function parse<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Problem(400, 'invalid', 'The body is no JSON object.');
  }
  const parsed = v.safeParse(schema, body);
  if (parsed.success) return parsed.output;
  const errors = parsed.issues.map((issue) => [v.getDotPath(issue)!, codeOf(issue)] as const);
  throw invalid(Object.fromEntries(errors));
}

/** A refusal that names the fields. */
export function invalid(fields: FieldErrors): Problem {
  return new Problem(422, 'invalid', 'Some fields need another look.', { fields });
}

function codeOf(issue: v.BaseIssue<unknown>): FieldErrorCode {
  const own = fieldErrorCodes.find((code) => code === issue.message);
  if (own) return own;
  return issue.received === 'undefined' ? 'required' : 'format';
}

function checkLocation({ kind, location }: RequestInput, homeIds: readonly string[]): FieldErrors {
  if (!location) return kind === 'repair' ? { location: 'required' } : {};
  if (location.type === 'home')
    return homeIds.includes(location.homeId) ? {} : { 'location.homeId': 'unknown-choice' };
  if (!location.areaId) return location.detail ? {} : { 'location.areaId': 'required' };
  return findArea(location.areaId) ? {} : { 'location.areaId': 'unknown-choice' };
}

/** Whether a time ends before it begins. */
export function isBackwards({ from, until }: NonNullable<RequestInput['availability']> = {}): boolean {
  return from !== undefined && until !== undefined && Date.parse(until) < Date.parse(from);
}

function checkAnswers({ fields = {} }: RequestInput, { fields: asked = [] }: PortalCategory): FieldErrors {
  const errors: FieldErrors = {};
  for (const field of asked) {
    const error = checkAnswer(field, fields[field.code]);
    if (error) errors[`fields.${field.code}`] = error;
  }
  for (const code of Object.keys(fields)) {
    if (!asked.some((field) => field.code === code)) errors[`fields.${code}`] = 'unknown-choice';
  }
  return errors;
}

function checkAnswer(field: PortalField, answer: FieldValue | undefined): FieldErrorCode | undefined {
  if (field.type === 'information') return answer === undefined ? undefined : 'invalid';
  if (answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0)) {
    return field.required ? 'required' : undefined;
  }
  const isOffered = (value: unknown) => field.choices?.some((choice) => choice.value === value) ?? false;
  switch (field.type) {
    case 'number':
      if (typeof answer !== 'number') return 'format';
      if (field.min !== undefined && answer < field.min) return 'too-small';
      return field.max !== undefined && answer > field.max ? 'too-large' : undefined;
    case 'datetime':
      return typeof answer === 'string' && isInstant(answer) ? undefined : 'format';
    case 'single-choice':
      return isOffered(answer) ? undefined : 'unknown-choice';
    case 'multiple-choice':
      if (!Array.isArray(answer)) return 'format';
      return answer.every(isOffered) ? undefined : 'unknown-choice';
    default:
      if (typeof answer !== 'string') return 'format';
      return field.maxLength !== undefined && countCharacters(answer) > field.maxLength
        ? 'too-long'
        : undefined;
  }
}
