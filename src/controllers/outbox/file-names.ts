import { writeJson } from '../../adapter/json.js';
import type { DeviceStore, Records } from '../../internal/storage/device-store.js';
import { recordKey, type Owner } from './owner.js';

/** Which files the drafts and entries name, whichever version of the library wrote them. */
export class FileNames {
  readonly #text: string;
  readonly #isUnsure: boolean;

  /** `isWhole`: there are no more records than these. */
  constructor(records: Records, isWhole: boolean) {
    const texts = records.map(([, value]) => textOf(value));
    this.#text = texts.join();
    this.#isUnsure = !isWhole || texts.includes(undefined);
  }

  /** What the records name whose keys begin with one of the texts, but for the one under `except`. */
  static async in(store: DeviceStore, prefixes: readonly string[], except?: string): Promise<FileNames> {
    const lists = await Promise.all(prefixes.map((prefix) => store.listWhole(prefix)));
    const records = lists.flatMap(({ records }) => records).filter(([key]) => key !== except);
    return new FileNames(
      records,
      lists.every(({ isWhole }) => isWhole),
    );
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
  const prefixes = ['draft', 'outbox'].map((kind) => recordKey(kind, owner, ''));
  const names = await FileNames.in(owner.store, prefixes, key);
  return (ids) => ids.filter((id) => !names.has(id)).map((id) => recordKey('file', owner, id));
}
