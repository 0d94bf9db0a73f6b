import { isSamePerson, type Person } from './person.js';
import type { RequestEvent, RequestKind, RequestStatus, ServiceRequest } from './request.js';
import type { Pause } from './service-level/promise.js';
import type { Instant } from './time.js';

/** The steps that a request of each kind takes when all goes well, in their order. */
export const requestSteps: Readonly<Record<RequestKind, readonly RequestStatus[]>> = {
  repair: ['submitted', 'acknowledged', 'scheduled', 'in-progress', 'resolved', 'closed'],
  complaint: ['submitted', 'acknowledged', 'in-progress', 'resolved', 'closed'],
  enquiry: ['submitted', 'acknowledged', 'resolved', 'closed'],
  suggestion: ['submitted', 'acknowledged', 'resolved', 'closed'],
};

/** Every step that there is, in its order; a repair has them all. */
const inOrder = requestSteps.repair;

/** Where a request comes to an end before its last step. */
const brokenOff: readonly RequestStatus[] = ['declined', 'cancelled'];

/** `skipped`: it went on without that step, as far as anybody knows. */
export type StepState = 'done' | 'current' | 'upcoming' | 'skipped';

/** One step of a request. */
export interface RequestStep {
  status: RequestStatus;
  state: StepState;
  /** When the request came to it; absent where nobody knows, and before it does. */
  at?: Instant;
}

/** The steps from the first report, or from one reopening, to the end. */
export interface RequestRound {
  /** What began the round; absent for the first. */
  reopened?: RequestEvent;
  steps: readonly RequestStep[];
}

/** A round while it is being put together: what happened in it, the oldest first. */
interface Course {
  reopened?: RequestEvent;
  moves: { status: RequestStatus; at?: Instant }[];
}

/**
 * The way of a request, round by round, the first round first. A reopening begins a new round: what was done before
 * stays done. A pause is no step: the request stays where it was (`pauseOf()` tells of it). One that was declined or
 * cancelled ends there, without the steps that it will never take.
 */
export function roundsOf(request: ServiceRequest): readonly RequestRound[] {
  const courses = coursesOf(request);
  return courses.map((course, index) => {
    const isLast = index === courses.length - 1;
    return {
      ...(course.reopened && { reopened: course.reopened }),
      steps: isLast ? presentSteps(course, request) : pastSteps(course),
    };
  });
}

/** Since when and why the request is on hold; `undefined` while it is not. */
export function pauseOf({ status, history = [], updatedAt }: ServiceRequest): Pause | undefined {
  if (status !== 'on-hold') return undefined;
  const hold = sorted(history).findLast((event) => event.status === 'on-hold');
  if (!hold) return { since: updatedAt };
  const { at: since, text: reason, until } = hold;
  return { since, ...(reason && { reason }), ...(until !== undefined && { until }) };
}

function coursesOf({ createdAt, status, history = [] }: ServiceRequest): Course[] {
  let course: Course = { moves: [{ status: 'submitted', at: createdAt }] };
  const courses = [course];
  for (const event of sorted(history)) {
    const next = event.type === 'reopened' ? (event.status ?? 'acknowledged') : event.status;
    if (next === undefined) continue;
    const last = course.moves.at(-1)!.status;
    if (event.type === 'reopened' || isReopening(last, next)) {
      course = { reopened: event, moves: [] };
      courses.push(course);
    }
    if (next !== 'submitted' || course.moves.length === 0) course.moves.push({ status: next, at: event.at });
  }
  // What the backend says of the present counts, also where the history stops short of it.
  if (course.moves.at(-1)!.status !== status) course.moves.push({ status });
  return courses;
}

const isReopening = (from: RequestStatus, to: RequestStatus) =>
  (from === 'resolved' && to !== 'closed' && to !== 'resolved') || (from === 'closed' && to !== 'closed');

/** Of a round that is over, what was done in it. */
function pastSteps(course: Course): RequestStep[] {
  return inOrder.flatMap((status) => {
    const move = lastMove(course, status);
    return move ? [{ ...move, state: 'done' as const }] : [];
  });
}

function presentSteps(course: Course, { kind, status }: ServiceRequest): RequestStep[] {
  if (brokenOff.includes(status))
    return [...pastSteps(course), { ...lastMove(course, status)!, state: 'current' }];
  // A pause, and a first move that nobody recorded, leave it at the step before.
  const current = course.moves.findLast((move) => inOrder.includes(move.status))?.status ?? 'acknowledged';
  const place = inOrder.indexOf(current);
  const first = course.reopened ? 'acknowledged' : 'submitted';
  const own = (step: RequestStatus) => requestSteps[kind].includes(step) || step === current;
  return inOrder
    .filter((step) => inOrder.indexOf(step) >= inOrder.indexOf(first))
    .filter((step) => own(step) || (inOrder.indexOf(step) < place && lastMove(course, step) !== undefined))
    .map((step) => {
      if (inOrder.indexOf(step) > place) return { status: step, state: 'upcoming' };
      const move = lastMove(course, step);
      if (step === current) return { status: step, ...move, state: 'current' };
      return move ? { ...move, state: 'done' } : { status: step, state: 'skipped' };
    });
}

/** When the round came to a status last. */
const lastMove = ({ moves }: Course, status: RequestStatus) =>
  moves.findLast((move) => move.status === status);

/** The history, the oldest first, whatever order it came in. */
const sorted = (history: readonly RequestEvent[]): RequestEvent[] =>
  [...history].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));

/** One passing on of a request. */
export interface HandOver {
  at: Instant;
  from?: Person;
  to: Person;
  /** Who passed it on. */
  by?: Person;
}

/** Who answers for a request, and who did. */
export interface RequestPeople {
  /** Who answered for it first (首问), also after it was handed over. */
  firstContact?: Person;
  /** Who answers for it now. */
  owner?: Person;
  /** The oldest first. */
  handOvers: readonly HandOver[];
}

/** Who answers for a request, and who did before, as the history tells. */
export function peopleOf({ owner, history = [] }: Pick<ServiceRequest, 'owner' | 'history'>): RequestPeople {
  const taken = sorted(history).flatMap(({ at, by, owner: to }) => (to ? [{ at, by, to }] : []));
  const firstContact = taken[0]?.to ?? owner;
  const handOvers = taken.flatMap(({ at, by, to }, index): HandOver[] => {
    const from = taken[index - 1]?.to;
    return from && !isSamePerson(from, to) ? [{ at, from, to, ...(by && { by }) }] : [];
  });
  return { ...(firstContact && { firstContact }), ...(owner && { owner }), handOvers };
}
