import type { CommunityAdapter } from '../../adapter/adapter.js';
import { AdapterError } from '../../adapter/errors.js';
import { members, viewOf, writes } from './members.js';

/** An adapter as one scenario has it, until it is taken away: what a scenario still calls then is refused. */
export class Lease {
  readonly adapter: CommunityAdapter;
  /** Writes that have not ended, and what they are: `requests.create`. */
  readonly #writing = new Map<Promise<unknown>, string>();
  #isOver = false;

  constructor(adapter: CommunityAdapter) {
    const { requests, notices, ratings, activities } = adapter;
    this.adapter = {
      ...adapter,
      ...(requests && {
        requests: this.#let('requests', requests, members.requests, {
          ...(requests.photos && { photos: this.#let('requests.photos', requests.photos, members.photos) }),
          ...(requests.actions && {
            actions: this.#let('requests.actions', requests.actions, members.actions),
          }),
        }),
      }),
      ...(notices && { notices: this.#let('notices', notices, members.notices) }),
      ...(ratings && { ratings: this.#let('ratings', ratings, members.ratings) }),
      ...(activities && {
        activities: this.#let('activities', activities, members.activities, {
          ...(activities.rsvp && { rsvp: this.#let('activities.rsvp', activities.rsvp, members.rsvp) }),
        }),
      }),
    };
  }

  /** From now on every call throws an `AdapterError`. Those that were made before go on. */
  end(): void {
    this.#isOver = true;
  }

  /** Resolves once nothing is being written, or after the given time, ms; with the keys of what still is. */
  async written(patience: number): Promise<readonly string[]> {
    let timer: NodeJS.Timeout | undefined;
    const waited = new Promise((resolve) => {
      timer = setTimeout(resolve, patience);
    });
    await Promise.race([Promise.all(this.#writing.keys()), waited]);
    clearTimeout(timer);
    return [...this.#writing.values()];
  }

  #let<Owner extends object>(
    path: string,
    owner: Owner,
    names: readonly (keyof Owner & string)[],
    nested: Partial<Owner> = {},
  ): Owner {
    const replaced: Partial<Owner> = { ...nested };
    for (const name of names) {
      const member: unknown = owner[name];
      if (typeof member !== 'function') continue;
      const call = member.bind(owner) as (...given: unknown[]) => unknown;
      const guarded = (...given: unknown[]) => this.#call(`${path}.${name}`, () => call(...given));
      replaced[name] = guarded as Owner[typeof name];
    }
    return viewOf(owner, names, { replaced });
  }

  #call(key: string, make: () => unknown): unknown {
    if (this.#isOver) {
      throw new AdapterError('unavailable', { retryable: false, message: 'its scenario was given up' });
    }
    if (!writes(key)) return make();
    const answer = Promise.resolve(make());
    const writing = answer.then(noop, noop).finally(() => this.#writing.delete(writing));
    this.#writing.set(writing, key);
    return answer;
  }
}

const noop = () => undefined;
