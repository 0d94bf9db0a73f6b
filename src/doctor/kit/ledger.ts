import type { Activity, Rsvp, ServiceRequest } from '../../domain/index.js';
import type { CommunityAdapter } from '../../adapter/adapter.js';
import { randomId } from '../../internal/key.js';

/** Something that could not be taken back. */
export interface LeftBehind {
  /** `request 2026-118`. */
  what: string;
  /** Why, or what to do by hand. */
  remedy: string;
}

/** How long one step of cleaning up may take, ms. */
const patience = 15_000;

/** How much of the list is searched for what was filed though no answer came. */
const mostPages = 5;

/** Written into what is cancelled, for staff. */
const reason = 'Filed and taken back by linli doctor, which checks this backend';

/** Remembers what was made in a backend, and takes it back. */
export class Ledger {
  readonly #requests = new Map<string, ServiceRequest>();
  readonly #descriptions = new Set<string>();
  readonly #photos = new Set<string>();
  readonly #places = new Map<string, Rsvp | undefined>();
  readonly #left = new Map<string, LeftBehind>();
  readonly #failed = new Map<string, LeftBehind>();

  /** How many things were done: requests, photos and replies, and what no call takes back. */
  get size(): number {
    return this.#requests.size + this.#photos.size + this.#places.size + this.#left.size;
  }

  /** Before anything is sent: what is filed though no answer came is found again by its words. */
  filing(description: string): void {
    this.#descriptions.add(description);
  }

  filed(request: ServiceRequest, photoIds: readonly string[] = []): void {
    this.#requests.set(request.id, request);
    for (const id of photoIds) this.#photos.delete(id);
  }

  has(requestId: string): boolean {
    return this.#requests.has(requestId);
  }

  uploaded(photoId: string): void {
    this.#photos.add(photoId);
  }

  removed(photoId: string): void {
    this.#photos.delete(photoId);
  }

  /** Before the first reply to an activity: how things stood. */
  replying(activity: Activity | undefined, id: string): void {
    if (!this.#places.has(id)) this.#places.set(id, activity?.rsvp);
  }

  /** What no call takes back. */
  left(what: string, remedy: string): void {
    this.#left.set(what, { what, remedy });
  }

  /** What should have been taken back. */
  #fail(what: string, remedy: string): void {
    this.#failed.set(what, { what, remedy });
  }

  /** Takes back what can be, through an adapter that nobody watches; tells what stays. */
  async cleanUp(adapter: CommunityAdapter): Promise<readonly LeftBehind[]> {
    await this.#findUnanswered(adapter);
    for (const request of this.#requests.values()) await this.#cancel(adapter, request);
    for (const id of this.#photos) await this.#remove(adapter, id);
    for (const [id, before] of this.#places) await this.#restore(adapter, id, before);
    return [...this.#left.values(), ...this.#failed.values()];
  }

  async #findUnanswered({ requests }: CommunityAdapter): Promise<void> {
    if (!requests || this.#descriptions.size === 0) return;
    let cursor: string | undefined;
    for (let page = 0; page < mostPages; page++) {
      const query = { limit: 100, ...(cursor !== undefined && { cursor }) };
      const answer = await requests.list(query, options()).catch(() => undefined);
      for (const request of answer?.items ?? []) {
        if (this.#descriptions.has(request.description)) this.#requests.set(request.id, request);
      }
      cursor = answer?.next;
      if (cursor === undefined) return;
    }
  }

  async #cancel({ requests }: CommunityAdapter, { id, number }: ServiceRequest): Promise<void> {
    const what = `request ${number ?? id}`;
    if (!requests?.actions?.cancel) return this.#fail(what, 'the backend cannot cancel; cancel it by hand');
    try {
      const now = await requests.get(id, options());
      if (now?.status === 'cancelled') return;
      await requests.actions.cancel(id, reason, options());
    } catch (thrown) {
      this.#fail(what, `cancelling it failed (${textOf(thrown)}); cancel it by hand`);
    }
  }

  async #remove({ requests }: CommunityAdapter, id: string): Promise<void> {
    const what = `photo ${id}`;
    if (!requests?.photos?.remove)
      return this.#fail(what, 'the backend cannot forget photos; it belongs to no request');
    try {
      await requests.photos.remove(id, options());
    } catch (thrown) {
      this.#fail(what, `removing it failed (${textOf(thrown)}); it belongs to no request`);
    }
  }

  /** A resident who came before still comes afterwards. */
  async #restore({ activities }: CommunityAdapter, id: string, before: Rsvp | undefined): Promise<void> {
    const { state = 'none', guests } = before ?? {};
    try {
      const now = (await activities!.get(id, options()))?.rsvp;
      if ((now?.state ?? 'none') === state && (now?.guests ?? 0) === (guests ?? 0)) return;
      if (state === 'none') await activities!.rsvp!.leave(id, options());
      else
        await activities!.rsvp!.join(
          id,
          { ...(guests !== undefined && { guests }), wait: state === 'waiting' },
          options(),
        );
    } catch (thrown) {
      this.#fail(`place in activity ${id}`, `setting it back to "${state}" failed (${textOf(thrown)})`);
    }
  }
}

const options = () => ({ idempotencyKey: randomId(), signal: AbortSignal.timeout(patience) });

function textOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
