import type { CommunityAdapter } from '../../adapter/adapter.js';
import type { Activity, Intake, Notice, RatingInvitation, ServiceRequest } from '../../domain/index.js';

export const portNames = ['requests', 'notices', 'ratings', 'activities'] as const;
export type PortName = (typeof portNames)[number];

/** What a backend may offer. */
export interface Capability {
  /** Where it stands in the adapter: `requests.actions.urge`. */
  key: string;
  port: PortName;
  /** In a word or two, for a list. */
  title: string;
  /** What an element shows or does without it, as a sentence that begins with the element. */
  without: string;
  /** The port is nothing without it. */
  isEssential?: boolean;
  /** Whether the adapter has what it takes. Absent: the member that the key names is there. */
  isOffered?: (adapter: CommunityAdapter) => boolean;
  /** Tries it by reading alone; rejects when it does not work. Absent: it writes. */
  read?: (reading: Reading) => Promise<void>;
  /** Keys of the scenarios that prove it begin so. Absent: its own key. */
  scenarios?: string;
}

/** What the readings share. */
export interface Reading {
  /** Behind the boundary, as the elements use it. */
  adapter: CommunityAdapter;
  /** What came so far: later readings ask about it. */
  known: Known;
  /** Options of a call: a deadline, and the language. */
  call: () => { signal: AbortSignal; locale?: string };
  /** Resolves once another answer came from the backend, or after a while without. */
  untilAnswered: () => Promise<void>;
}

export interface Known {
  intake?: Intake;
  request?: ServiceRequest;
  notices?: readonly Notice[];
  notice?: Notice;
  unread?: number | undefined;
  invitation?: RatingInvitation;
  activity?: Activity;
  activities?: readonly Activity[];
}

/** Thrown by a reading: the backend has nothing of the kind. */
export class Missing extends Error {
  override readonly name = 'Missing';
}

/** Thrown by a reading: there is no record that it could be tried on. The message says which. */
export class Untried extends Error {
  override readonly name = 'Untried';
}

/** Resolves when what came back is what was asked for. */
export function expectSame(asked: string, answered: string | undefined, call: string): void {
  if (answered === undefined) throw new Error(`${call} gives nothing for ${asked}, which the list has`);
  if (answered !== asked) throw new Error(`${call} gives ${answered} where ${asked} was asked for`);
}
