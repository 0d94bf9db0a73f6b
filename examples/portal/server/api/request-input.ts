import * as v from 'valibot';
import type { FieldErrorCode } from '../../../../src/adapter/errors.js';
import { isInstant, requestKinds, type RequestInput } from '../../../../src/domain/index.js';
import {
  areas,
  categories,
  photoLimits,
  type PortalCategory,
  type PortalField,
} from '../community/community.js';
import { findArea } from '../store/to-request.js';
import { Problem } from './problem.js';
import { isId } from './reading.js';

/** The most characters of a description: what Open311 GeoReport v2 allows. */
const descriptionLimit = 4000;

/** The most characters of any other text. */
const textLimit = 500;

// PostgreSQL keeps no NUL in texts. It is no character that anybody types, so it is left out, not complained of.
const anyText = v.pipe(
  v.string(),
  v.transform((text) => text.replaceAll('\0', '')),
);
const hasAtMost = (limit: number) =>
  v.check<string, 'too-long'>((text) => [...text].length <= limit, 'too-long');
const shortText = v.pipe(anyText, hasAtMost(textLimit));
const optionalText = v.optional(shortText);
const instant = v.optional(v.pipe(v.string(), v.check(isInstant, 'format')));

const inputSchema = v.object({
  kind: v.picklist(requestKinds, 'unknown-choice'),
  categoryId: optionalText,
  description: v.pipe(
    anyText,
    v.check((text) => text.trim() !== '', 'required'),
    hasAtMost(descriptionLimit),
  ),
  fields: v.optional(
    v.record(
      v.string(),
      v.union([v.pipe(anyText, hasAtMost(descriptionLimit)), v.number(), v.array(shortText)]),
    ),
  ),
  location: v.optional(
    v.variant('type', [
      v.object({ type: v.literal('home'), homeId: shortText, label: optionalText, detail: optionalText }),
      v.object({ type: v.literal('area'), areaId: optionalText, label: optionalText, detail: optionalText }),
    ]),
  ),
  availability: v.optional(
    v.object({ note: optionalText, from: instant, until: instant, entryAllowed: v.optional(v.boolean()) }),
  ),
  contact: v.optional(v.object({ name: optionalText, phone: optionalText, email: optionalText })),
  emergency: v.optional(v.boolean()),
  anonymous: v.optional(v.boolean()),
  photoIds: v.optional(v.pipe(v.array(v.string()), v.maxLength(photoLimits.count, 'too-large'))),
});

type FieldErrors = Record<string, FieldErrorCode>;

/**
 * What the resident sent, checked against the community as it is.
 *
 * @throws Problem that names every field that is wrong.
 */
export function readRequestInput(body: unknown, homeIds: readonly string[]): RequestInput {
  const parsed = v.safeParse(inputSchema, body);
  if (!parsed.success) {
    const errors = parsed.issues.map((issue) => [v.getDotPath(issue) ?? 'kind', codeOf(issue)] as const);
    throw invalid(Object.fromEntries(errors));
  }
  const input: RequestInput = parsed.output;
  const errors: FieldErrors = {};
  const category = categories.find(({ id }) => id === input.categoryId);
  if (!category) errors.categoryId = input.categoryId ? 'unknown-choice' : 'required';
  else if (category.kinds?.includes(input.kind) === false) errors.categoryId = 'unknown-choice';
  else Object.assign(errors, checkAnswers(input, category));
  Object.assign(errors, checkLocation(input, homeIds));
  if (input.photoIds?.some((id) => !isId(id))) errors.photoIds = 'expired';
  if (input.kind === 'repair' && !input.contact?.phone) errors['contact.phone'] = 'required';
  if (Object.keys(errors).length > 0) throw invalid(errors);
  return { ...input, ...(category?.emergency && { emergency: true }) };
}

/** A refusal that names the fields. */
export function invalid(fields: FieldErrors): Problem {
  return new Problem(422, 'invalid', 'Some fields need another look.', { fields });
}

const ownCodes: readonly string[] = ['required', 'too-long', 'too-large', 'format', 'unknown-choice'];

function codeOf(issue: v.BaseIssue<unknown>): FieldErrorCode {
  if (ownCodes.includes(issue.message)) return issue.message as FieldErrorCode;
  return issue.received === 'undefined' ? 'required' : 'format';
}

function checkLocation({ kind, location }: RequestInput, homeIds: readonly string[]): FieldErrors {
  if (!location) return kind === 'repair' ? { location: 'required' } : {};
  if (location.type === 'home')
    return homeIds.includes(location.homeId) ? {} : { 'location.homeId': 'unknown-choice' };
  if (!location.areaId) return location.detail ? {} : { 'location.areaId': 'required' };
  return findArea(areas, location.areaId) ? {} : { 'location.areaId': 'unknown-choice' };
}

function checkAnswers({ fields = {} }: RequestInput, { fields: asked = [] }: PortalCategory): FieldErrors {
  const errors: FieldErrors = {};
  for (const field of asked) {
    const answer = fields[field.code];
    const error =
      answer === undefined ? (field.required ? 'required' : undefined) : checkAnswer(field, answer);
    if (error && field.type !== 'information') errors[`fields.${field.code}`] = error;
  }
  for (const code of Object.keys(fields)) {
    if (!asked.some((field) => field.code === code)) errors[`fields.${code}`] = 'unknown-choice';
  }
  return errors;
}

function checkAnswer(field: PortalField, answer: unknown): FieldErrorCode | undefined {
  const offered = (value: unknown) => field.choices?.some((choice) => choice.value === value) ?? false;
  switch (field.type) {
    case 'number':
      if (typeof answer !== 'number') return 'format';
      if (field.min !== undefined && answer < field.min) return 'too-small';
      return field.max !== undefined && answer > field.max ? 'too-large' : undefined;
    case 'datetime':
      return typeof answer === 'string' && isInstant(answer) ? undefined : 'format';
    case 'single-choice':
      return offered(answer) ? undefined : 'unknown-choice';
    case 'multiple-choice':
      return Array.isArray(answer) && answer.every(offered) ? undefined : 'unknown-choice';
    default:
      if (typeof answer !== 'string') return 'format';
      return field.maxLength !== undefined && [...answer].length > field.maxLength ? 'too-long' : undefined;
  }
}
