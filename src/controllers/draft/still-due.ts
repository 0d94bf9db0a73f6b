import { spareFilesOf } from '../outbox/file-names.js';
import type { Owner } from '../outbox/owner.js';
import { OutboxRecords } from '../outbox/records.js';
import type { DraftRecord } from './draft-record.js';
import { isOldDraft } from './leftovers.js';

/** Whether the draft that is kept under the key is neither too old nor sent; one that is goes. */
export async function isStillDue(owner: Owner, draft: DraftRecord, key: string): Promise<boolean> {
  const isOld = isOldDraft(draft, owner.now?.());
  const isSent = !isOld && (await new OutboxRecords(owner).hasDraft(draft));
  if (!isOld && !isSent) return true;
  // The files of one that was sent are those of the entry.
  const files = isOld ? (await spareFilesOf(owner, key))(draft.fileIds) : [];
  await owner.store.write({ remove: [key, ...files] });
  return false;
}
