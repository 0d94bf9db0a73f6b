/** What was, what is, and what was taken back. */
export interface History<State> {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
  /** The field that the last step wrote into: more in the same is the same step. */
  readonly field?: string;
}

/** Steps that can be taken back: more than anybody takes, few enough to keep. */
const atMost = 200;

export const begin = <State>(present: State): History<State> => ({ past: [], present, future: [] });

/** One step on. With a field, what is written into it in one go is taken back in one go. */
export function step<State>(history: History<State>, present: State, field?: string): History<State> {
  const goesOn = field !== undefined && field === history.field;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-atMost);
  return { past, present, future: [], ...(field !== undefined && { field }) };
}

export function undo<State>({ past, present, future }: History<State>): History<State> {
  if (past.length === 0) return { past, present, future };
  return { past: past.slice(0, -1), present: past.at(-1)!, future: [present, ...future] };
}

export function redo<State>({ past, present, future }: History<State>): History<State> {
  const [next, ...rest] = future;
  if (next === undefined) return { past, present, future };
  return { past: [...past, present], present: next, future: rest };
}
