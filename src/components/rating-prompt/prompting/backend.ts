import { timeOf } from '../../../adapter/asked.js';
import type { CommunityAdapter } from '../../../adapter/adapter.js';
import { checkFollowing, type FollowingPort } from '../../../adapter/boundary.js';
import type { Report } from '../../../adapter/checking.js';
import { clockContext } from '../../../adapter/contexts.js';
import type { RatingsPort } from '../../../adapter/ports.js';
import { checkRatings } from '../../../adapter/ratings-boundary.js';
import { AdapterController } from '../../../controllers/adapter.js';
import { ownerOf, type Owner } from '../../../controllers/outbox/owner.js';
import { ProvidedController } from '../../../controllers/provided.js';
import type { PromptHost } from '../rating-prompt.late.js';

interface Ports {
  readonly ratings: RatingsPort | undefined;
  readonly requests: FollowingPort | undefined;
}

const portsOf = (adapter: CommunityAdapter, report: Report): Ports => ({
  ratings: adapter.ratings && checkRatings(adapter.ratings, report),
  requests: adapter.requests && checkFollowing(adapter.requests, report),
});

/** What the prompt works with: the checked ports, the server's clock, and who is there. */
export class Backend {
  readonly #form: PromptHost;
  readonly #adapter: AdapterController<Ports>;
  readonly #clock: ProvidedController<NonNullable<CommunityAdapter['clock']>>;

  constructor(form: PromptHost) {
    this.#form = form;
    this.#adapter = new AdapterController(form.host, portsOf);
    this.#clock = new ProvidedController(form.host, {
      context: clockContext,
      setting: ({ adapter }) => adapter?.clock,
    });
  }

  get isConnected(): boolean {
    return this.#adapter.adapter !== undefined;
  }

  get ratings(): RatingsPort | undefined {
    return this.#adapter.port?.ratings;
  }

  get requests(): FollowingPort | undefined {
    return this.#adapter.port?.requests;
  }

  /** The server's time, ms since the epoch. */
  get now(): number {
    return timeOf(this.#clock.value ?? this.#adapter.adapter?.clock);
  }

  /** Who is there now. */
  get owner(): Owner | undefined {
    const { adapter } = this.#adapter;
    return adapter && ownerOf({ adapter, sharedDevice: this.#form.now().sharedDevice });
  }
}
