/** Something of the library that reads what strangers wrote. */
export interface Parser {
  name: string;
  /** Whole documents, of a size that somebody writes. */
  documents: readonly string[];
  /** What has a meaning in its language. */
  scraps: readonly string[];
  /** Documents that have a text in one place where strangers write. */
  places: Readonly<Record<string, (text: string) => string>>;
  /** Gives what was read, or rejects with a documented error. */
  read: (document: string) => unknown;
}
