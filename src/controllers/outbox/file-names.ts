import { writeJson } from '../../adapter/json.js';
import { recordKey, type Owner } from './owner.js';

/** Which files the drafts and entries name, whichever version of the library wrote them. */
export class FileNames {
  readonly #text: string;
  readonly #isUnsure: boolean;

  /** `isUnsure`: there may be more records than these. */
  constructor(records: readonly (readonly [key: string, value: unknown])[], isUnsure: boolean) {
    const texts = records.map(([, value]) => textOf(value));
    this.#text = texts.join();
    this.#isUnsure = isUnsure || texts.includes(undefined);
  }

  /** Whether a file is named, as far as is known: rather yes than no. */
  has(id: string): boolean {
    return this.#isUnsure || this.#text.includes(writeJson(id));
  }
}

/** `undefined` for what nobody can read. */
function textOf(value: unknown): string | undefined {
  try {
    return writeJson(value ?? null);
  } catch {
    return undefined;
  }
}

/**
 * What tells which of the files nothing names but the owner's record under `key`, by their keys: what waits may, and a
 * draft of another tab. A device that does not answer may have any; what is left over goes in time.
 */
export async function spareFilesOf(owner: Owner, key: string): Promise<(ids: readonly string[]) => string[]> {
  const holders = await Promise.all(
    ['draft', 'outbox'].map((kind) => owner.store.list(recordKey(kind, owner, ''))),
  );
  const others = holders.flat().filter(([other]) => other !== key);
  const names = new FileNames(others, owner.store.isSilent);
  return (ids) => ids.filter((id) => !names.has(id)).map((id) => recordKey('file', owner, id));
}
