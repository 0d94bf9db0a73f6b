import type { CommunityAdapter } from '../adapter/adapter.js';
import type { TestBackend } from './backend.js';

/** One thing that every adapter must do which offers what it is about. */
export interface Scenario {
  /** Stays the same for ever, for lists of known gaps: `requests.create.repeated-key`. */
  key: string;
  /** What must hold: "makes one record of a key that comes twice". */
  title: string;
  /** Reads only: safe with a backend in use. */
  isSafe?: boolean;
  /** Whether the adapter offers what it is about. */
  applies(adapter: CommunityAdapter): boolean;
  /** What it needs of the backend beyond the adapter. Absent: nothing. */
  needs?: readonly Need[];
  /** Rejects with an error that says what was there when it should not have been. */
  run(stage: Stage): Promise<void>;
}

/** What a scenario may need: the name of a member of `TestBackend`, of its staff or of its line. */
export type Need =
  | 'reload'
  | 'neighbour'
  | 'neighbour.activities.rsvp'
  | 'signOut'
  | 'staff.moveRequest'
  | 'staff.putNotice'
  | 'staff.correctNotice'
  | 'staff.putActivity'
  | 'line.loseReply'
  | 'line.hold'
  | 'line.answer';

/** Whether the backend has what is needed. */
export function hasNeed(backend: TestBackend, need: Need): boolean {
  return (
    need
      .split('.')
      .reduce<unknown>((owner, name) => (owner as Record<string, unknown> | undefined)?.[name], backend) !==
    undefined
  );
}

/** What a scenario plays on. */
export interface Stage {
  readonly backend: TestBackend;
  /** Its adapter behind the boundary, as the elements use it: whatever is left out there fails the scenario. */
  readonly checked: CommunityAdapter;
}
