import { waitUntil } from '@open-wc/testing';
import { AdapterError, type AdapterErrorCode } from '../../../src/adapter/errors.js';
import type { NewEntry, OutboxEntry } from '../../../src/controllers/outbox/entry.js';
import type { Attempt, Channel } from '../../../src/controllers/outbox/channel.js';
import { recordKey, type Owner } from '../../../src/controllers/outbox/owner.js';
import { randomId } from '../../../src/internal/key.js';
import { recordStore } from '../../../src/internal/storage/device-store.js';

/** A resident of a portal that no other test has. */
export const newOwner = (residentId: string | undefined = 'wang-fang'): Owner => ({
  portal: randomId(),
  residentId,
  store: recordStore(true),
});

export function start(change: Partial<NewEntry> = {}): NewEntry {
  const id = randomId();
  return {
    id: `${id}.1`,
    draftId: id,
    channel: 'test',
    content: { text: 'Drips' },
    draft: {},
    slot: 'form',
    summary: 'Drips',
    emergency: false,
    files: [],
    ...change,
  };
}

/** Stands for a backend: makes one record for a key, and answers as it is told. */
export class TestChannel implements Channel {
  readonly name = 'test';
  /** What was made, by key. */
  readonly made = new Map<string, OutboxEntry>();
  /** Every attempt, the oldest first. */
  readonly attempts: { entry: OutboxEntry; attempt: Attempt }[] = [];
  readonly failures: AdapterErrorCode[] = [];
  signOuts = 0;
  /** The answers to come, the next first: yes where there is none. `lost`: done, and the answer lost. */
  answers: (AdapterErrorCode | AdapterError | 'lost' | Promise<void>)[] = [];

  async send(entry: OutboxEntry, attempt: Attempt): Promise<object> {
    this.attempts.push({ entry, attempt });
    const answer = this.answers.shift();
    if (answer instanceof Promise) await answer;
    else if (answer instanceof AdapterError) throw answer;
    else if (answer !== undefined && answer !== 'lost') throw new AdapterError(answer);
    this.made.set(attempt.idempotencyKey, entry);
    if (answer === 'lost') throw new AdapterError('offline');
    return { number: this.made.size };
  }

  failed(_entry: OutboxEntry, { code }: AdapterError): void {
    this.failures.push(code);
  }

  signedOut(): void {
    this.signOuts++;
  }
}

/** Waits until it is so. */
export const until = (isSo: () => boolean) => waitUntil(isSo, String(isSo), { timeout: 25_000 });

/** What a test lets go when it is time. */
export function gate(): { promise: Promise<void>; open: () => void } {
  let open!: () => void;
  const promise = new Promise<void>((resolve) => (open = resolve));
  return { promise, open };
}

/** Changes an entry where it is stored, as an earlier visit would have left it. */
export async function alter(owner: Owner, id: string, change: object): Promise<void> {
  const key = recordKey('outbox', owner, id);
  await owner.store.write({ put: [[key, { ...((await owner.store.get(key)) as object), ...change }]] });
}

/** Says something as another tab does, and waits until it is heard. */
export async function say(topic: string, isHeard: () => boolean): Promise<void> {
  const line = new BroadcastChannel('linli');
  try {
    line.postMessage(topic);
    await until(isHeard);
  } finally {
    line.close();
  }
}
