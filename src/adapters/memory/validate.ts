import { AdapterError, type FieldErrorCode } from '../../adapter/errors.js';
import {
  categoriesFor,
  countCharacters,
  descriptionLimit,
  flattenAreas,
  isInstant,
  isOverBy,
  requestKinds,
  type Availability,
  type Field,
  type FieldValue,
  type Intake,
  type RequestInput,
} from '../../domain/index.js';

/** What an input is judged by. */
export interface Rules {
  intake: Intake;
  /** What the chosen category asks. */
  fields: readonly Field[];
  /** Whether a photo with this id waits for a request. */
  hasPhoto: (id: string) => boolean;
  mostPhotos: number;
}

type Wrong = Record<string, FieldErrorCode>;

/** Judges an input as a server would. Rejects with everything that is wrong at once. */
export function validateInput(input: RequestInput, rules: Rules): void {
  const wrong: Wrong = {
    ...judgeSubject(input, rules.intake),
    ...judgeFields(input.fields ?? {}, rules.fields),
    ...judgeLocation(input, rules.intake),
    ...judgeAvailability(input),
    ...judgePhotos(input.photoIds ?? [], rules),
  };
  refuse(wrong);
}

/** Judges a comment. Rejects with everything that is wrong at once. */
export function validateComment(
  { text = '', photoIds = [] }: { text?: string; photoIds?: readonly string[] },
  rules: Pick<Rules, 'hasPhoto' | 'mostPhotos'>,
): void {
  const wrong = judgePhotos(photoIds, rules);
  if (text.trim() === '' && photoIds.length === 0) wrong.text = 'required';
  else if (countCharacters(text) > descriptionLimit) wrong.text = 'too-long';
  refuse(wrong);
}

/** Judges why a request is taken back or up again. */
export function validateReason(reason: string): void {
  if (reason.trim() === '') refuse({ reason: 'required' });
  if (countCharacters(reason) > descriptionLimit) refuse({ reason: 'too-long' });
}

/** Judges other times: a visit that can be made. `now`: ms since the epoch. */
export function validateAvailability(availability: Availability, now: number): void {
  refuse({
    ...(isOverBy(availability, now) && { 'availability.until': 'too-small' }),
    ...judgeAvailability({ availability }),
  });
}

function refuse(wrong: Wrong): void {
  if (Object.keys(wrong).length > 0) throw new AdapterError('invalid', { fields: wrong });
}

function judgeSubject(input: RequestInput, intake: Intake): Wrong {
  const wrong: Wrong = {};
  if (!(intake.kinds ?? requestKinds).includes(input.kind)) wrong.kind = 'unknown-choice';
  const categories = categoriesFor(intake, input.kind);
  if (!input.categoryId) {
    if (categories.length > 0) wrong.categoryId = 'required';
  } else if (!categories.some(({ id }) => id === input.categoryId)) wrong.categoryId = 'unknown-choice';
  if (input.description.trim() === '') wrong.description = 'required';
  else if (countCharacters(input.description) > descriptionLimit) wrong.description = 'too-long';
  if (input.anonymous && !intake.anonymousKinds?.includes(input.kind)) wrong.anonymous = 'invalid';
  return wrong;
}

function judgeFields(answers: Readonly<Record<string, FieldValue>>, fields: readonly Field[]): Wrong {
  const wrong: Wrong = {};
  for (const code of Object.keys(answers)) {
    if (!fields.some((field) => field.code === code)) wrong[`fields.${code}`] = 'unknown-choice';
  }
  for (const field of fields) {
    const error = judgeAnswer(field, answers[field.code]);
    if (error) wrong[`fields.${field.code}`] = error;
  }
  return wrong;
}

function judgeAnswer(field: Field, answer: FieldValue | undefined): FieldErrorCode | undefined {
  if (field.type === 'information') return answer === undefined ? undefined : 'invalid';
  if (answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0)) {
    return field.required ? 'required' : undefined;
  }
  switch (field.type) {
    case 'number':
      if (typeof answer !== 'number' || !Number.isFinite(answer)) return 'format';
      if (answer < (field.min ?? -Infinity)) return 'too-small';
      return answer > (field.max ?? Infinity) ? 'too-large' : undefined;
    case 'datetime':
      return typeof answer === 'string' && isInstant(answer) ? undefined : 'format';
    case 'multiple-choice':
      if (!Array.isArray(answer)) return 'format';
      return answer.every((choice: string) => offers(field, choice)) ? undefined : 'unknown-choice';
    case 'single-choice':
      return typeof answer === 'string' && offers(field, answer) ? undefined : 'unknown-choice';
    default:
      if (typeof answer !== 'string') return 'format';
      return countCharacters(answer) > (field.maxLength ?? Infinity) ? 'too-long' : undefined;
  }
}

function judgeLocation({ location }: RequestInput, intake: Intake): Wrong {
  if (location?.type === 'home') {
    const isKnown = !intake.homes || intake.homes.some(({ id }) => id === location.homeId);
    return isKnown ? {} : { 'location.homeId': 'unknown-choice' };
  }
  if (location?.areaId === undefined) return {};
  const isKnown = flattenAreas(intake.areas ?? []).some(({ area }) => area.id === location.areaId);
  return isKnown ? {} : { 'location.areaId': 'unknown-choice' };
}

function judgeAvailability({ availability = {} }: Pick<RequestInput, 'availability'>): Wrong {
  const { from, until } = availability;
  const wrong: Wrong = {};
  if (from !== undefined && !isInstant(from)) wrong['availability.from'] = 'format';
  if (until !== undefined && !isInstant(until)) wrong['availability.until'] = 'format';
  else if (from !== undefined && until !== undefined && Date.parse(until) < Date.parse(from)) {
    wrong['availability.until'] = 'invalid';
  }
  return wrong;
}

function judgePhotos(
  ids: readonly string[],
  { hasPhoto, mostPhotos }: Pick<Rules, 'hasPhoto' | 'mostPhotos'>,
): Wrong {
  if (ids.length > mostPhotos) return { photoIds: 'too-large' };
  return ids.every(hasPhoto) ? {} : { photoIds: 'expired' };
}

function offers({ choices = [] }: Field, value: string): boolean {
  return choices.some((choice) => choice.value === value);
}
