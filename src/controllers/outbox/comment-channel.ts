import type { FollowingPort } from '../../adapter/following-boundary.js';
import { AdapterError, isAdapterError } from '../../adapter/errors.js';
import { randomId } from '../../internal/key.js';
import type { Changes } from '../../internal/storage/database.js';
import { storedFile, type KeptFile } from '../draft/draft-record.js';
import type { Attempt, Channel } from './channel.js';
import type { NewEntry, OutboxEntry } from './entry.js';
import type { Owner } from './owner.js';
import { uploadedAnew, uploadFiles } from './upload-files.js';

/** What sends words and photos after a request that is there. */
export const commentChannelName = 'requests.comment';

/** Where the comments on a request stand in the outbox. */
export const commentSlot = (requestId: string) => `requests/${requestId}`;

/** What a resident says of a request: words, photos, or both. */
export interface NewComment {
  requestId: string;
  text?: string | undefined;
  files: readonly KeptFile[];
  /** How people recognise it while it waits. */
  summary: string;
}

/** A comment as the outbox takes it, and what keeps its files on the device in the same step. */
export function newComment(
  { requestId, text, files, summary }: NewComment,
  owner: Owner,
): { entry: NewEntry; changes: Changes } {
  const draftId = randomId();
  const comment = { requestId, text, summary, files: files.map(({ id, key }) => ({ id, key })) };
  const entry = commentEntry(comment, { id: `${draftId}.comment`, draftId });
  return { entry, changes: { put: files.map((file) => storedFile(owner, file)) } };
}

/** The entry of a comment whose files are on the device already. */
export function commentEntry(
  { requestId, text, files, summary }: Omit<NewComment, 'files'> & Pick<NewEntry, 'files'>,
  names: Pick<NewEntry, 'id' | 'draftId'>,
): NewEntry {
  const content: CommentContent = { requestId, ...(text && { text }) };
  return {
    ...names,
    channel: commentChannelName,
    slot: commentSlot(requestId),
    content,
    draft: {},
    summary,
    emergency: false,
    files,
  };
}

/** What an element that sends comments knows. */
export interface CommentRoute {
  owner: Owner;
  /** What the element is connected to now, for the entry; `undefined` where that is not the owner's any more. */
  port: (entry: OutboxEntry) => FollowingPort | undefined;
  locale: () => string;
  signedOut: () => void;
}

/** Sends comments with their photos. */
export function commentChannel({ signedOut, ...route }: CommentRoute): Channel {
  return {
    name: commentChannelName,
    signedOut,
    send: (entry, attempt) => sendComment(entry, attempt, route),
  };
}

type Route = Omit<CommentRoute, 'signedOut'>;

/** Sends it once more when the backend has forgotten photos that waited too long. */
async function sendComment(entry: OutboxEntry, attempt: Attempt, route: Route): Promise<object> {
  try {
    return await comment(entry, attempt, route);
  } catch (thrown) {
    const isForgotten = isAdapterError(thrown) && thrown.fields.photoIds !== undefined;
    if (!isForgotten || entry.files.length === 0) throw thrown;
    const files = uploadedAnew(entry.files);
    await attempt.keep(files);
    return comment({ ...entry, files }, attempt, route);
  }
}

async function comment(
  entry: OutboxEntry,
  attempt: Attempt,
  { owner, port, locale }: Route,
): Promise<object> {
  const { content, files } = entry;
  const now = port(entry);
  if (!now) throw new AdapterError('unavailable');
  if (!now.actions?.comment) throw new AdapterError('unsupported');
  const photoIds = await attempt.before(uploadFiles(files, attempt, { owner, photos: now.photos }));
  attempt.alive();
  const { signal, idempotencyKey, residentId } = attempt;
  // Nobody but this module writes the content of these entries, and the backend judges it.
  const { requestId, text } = content as CommentContent;
  // Its only photo was lost on the device.
  if (!text && photoIds.length === 0) throw new AdapterError('invalid', { fields: { photoIds: 'expired' } });
  return now.actions.comment(
    requestId,
    { ...(text && { text }), ...(photoIds.length > 0 && { photoIds }) },
    { signal, idempotencyKey, locale: locale(), ...(residentId !== undefined && { residentId }) },
  );
}

interface CommentContent {
  requestId: string;
  text?: string;
}
