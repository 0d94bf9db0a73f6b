import { writeJson } from '../../../adapter/json.js';
import { either, flag, listOf, object, oneOf, recordOf, text } from '../../../adapter/shape.js';
import { requestKinds } from '../../../domain/request.js';
import { blankDraft, type Draft } from '../request-form.model.js';

/** What is read from the device, checked; what a draft of an earlier day did not have yet is blank. */
export function readDraft(stored: object): Draft | undefined {
  try {
    return draftShape({ ...blankDraft('repair'), ...stored });
  } catch {
    return undefined;
  }
}

const draftShape = object<Draft>({
  kind: oneOf(requestKinds),
  kindChosen: flag,
  categoryId: text,
  description: text,
  answers: recordOf(either<string | readonly string[]>(text, listOf(text))),
  place: oneOf(['home', 'area']),
  homeId: text,
  refusedHome: text,
  areaId: text,
  detail: text,
  exactTimes: flag,
  from: text,
  until: text,
  note: text,
  entryAllowed: flag,
  ownContact: flag,
  anonymous: flag,
  name: text,
  phone: text,
  email: text,
});

/** Whether the resident has written or chosen nothing yet that would be missed. */
export function isBlank(draft: Draft): boolean {
  const { kind, kindChosen, place, homeId, refusedHome } = draft;
  const blank = { ...blankDraft(kind), kindChosen, place, homeId, refusedHome };
  return writeJson(blank) === writeJson({ ...blank, ...draft });
}
