import { AdapterError } from '../../adapter/errors.js';
import type { LiveUpdate, Page, PageQuery, RatingsPort, Unsubscribe } from '../../adapter/ports.js';
import {
  problemsOfRating,
  type Rating,
  type RatingInput,
  type RatingInvitation,
  type RatingSummary,
} from '../../domain/index.js';
import { randomId } from '../../internal/key.js';
import type { Community, OpenCommunity } from './community.js';
import type { Line } from './line.js';
import { Listeners } from './listeners.js';
import type { RatingSeed } from './options.js';
import type { FiledRating, FiledRequest, Records } from './records.js';
import { Turns } from './turns.js';

const day = 86_400_000;

/** How long a resident may change a rating, ms. */
const editable = day;

/** How long an invitation stands, ms. */
const standing = 30 * day;

/** Of fewer answers nothing is said but their number. */
const enoughAnswers = 5;

/** Asks for and keeps ratings of the resident's own finished requests. */
export class Ratings {
  readonly #community: Community;
  readonly #turns = new Turns();
  readonly #listeners = new Listeners();
  readonly port: RatingsPort;

  constructor(community: Community, line: Line) {
    this.#community = community;
    this.port = {
      invitations: (query, options) =>
        line('ratings.invitations', options, async () =>
          pageOf(this.#invitations(await community.open(options)), query),
        ),
      submit: (input, options) =>
        line('ratings.submit', options, async () => {
          community.judgeWriter(options);
          const open = await community.open(options);
          return this.#show(await this.#turns.take(() => this.#submit(input, options.idempotencyKey, open)));
        }),
      update: (id, input, options) =>
        line('ratings.update', options, async () => {
          community.judgeWriter(options);
          const open = await community.open(options);
          return this.#show(
            await this.#turns.take(() => this.#update(id, input, options.idempotencyKey, open)),
          );
        }),
      get: (subjectId, options) =>
        line('ratings.get', options, async () => {
          const { records } = await community.open(options);
          return this.#show(records.ratingOf(subjectId));
        }),
      summary: (options) =>
        line('ratings.summary', options, async () => this.#summary(await community.open(options))),
      subscribe: (listener) => this.#subscribe(listener),
    };
  }

  /** Replies as staff would. It stays as it is then: a reply is to what it was. */
  async reply(id: string, text: string): Promise<Rating> {
    const { seed, records } = await this.#community.open();
    const filed = records.ratings.find(({ rating }) => rating.id === id);
    if (!filed) throw new AdapterError('not-found');
    const { owner } = records.request(filed.rating.subjectId)?.request ?? {};
    const by = owner ?? seed.owner;
    const reply = { text, at: this.#now(), ...(by && { by }) };
    const replied = { ...filed, rating: { ...fixed(filed.rating), reply } };
    await this.#put(records, replied);
    return this.#show(replied);
  }

  /** As the resident sees it: only their own can be changed. */
  #show(filed: FiledRating): Rating;
  #show(filed: FiledRating | undefined): Rating | undefined;
  #show(filed: FiledRating | undefined): Rating | undefined {
    if (!filed) return undefined;
    if (this.#isMine(filed)) return { ...filed.rating, mine: true };
    return { ...fixed(filed.rating), mine: false };
  }

  #isMine({ residentId }: FiledRating): boolean {
    return residentId === this.#community.residentId;
  }

  async #submit(input: RatingInput, key: string, open: OpenCommunity): Promise<FiledRating> {
    const { records } = open;
    const content = JSON.stringify(input);
    const earlier = sentBefore(records, key, content);
    if (earlier) return earlier;
    const filed = records
      .newestFirst()
      .find(({ request }) => invitationId(request.id) === input.invitationId);
    if (!filed || filed.neighbour) throw new AdapterError('not-found');
    const existing = records.ratingOf(filed.request.id);
    if (existing) throw new AdapterError('duplicate', { originalId: existing.rating.id });
    if (!isFinished(filed))
      throw new AdapterError('conflict', { message: `the request is ${filed.request.status}` });
    judge(toInvitation(filed, open), input);
    const rating: Rating = {
      ...structuredClone(input),
      id: randomId(),
      subjectId: filed.request.id,
      createdAt: this.#now(),
      editableUntil: this.#now(editable),
    };
    const { residentId } = this.#community;
    const mine = { rating, deliveries: [{ key, content }], ...(residentId !== undefined && { residentId }) };
    await this.#put(records, mine);
    return mine;
  }

  async #update(id: string, input: RatingInput, key: string, open: OpenCommunity): Promise<FiledRating> {
    const { records } = open;
    const content = JSON.stringify([id, input]);
    const earlier = sentBefore(records, key, content);
    if (earlier) return earlier;
    const filed = records.ratings.find(({ rating }) => rating.id === id);
    if (!filed) throw new AdapterError('not-found');
    const { rating, deliveries } = filed;
    if (!this.#isMine(filed)) throw new AdapterError('forbidden');
    if (!(Date.parse(rating.editableUntil ?? '') > this.#community.now()))
      throw new AdapterError('conflict', { message: 'it cannot be changed any more' });
    judge(toInvitation(records.request(rating.subjectId)!, open), input);
    const { subjectId, createdAt, editableUntil } = rating;
    const changed: Rating = {
      ...structuredClone(input),
      id,
      subjectId,
      createdAt,
      updatedAt: this.#now(),
      ...(editableUntil !== undefined && { editableUntil }),
    };
    const kept = { ...filed, rating: changed, deliveries: [...deliveries, { key, content }] };
    await this.#put(records, kept);
    return kept;
  }

  #invitations(open: OpenCommunity): RatingInvitation[] {
    const { records } = open;
    return records
      .newestFirst()
      .filter((filed) => !filed.neighbour && isFinished(filed) && !records.ratingOf(filed.request.id))
      .map((filed) => toInvitation(filed, open))
      .filter(({ expiresAt }) => Date.parse(expiresAt!) > this.#community.now())
      .sort((one, other) => Date.parse(other.resolvedAt) - Date.parse(one.resolvedAt));
  }

  #summary(open: OpenCommunity): RatingSummary {
    const { scale = 'satisfaction', method = scale, others } = open.seed.rating ?? {};
    const own = open.records.ratings.filter(({ rating }) => rating.scale === scale);
    const scores = [...(others?.scores ?? []), ...own.map(({ rating }) => rating.score)];
    const asked = (others?.asked ?? 0) + own.length + this.#invitations(open).length;
    const sum = scores.reduce((total, score) => total + score, 0);
    return {
      scale,
      method,
      answers: scores.length,
      responseRate: asked > 0 ? scores.length / asked : 0,
      ...(scores.length >= enoughAnswers && { mean: Math.round((sum / scores.length) * 10) / 10 }),
    };
  }

  async #put(records: Records, filed: FiledRating): Promise<void> {
    await records.putRating(filed);
    this.#listeners.tell(filed.rating.subjectId);
  }

  /** Whatever happens to a request may change its invitation. */
  #subscribe(listener: (update: LiveUpdate) => void): Unsubscribe {
    const ends = [this.#listeners.subscribe(listener), this.#community.subscribe(listener)];
    return () => {
      for (const end of ends) end();
    };
  }

  #now(later = 0): string {
    return new Date(this.#community.now() + later).toISOString();
  }
}

/** A rating that cannot be changed any more. */
function fixed(rating: Rating): Rating {
  const copy = structuredClone(rating);
  delete copy.editableUntil;
  return copy;
}

const invitationId = (requestId: string) => `rating-${requestId}`;

const isFinished = ({ request }: FiledRequest) => ['resolved', 'closed'].includes(request.status);

function toInvitation({ request }: FiledRequest, { seed }: OpenCommunity): RatingInvitation {
  const { id, number, category, description, owner, history = [], updatedAt } = request;
  const rules: RatingSeed = seed.rating ?? {};
  const resolved = history.findLast(({ status }) => status === 'resolved');
  const resolvedAt = resolved?.at ?? history.findLast(({ status }) => status === 'closed')?.at ?? updatedAt;
  return {
    id: invitationId(id),
    subject: { type: 'request', id, number, title: category?.name ?? description },
    scale: rules.scale ?? 'satisfaction',
    resolvedAt,
    expiresAt: new Date(Date.parse(resolvedAt) + standing).toISOString(),
    ...(rules.dimensions && { dimensions: rules.dimensions }),
    ...(rules.reasons && { reasons: rules.reasons }),
    ...(rules.offersCallBack !== undefined && { offersCallBack: rules.offersCallBack }),
    ...(owner && { person: owner }),
  };
}

function judge(invitation: RatingInvitation, input: RatingInput): void {
  const fields = problemsOfRating(invitation, input);
  if (Object.keys(fields).length > 0) throw new AdapterError('invalid', { fields });
}

/** The rating that a key stands for, if it stands for the same. */
function sentBefore(records: Records, key: string, content: string): FiledRating | undefined {
  for (const filed of records.ratings) {
    const delivery = filed.deliveries.find((sent) => sent.key === key);
    if (delivery?.content === content) return filed;
    if (delivery) throw new AdapterError('conflict', { message: 'the key stands for something else' });
  }
  return undefined;
}

function pageOf(
  invitations: readonly RatingInvitation[],
  { cursor = '0', limit = 20 }: PageQuery,
): Page<RatingInvitation> {
  const from = Number(cursor);
  if (!Number.isInteger(from) || from < 0)
    throw new AdapterError('invalid', { fields: { cursor: 'invalid' } });
  const items = invitations.slice(from, from + limit);
  const isLast = from + items.length >= invitations.length;
  return { items, total: invitations.length, ...(!isLast && { next: String(from + items.length) }) };
}
