import { AdapterError } from '../../adapter/errors.js';
import { joiningOf, type Activity, type Rsvp, type RsvpInput } from '../../domain/index.js';
import type { FiledRsvp } from './records.js';

/** An activity as the resident sees it: with their own place, and all people counted. */
export function withPlace(activity: Activity, filed: FiledRsvp | undefined): Activity {
  const place = movedUp(activity, filed);
  if (!place || place.state === 'none') return { ...activity, rsvp: { state: 'none' } };
  const { capacity } = activity;
  const isWaiting = place.state === 'waiting';
  const rsvp: Rsvp = {
    state: place.state,
    guests: place.guests,
    ...(isWaiting && { position: place.ahead + 1 }),
  };
  if (!capacity) return { ...activity, rsvp };
  const counted = isWaiting
    ? { ...capacity, waiting: (capacity.waiting ?? 0) + 1 }
    : { ...capacity, taken: capacity.taken + 1 + place.guests };
  return { ...activity, rsvp, capacity: counted };
}

/** What the others leave: who stood before the resident may have gone, and then there may be room. */
function movedUp({ capacity }: Activity, place: FiledRsvp | undefined): FiledRsvp | undefined {
  if (place?.state !== 'waiting') return place;
  const ahead = Math.min(place.ahead, capacity?.waiting ?? 0);
  const isServed = ahead === 0 && hasRoom(capacity, place.guests);
  return { ...place, ahead, ...(isServed && { state: 'joined' as const }) };
}

/** Whether there is room for the resident with so many guests, as far as the others leave any. */
function hasRoom(capacity: Activity['capacity'], guests: number): boolean {
  return !capacity || capacity.taken + 1 + guests <= (capacity.total ?? Infinity);
}

/** The place that comes of a wish to join, without the key it was sent with. */
export function placeFor(
  activity: Activity,
  before: FiledRsvp | undefined,
  { guests = 0, wait = false }: RsvpInput,
  { now, zone }: { now: number; zone: string },
): Omit<FiledRsvp, 'deliveries'> {
  judge(activity, guests, now, zone);
  const { id: activityId, capacity } = activity;
  const known = movedUp(activity, before);
  const others = capacity?.waiting ?? 0;
  if (known?.state === 'waiting') {
    const kept = movedUp(activity, { ...known, guests })!;
    return { activityId, state: kept.state, guests, ahead: kept.ahead };
  }
  const isIn = known?.state === 'joined';
  if (hasRoom(capacity, guests) && (isIn || others === 0))
    return { activityId, state: 'joined', guests, ahead: 0 };
  // What does not fit leaves it as it was.
  if (isIn) return { activityId, state: 'joined', guests: known.guests, ahead: 0 };
  if (wait && capacity?.waiting !== undefined) return { activityId, state: 'waiting', guests, ahead: others };
  return { activityId, state: 'none', guests: 0, ahead: 0 };
}

function judge(activity: Activity, guests: number, now: number, zone: string): void {
  const joining = joiningOf(activity, now, zone);
  if (['closed', 'over', 'cancelled', 'none'].includes(joining))
    throw new AdapterError('conflict', { message: `it is ${joining}` });
  const most = activity.guestsAtMost ?? 0;
  if (!Number.isInteger(guests) || guests < 0 || guests > most)
    throw new AdapterError('invalid', { fields: { guests: guests > most ? 'too-large' : 'invalid' } });
}
