import {
  canMove,
  countCharacters,
  descriptionLimit,
  instantFromCivil,
  isOpen,
  ratingCommentLimit,
  requestTransitions,
  type RequestStatus,
} from '../../../../src/domain/index.js';
import { invalid, storable } from '../api/request-input.js';
import { categories, timeZone, type PortalCategory } from '../community/community.js';
import type { Query } from '../database/database.js';
import { listStaff, type Account } from '../store/people.js';
import { attachPhotos, insertPhoto } from '../store/photos.js';
import { ratingsOf, replyToRating } from '../store/ratings.js';
import {
  addEvent,
  classify,
  setOwner,
  setStatus,
  type Classification,
  type Move,
  type RequestRow,
} from '../store/requests.js';
import { readAfterPhoto } from './staff-photo.js';

/** The most characters of why a request is on hold. */
export const reasonLimit = 200;

/** What came with a form: texts, and a file where one was chosen. */
export type Form = Readonly<Record<string, unknown>>;

/** Where a request may be moved with no more said. On hold it is put with a reason. */
export function movesFrom(status: RequestStatus): RequestStatus[] {
  return requestTransitions[status].filter((next) => next !== 'on-hold');
}

/** Whether a request may be put on hold, or stay so for another reason or time. */
export function canHold(status: RequestStatus): boolean {
  return status === 'on-hold' || canMove(status, 'on-hold');
}

/** Whether somebody still answers for it: it is open, or waits for the resident's word. */
export function isLookedAfter(status: RequestStatus): boolean {
  return isOpen(status) || status === 'resolved';
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
  owner_id: owner,
}: Pick<RequestRow, 'status' | 'category_id' | 'emergency' | 'owner_id'>): string {
  return `${status} ${category} ${emergency} ${owner}`;
}

/** What a form asks for, and on whose account. */
interface Asked {
  action: string;
  form: Form;
  by: Account;
}

/**
 * Does what a form asks with a locked request, where the request allows it and stands as it was shown. Says whether
 * something changed.
 *
 * @throws Problem that names the fields that make no sense
 */
export async function act(query: Query, row: RequestRow, { action, form, by }: Asked): Promise<boolean> {
  // What is only said holds however the request stands.
  if (action === 'message') return write(query, row, { form, by });
  if (action === 'reply') return reply(query, row, { form, by });
  if (form.seen !== undefined && form.seen !== standOf(row)) return false;
  if (action === 'take')
    return isLookedAfter(row.status) && setOwner(query, row, { ownerId: by.id, byId: by.id });
  if (action === 'hand-over') return isLookedAfter(row.status) && handOver(query, row, { form, by });
  if (action === 'classify') {
    return isOpen(row.status) && classify(query, row, readClassification(form, row), by.id);
  }
  const move = action === 'hold' ? readHold(form, row) : readMove(form, row);
  if (!move) return false;
  await setStatus(query, row, { ...move, byId: by.id });
  return true;
}

/** Answers the rating as it was shown: once answered it stays as it is, with whatever was asked for in it. */
async function reply(query: Query, row: RequestRow, { form, by }: Omit<Asked, 'action'>): Promise<boolean> {
  const text = readText(form, 'text', ratingCommentLimit);
  const [rating] = await ratingsOf(query, [row.id]);
  const changedAt = (rating?.updated_at ?? rating?.created_at)?.toISOString();
  if (form.seen !== undefined && form.seen !== changedAt) return false;
  return replyToRating(query, row.id, { text, byId: by.id });
}

/** Words for the resident, a photo of the work that is done, or both. */
async function write(query: Query, row: RequestRow, { form, by }: Omit<Asked, 'action'>): Promise<boolean> {
  const photo = await readAfterPhoto(form.photo);
  const text = photo && textOf(form.text) === '' ? undefined : readText(form, 'text', descriptionLimit);
  const eventId = await addEvent(query, row.id, {
    type: photo ? 'photo' : 'message',
    byId: by.id,
    ...(text && { text }),
  });
  if (photo) {
    const id = await insertPhoto(query, { ...photo, residentId: by.id, stage: 'after' });
    await attachPhotos(query, { ids: [id], residentId: by.id, requestId: row.id, eventId });
  }
  return true;
}

async function handOver(
  query: Query,
  row: RequestRow,
  { form, by }: Omit<Asked, 'action'>,
): Promise<boolean> {
  const colleague = (await listStaff(query)).find(({ id }) => id === form.owner);
  if (!colleague) throw invalid({ owner: 'unknown-choice' });
  return setOwner(query, row, { ownerId: colleague.id, byId: by.id });
}

function readMove(form: Form, row: RequestRow): Omit<Move, 'byId'> | undefined {
  const status = movesFrom(row.status).find((allowed) => allowed === form.status);
  if (!status) return undefined;
  const text = textOf(form.note) === '' ? undefined : readText(form, 'note', reasonLimit);
  return { status, ...(text && { text }) };
}

function readHold(form: Form, row: RequestRow): Omit<Move, 'byId'> | undefined {
  if (!canHold(row.status)) return undefined;
  const text = readText(form, 'reason', reasonLimit);
  const civil = textOf(form.until);
  if (civil === '') return { status: 'on-hold', text };
  const until = instantFromCivil(civil, timeZone);
  if (!until) throw invalid({ until: 'format' });
  if (Date.parse(until) <= Date.now()) throw invalid({ until: 'too-small' });
  return { status: 'on-hold', text, until };
}

/** A text that has to be there. */
function readText(form: Form, name: string, limit: number): string {
  const text = storable(textOf(form[name]));
  if (text === '') throw invalid({ [name]: 'required' });
  if (countCharacters(text) > limit) throw invalid({ [name]: 'too-long' });
  return text;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

/** A category that is an emergency by itself makes one, whatever was ticked. */
function readClassification({ category: id, emergency }: Form, row: RequestRow): Classification {
  const category = categoriesFor(row.kind).find((one) => one.id === id);
  if (!category) throw invalid({ category: 'unknown-choice' });
  return { categoryId: category.id, emergency: emergency === 'yes' || category.emergency === true };
}
