import { Outbox } from './outbox.js';
import { OutboxRecords } from './records.js';
import type { Owner } from './owner.js';

const outboxes = new Map<string, Outbox>();

/** The page's outbox of an owner; the same one for every element, as long as any uses it. */
export function outboxOf(owner: Owner): Outbox {
  const { topic } = new OutboxRecords(owner);
  for (const [key, outbox] of outboxes) if (key !== topic && !outbox.isInUse) outboxes.delete(key);
  let outbox = outboxes.get(topic);
  if (!outbox) outboxes.set(topic, (outbox = new Outbox(owner)));
  return outbox;
}
