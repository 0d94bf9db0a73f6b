import type { Field, Intake } from '../../../domain/intake.js';
import type { Contact } from '../../../domain/person.js';
import type { Availability, FieldValue, RequestInput, RequestLocation } from '../../../domain/request.js';
import { instantFromCivil, type TimeZone } from '../../../domain/time.js';
import { isAnonymous, sectionsFor, type Draft, type DraftContext } from '../request-form.model.js';

/** What is sent, but for the photos. */
export function toRequestInput(
  draft: Draft,
  context: DraftContext,
  { timeZone, emergency }: { timeZone: TimeZone; emergency: boolean },
): RequestInput {
  const { where, when } = sectionsFor(draft);
  const fields = collectAnswers(draft, context.fields, timeZone);
  const availability = when ? collectAvailability(draft, timeZone) : undefined;
  const anonymous = isAnonymous(draft, context.intake);
  const contact = anonymous ? undefined : collectContact(draft, context.contact);
  return {
    kind: draft.kind,
    description: draft.description.trim(),
    ...(draft.categoryId && { categoryId: draft.categoryId }),
    ...(Object.keys(fields).length > 0 && { fields }),
    ...(where && { location: collectLocation(draft, context.intake) }),
    ...(availability && { availability }),
    ...(contact && { contact }),
    ...(anonymous && { anonymous }),
    ...(emergency && { emergency }),
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
