import {
  canMove,
  countCharacters,
  instantFromCivil,
  isOpen,
  requestTransitions,
  type RequestStatus,
} from '../../../../src/domain/index.js';
import { invalid, storable } from '../api/request-input.js';
import { categories, timeZone, type PortalCategory } from '../community/community.js';
import type { Query } from '../database/database.js';
import type { Account } from '../store/people.js';
import {
  classify,
  setOwner,
  setStatus,
  type Classification,
  type Move,
  type RequestRow,
} from '../store/requests.js';

/** The most characters of why a request is on hold. */
export const reasonLimit = 200;

type Form = Readonly<Record<string, unknown>>;

/** Where a request may be moved with no more said. On hold it is put with a reason. */
export function movesFrom(status: RequestStatus): RequestStatus[] {
  return requestTransitions[status].filter((next) => next !== 'on-hold');
}

/** Whether a request may be put on hold, or stay so for another reason or time. */
export function canHold(status: RequestStatus): boolean {
  return status === 'on-hold' || canMove(status, 'on-hold');
}

/** The categories that staff may put a request into. */
export function categoriesFor(kind: RequestRow['kind']): PortalCategory[] {
  return categories.filter(({ kinds }) => kinds?.includes(kind) !== false);
}

/** How a request stands, for a form to say what it showed: what somebody decided on other facts is not done. */
export function standOf({
  status,
  category_id: category,
  emergency,
}: Pick<RequestRow, 'status' | 'category_id' | 'emergency'>): string {
  return `${status} ${category} ${emergency}`;
}

/**
 * Does what a form asks with a locked request, where the request allows it and stands as it was shown. Says whether
 * something changed.
 *
 * @throws Problem that names the fields that make no sense
 */
export async function act(
  query: Query,
  row: RequestRow,
  { action, form, by }: { action: string; form: Form; by: Account },
): Promise<boolean> {
  if (action === 'take') return setOwner(query, row, by.id);
  if (form.seen !== undefined && form.seen !== standOf(row)) return false;
  if (action === 'classify') {
    return isOpen(row.status) && classify(query, row, readClassification(form, row), by.id);
  }
  const move = action === 'hold' ? readHold(form, row) : readMove(form, row);
  if (!move) return false;
  await setStatus(query, row, { ...move, byId: by.id });
  return true;
}

function readMove({ status }: Form, row: RequestRow): Omit<Move, 'byId'> | undefined {
  const next = movesFrom(row.status).find((allowed) => allowed === status);
  return next && { status: next };
}

function readHold(form: Form, row: RequestRow): Omit<Move, 'byId'> | undefined {
  if (!canHold(row.status)) return undefined;
  const text = storable(textOf(form.reason));
  if (text === '') throw invalid({ reason: 'required' });
  if (countCharacters(text) > reasonLimit) throw invalid({ reason: 'too-long' });
  const civil = textOf(form.until);
  if (civil === '') return { status: 'on-hold', text };
  const until = instantFromCivil(civil, timeZone);
  if (!until) throw invalid({ until: 'format' });
  if (Date.parse(until) <= Date.now()) throw invalid({ until: 'too-small' });
  return { status: 'on-hold', text, until };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

/** A category that is an emergency by itself makes one, whatever was ticked. */
function readClassification({ category: id, emergency }: Form, row: RequestRow): Classification {
  const category = categoriesFor(row.kind).find((one) => one.id === id);
  if (!category) throw invalid({ category: 'unknown-choice' });
  return { categoryId: category.id, emergency: emergency === 'yes' || category.emergency === true };
}
