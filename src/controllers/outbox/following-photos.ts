import type { RequestReceipt } from '../../adapter/ports.js';
import { mayDo } from '../../domain/request-actions.js';
import { commentEntry } from './comment-channel.js';
import type { EntryFile, NewEntry, OutboxEntry } from './entry.js';
import type { SentRecord } from './receipt.js';

/** The files of an emergency, which waits for none: those that are not uploaded yet follow it. */
export function lettingFollow(files: readonly EntryFile[]): EntryFile[] {
  return files.map((file) => (file.uploadedId === undefined ? { ...file, follows: true } : file));
}

/** How the comment is called in the outbox by which photos follow a request, by the name of that. */
export const followingId = (entryId: string) => `${entryId}.photos`;

/** The request that its photos follow; `undefined`: the backend has not said which it is, or takes no comment on it. */
function followable(receipt: RequestReceipt) {
  const request = receipt.state === 'recorded' ? receipt.request : undefined;
  return request && mayDo('comment', request) ? request : undefined;
}

/** Whether photos were to follow what was sent, and cannot. */
export function hasLeftPhotos({ draft }: SentRecord, receipt: RequestReceipt): boolean {
  return draft?.arePhotosLater === true && !followable(receipt);
}

/** The comment by which photos follow the request; `photosFor`: how people recognise it, by the request's number. */
export function followingPhotos(
  { id, draftId, files }: OutboxEntry,
  receipt: RequestReceipt,
  photosFor: (number: string) => string,
): NewEntry | undefined {
  const request = followable(receipt);
  // One that the device has lost meanwhile keeps no other back.
  const following = files.flatMap(({ follows, ...file }) => (follows ? { ...file, mayBeGone: true } : []));
  if (!request || following.length === 0) return undefined;
  return commentEntry(
    { requestId: request.id, files: following, summary: summaryOf(request.number, photosFor) },
    { id: followingId(id), draftId },
  );
}

/** The words may be the page's own: what they throw keeps no photo back. */
function summaryOf(number: string, photosFor: (number: string) => string): string {
  try {
    return String(photosFor(number));
  } catch {
    return number;
  }
}
