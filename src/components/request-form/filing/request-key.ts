import { writeJson } from '../../../adapter/json.js';
import type { EntryFile } from '../../../controllers/outbox/entry.js';
import type { RequestInput } from '../../../domain/request.js';
import { digest } from '../../../internal/key.js';

/**
 * What is in a request, in few letters: the same for the same content, another for another (K057). Which of its photos
 * follow it is part of that: they are not in what is sent under the key.
 */
export function contentOf(input: RequestInput, files: readonly Pick<EntryFile, 'key' | 'follows'>[]): string {
  return digest(writeJson([input, files.map(({ key, follows }) => (follows ? [key] : key))]));
}

/** The idempotency key of a draft with that content. */
export function requestKey(draftId: string, content: string): string {
  return `${draftId}.${content}`;
}

/** Whether the key is that of the same content, written as another draft. */
export function isSameContent(key: string, draftId: string, content: string): boolean {
  return key.endsWith(`.${content}`) && !key.startsWith(`${draftId}.`);
}
