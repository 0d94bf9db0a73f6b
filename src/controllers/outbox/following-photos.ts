import type { RequestReceipt } from '../../adapter/ports.js';
import { commentEntry } from './comment-channel.js';
import type { EntryFile, NewEntry, OutboxEntry } from './entry.js';

/** An emergency waits for no photo: those that are not uploaded yet follow it. */
export function waitingForNone(files: readonly EntryFile[]): EntryFile[] {
  return files.map((file) => (file.uploadedId === undefined ? { ...file, follows: true } : file));
}

/** How the comment is called in the outbox by which photos follow a request, by the name of that. */
export const followingId = (entryId: string) => `${entryId}.photos`;

/** Whether photos had to stay behind: nobody knows the request yet that they would follow. */
export function isWithoutPhotos({ files }: OutboxEntry, receipt: RequestReceipt): boolean {
  return receipt.state === 'accepted' && files.some(({ follows }) => follows);
}

/** The comment by which photos follow the request; `photosFor`: how people recognise it, by the request's number. */
export function followingPhotos(
  { id, draftId, files }: OutboxEntry,
  receipt: RequestReceipt,
  photosFor: (number: string) => string,
): NewEntry | undefined {
  const following = files.flatMap(({ follows, ...file }) => (follows ? file : []));
  if (following.length === 0 || receipt.state === 'accepted') return undefined;
  const { id: requestId, number } = receipt.request;
  const comment = { requestId, files: following, summary: photosFor(number) };
  return commentEntry(comment, { id: followingId(id), draftId });
}
