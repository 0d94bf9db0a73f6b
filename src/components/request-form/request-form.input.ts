import type { Field, Intake } from '../../domain/intake.js';
import type { Contact } from '../../domain/person.js';
import type { Availability, FieldValue, RequestInput, RequestLocation } from '../../domain/request.js';
import { instantFromCivil, type TimeZone } from '../../domain/time.js';
import { sectionsFor, type Draft, type DraftContext } from './request-form.model.js';

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
