/** One who comes to an activity or waits. */
export interface Party {
  resident: string;
  guests: number;
  state: 'joined' | 'waiting';
}

/** An activity in memory: how many people there is room for, and who said that they come, in the order of their places. */
export interface Hall {
  room: number;
  parties: readonly Party[];
}

/** What happens to an activity. */
export type RsvpStep =
  | { type: 'join'; resident: string; guests: number; wait: boolean }
  | { type: 'leave'; resident: string }
  | { type: 'room'; room: number };

const people = ({ guests }: Party) => 1 + guests;
const taken = ({ parties }: Hall) =>
  parties.filter(({ state }) => state === 'joined').reduce((sum, party) => sum + people(party), 0);
const waits = (hall: Hall, party: Party) => party.state === 'waiting' && people(party) <= hall.room;

/** How it stands after a step, by the rules of ActivitiesPort, written down apart from the portal. */
export function after(hall: Hall, step: RsvpStep): Hall {
  switch (step.type) {
    case 'room':
      return serve({ ...hall, room: step.room });
    case 'leave':
      return serve({ ...hall, parties: hall.parties.filter(({ resident }) => resident !== step.resident) });
    case 'join':
      return step.guests + 1 > hall.room ? hall : serve(joined(hall, step));
  }
}

function joined(hall: Hall, { resident, guests, wait }: RsvpStep & { type: 'join' }): Hall {
  const own = hall.parties.find((party) => party.resident === resident);
  if (!own) {
    const next = serve({ ...hall, parties: [...hall.parties, { resident, guests, state: 'waiting' }] });
    return wait || next.parties.at(-1)!.state === 'joined' ? next : { ...hall, parties: hall.parties };
  }
  const isFree =
    taken(hall) - own.guests + guests <= hall.room && !hall.parties.some((party) => waits(hall, party));
  if (own.state === 'joined' && guests > own.guests && !isFree) return hall;
  return { ...hall, parties: hall.parties.map((party) => (party === own ? { ...own, guests } : party)) };
}

/** Lets in who waits first, as long as all of the first party fit. */
function serve(hall: Hall): Hall {
  const first = hall.parties.find((party) => waits(hall, party));
  if (!first || taken(hall) + people(first) > hall.room) return hall;
  const parties = hall.parties.map((party) =>
    party === first ? { ...first, state: 'joined' as const } : party,
  );
  return serve({ ...hall, parties });
}
