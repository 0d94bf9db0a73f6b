/** What the six invariants need to know of an element: where to look, and how to use it as a resident does. */
export interface Subject {
  element: HTMLElement;
  /** Uses it once more, to the end. Rejects when that is not possible. */
  use: () => Promise<void>;
  /** How many writes the server said yes to. Absent: the element writes nothing. */
  accepted?: () => number | Promise<number>;
  /** How many of them come of using it once more. Absent: one. */
  acceptedOfUse?: number;
  /** What it says once the server has it, beside its events. */
  sentWords?: RegExp;
  /** All that the server has, as text: what was written may be there. */
  records?: () => string | Promise<string>;
  /** How many photos the server has. */
  photos?: () => number | Promise<number>;
  /** For whom each write went, as the server saw it. */
  writers?: () => readonly unknown[] | Promise<readonly unknown[]>;
  /** Who is signed in. */
  resident?: string;
  /** Words of other residents, which must never be seen. */
  foreign?: readonly string[];
}

/** What the test itself knows. */
export interface Expected {
  /** How many writes the resident has sent since the watch began. Absent: as many as the element said. */
  sent?: number;
  /** The adapter itself is broken, which the library is to report in the console. */
  mayReport?: boolean;
}
