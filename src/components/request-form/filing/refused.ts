import type { FieldErrorCode } from '../../../adapter/errors.js';
import type { Draft, DraftContext, Issue } from '../request-form.model.js';

/** What the backend found wrong, as issues of the form. */
export function issuesFrom(fields: Readonly<Record<string, FieldErrorCode>>): Issue[] {
  return Object.entries(fields).map(([path, code]) => ({ path, code }));
}

/** The draft with those of its parts opened that hold an issue: a known contact, exact times, the page's home. */
export function revealIssues(
  draft: Draft,
  issues: readonly Issue[],
  { contact, intake }: DraftContext,
): Draft {
  const concerns = (part: string) => issues.some(({ path }) => path.startsWith(part));
  const known = draft.ownContact ? undefined : contact;
  const ownContact = draft.ownContact || concerns('contact');
  const { homeId } = draft;
  const isListed = intake.homes?.some(({ id }) => id === homeId);
  return {
    ...draft,
    ...(ownContact && known),
    ownContact,
    exactTimes: draft.exactTimes || concerns('availability'),
    ...(concerns('location.homeId') && { refusedHome: homeId, homeId: isListed ? homeId : '' }),
  };
}
