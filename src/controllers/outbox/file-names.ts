import { writeJson } from '../../adapter/json.js';

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
