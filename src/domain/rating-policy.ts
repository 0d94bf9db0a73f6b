import type { RatingInvitation } from './rating.js';

// All instants are ms since the epoch, all spans ms. The clock is passed in.

const hour = 3_600_000;
const day = 24 * hour;

/** How long residents are left alone, ms. */
export interface AskingRules {
  /** From the end of the work to the question: long enough to see whether it holds. */
  readonly delay: number;
  /** From one question to the next, about whatever it is. */
  readonly coolDown: number;
}

/** An hour to try the tap, a week between two questions. */
export const defaultAskingRules: AskingRules = { delay: hour, coolDown: 7 * day };

/** How long a question stands once it was asked: through reloads and other pages, and not for ever. */
export const questionLasts = day;

/** How long "later" is. */
export const laterPause = day;

/** What became of one question. */
export interface Asked {
  /** What was asked about, by its `subjectKey()`. */
  readonly subjectId: string;
  readonly at: number;
  /** `later`: it is asked once more. `answered`: never again. Absent: it stands, or was passed over. */
  readonly outcome?: 'later' | 'answered';
}

/** What is remembered of the questions put to one resident. */
export interface AskingMemory {
  /** The resident wants no questions at all. */
  readonly never: boolean;
  /** The oldest first. */
  readonly asked: readonly Asked[];
}

/**
 * What a subject is remembered by. Activities may have the ids of requests, which were remembered by their ids alone before
 * there was anything else to rate.
 */
export const subjectKey = ({ type, id }: Pick<RatingInvitation['subject'], 'type' | 'id'>): string =>
  type === 'request' ? id : `${type}/${id}`;

/** Nobody was asked anything. */
export const blankMemory: AskingMemory = { never: false, asked: [] };

/** What a decision depends on. */
export interface AskingSituation {
  readonly memory: AskingMemory;
  readonly rules: AskingRules;
  readonly now: number;
  /** Whether the resident is in the middle of a form. */
  readonly formInUse: boolean;
}

/**
 * Whether to ask now, and the instant at which that may change by itself: nothing has to poll. `changesAt` absent: only
 * something that somebody does can change it.
 */
export interface AskingDecision {
  readonly ask: boolean;
  readonly changesAt?: number;
}

const no = (changesAt?: number): AskingDecision =>
  changesAt === undefined ? { ask: false } : { ask: false, changesAt };

/** Whether the resident may be asked about one piece of work. */
export function decideAsking(
  { subject, resolvedAt, expiresAt }: Pick<RatingInvitation, 'subject' | 'resolvedAt' | 'expiresAt'>,
  { memory, rules, now, formInUse }: AskingSituation,
): AskingDecision {
  const key = subjectKey(subject);
  const own = memory.asked.filter(({ subjectId }) => subjectId === key);
  const last = own.at(-1);
  if (memory.never || last?.outcome === 'answered') return no();

  const ends = expiresAt === undefined ? Infinity : Date.parse(expiresAt);
  // What stands goes on standing, also over a form: taking it away would move what is being read.
  if (last && stands(memory, key)) {
    const over = Math.min(last.at + questionLasts, ends);
    return now < over ? { ask: true, changesAt: over } : no();
  }
  // "Later" was said twice: that is an answer.
  if (own.length > 1) return no();

  const others = memory.asked.filter(({ subjectId }) => subjectId !== key);
  const from = Math.max(
    Date.parse(resolvedAt) + rules.delay,
    ...others.map(({ at }) => at + rules.coolDown),
    last ? last.at + laterPause : -Infinity,
  );
  if (from >= ends || now >= ends) return no();
  if (now < from) return no(from);
  if (formInUse) return no(ends === Infinity ? undefined : ends);
  return ends === Infinity ? { ask: true } : { ask: true, changesAt: ends };
}

/** Which of several invitations to put now, the first that may be put; and when that may change by itself. */
export function chooseInvitation(
  invitations: readonly RatingInvitation[],
  situation: AskingSituation,
): AskingDecision & { readonly invitation?: RatingInvitation } {
  const decisions = invitations.map((invitation) => ({
    invitation,
    ...decideAsking(invitation, situation),
  }));
  const asking = decisions.filter(({ ask }) => ask);
  const standing = asking.find(({ invitation }) => stands(situation.memory, subjectKey(invitation.subject)));
  const chosen = standing ?? asking[0];
  if (chosen) return chosen;
  const changes = decisions.flatMap(({ changesAt }) => changesAt ?? []);
  return changes.length > 0 ? no(Math.min(...changes)) : no();
}

/** Whether a question was put and nothing became of it yet. */
function stands({ asked }: AskingMemory, subjectId: string): boolean {
  const last = asked.findLast((one) => one.subjectId === subjectId);
  return last !== undefined && last.outcome === undefined;
}

/** The memory after the question was put. One that stands already is not put anew. */
export function afterAsking(memory: AskingMemory, subjectId: string, now: number): AskingMemory {
  if (stands(memory, subjectId)) return memory;
  return { ...memory, asked: [...memory.asked, { subjectId, at: now }] };
}

/** The memory after the resident has answered, or put it off. */
export function afterOutcome(
  memory: AskingMemory,
  subjectId: string,
  outcome: NonNullable<Asked['outcome']>,
  now: number,
): AskingMemory {
  const put = memory.asked.findLast((asked) => asked.subjectId === subjectId);
  const at = put && outcome !== 'later' ? put.at : now;
  return { ...memory, asked: [...memory.asked.filter((asked) => asked !== put), { subjectId, at, outcome }] };
}

/** The memory after the answer was refused for good: the question stands anew, with the words that were meant for it. */
export function afterRefusal(memory: AskingMemory, subjectId: string, now: number): AskingMemory {
  const last = memory.asked.findLast((asked) => asked.subjectId === subjectId);
  if (last?.outcome !== 'answered') return memory;
  return { ...memory, asked: [...memory.asked.filter((asked) => asked !== last), { subjectId, at: now }] };
}

/** The memory after "later" was taken back: the question stands as `before`, unless it was answered since. */
export function afterUndo(memory: AskingMemory, before: AskingMemory, subjectId: string): AskingMemory {
  const isIt = (asked: Asked) => asked.subjectId === subjectId;
  if (memory.asked.findLast(isIt)?.outcome === 'answered') return memory;
  return {
    ...memory,
    asked: [...memory.asked.filter((asked) => !isIt(asked)), ...before.asked.filter(isIt)],
  };
}
