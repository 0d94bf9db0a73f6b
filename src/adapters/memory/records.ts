import type { Rating, ServiceRequest } from '../../domain/index.js';
import type { RecordStorage } from './storage.js';

/** A request with what the backend alone knows of it. */
export interface FiledRequest {
  /** Grows with each request. Pages are cut by it, so that new ones push nothing from one page to the next. */
  sequence: number;
  request: ServiceRequest;
  /** The key it was sent with, and what was sent; absent for the seed's own. */
  sent?: { key: string; content: string };
  photoIds: readonly string[];
  /** Whose it is when it is not this resident's own, who may follow it. */
  neighbour?: { followed?: boolean; anonymous?: boolean };
  /** The keys of what the resident did with it, and what was sent. */
  deliveries?: readonly { key: string; content: string }[];
}

/** A photo as it is kept: bytes, not a `Blob`, which some browsers refuse to store. */
export interface KeptPhoto {
  id: string;
  name: string;
  type: string;
  bytes: ArrayBuffer;
  key: string;
}

/** A rating with the keys that it was sent and changed with, and what was sent. */
export interface FiledRating {
  rating: Rating;
  /** Who rated; absent where residents are not told apart. */
  residentId?: string;
  deliveries: readonly { key: string; content: string }[];
}

/** What a resident did with a notice. */
export interface NoticeMark {
  noticeId: string;
  readAt?: string;
  acknowledgedAt?: string;
}

/** A resident's place in an activity, or that they had one. */
export interface FiledRsvp {
  activityId: string;
  state: 'joined' | 'waiting' | 'none';
  guests: number;
  /** How many wait before the resident, for one who waits. */
  ahead: number;
  /** The keys that it was written with, and what was written. */
  deliveries: readonly { key: string; content: string }[];
}

/** Everything that the community knows, in memory and, where there is one, in a storage. */
export class Records {
  readonly #storage: RecordStorage;
  readonly #requests = new Map<string, FiledRequest>();
  readonly #photos = new Map<string, KeptPhoto>();
  readonly #ratings = new Map<string, FiledRating>();
  readonly #noticeMarks = new Map<string, NoticeMark>();
  readonly #rsvps = new Map<string, FiledRsvp>();
  #lastSequence = 0;

  constructor(storage: RecordStorage) {
    this.#storage = storage;
  }

  /** Takes in the seed's requests, then what was kept; anything else under our name is left alone. */
  async load(own: readonly ServiceRequest[], neighbours: readonly ServiceRequest[]): Promise<void> {
    const oldestFirst = [...own, ...neighbours].sort(
      (one, other) => Date.parse(one.createdAt) - Date.parse(other.createdAt),
    );
    for (const request of oldestFirst) {
      const filed = { sequence: this.takeSequence(), request, photoIds: [] };
      this.#requests.set(request.id, neighbours.includes(request) ? { ...filed, neighbour: {} } : filed);
    }
    for (const value of await this.#storage.readAll()) {
      if (isFiledRequest(value)) this.#requests.set(value.request.id, value);
      else if (isKeptPhoto(value)) this.#photos.set(value.id, value);
      else if (isFiledRating(value)) this.#ratings.set(value.rating.subjectId, value);
      else if (isNoticeMark(value)) this.#noticeMarks.set(value.noticeId, value);
      else if (isFiledRsvp(value)) this.#rsvps.set(value.activityId, value);
    }
    this.#lastSequence = this.newestFirst()[0]?.sequence ?? 0;
  }

  takeSequence(): number {
    return ++this.#lastSequence;
  }

  newestFirst(): FiledRequest[] {
    return [...this.#requests.values()].sort((one, other) => other.sequence - one.sequence);
  }

  request(id: string): FiledRequest | undefined {
    return this.#requests.get(id);
  }

  requestSentWith(key: string): FiledRequest | undefined {
    return [...this.#requests.values()].find(({ sent }) => sent?.key === key);
  }

  /** The request that something with this key was done to, and what was sent. */
  requestWrittenWith(key: string): { id: string; content: string } | undefined {
    for (const { request, deliveries = [] } of this.#requests.values()) {
      const delivery = deliveries.find((sent) => sent.key === key);
      if (delivery) return { id: request.id, content: delivery.content };
    }
    return undefined;
  }

  async putRequest(filed: FiledRequest): Promise<void> {
    await this.#storage.write(new Map([[`request:${filed.request.id}`, filed]]));
    this.#requests.set(filed.request.id, filed);
  }

  photo(id: string): KeptPhoto | undefined {
    return this.#photos.get(id);
  }

  photoSentWith(key: string): KeptPhoto | undefined {
    return [...this.#photos.values()].find((photo) => photo.key === key);
  }

  /** Whether a request shows the photo. */
  isNamed(photoId: string): boolean {
    return [...this.#requests.values()].some(({ photoIds }) => photoIds.includes(photoId));
  }

  async putPhoto(photo: KeptPhoto): Promise<void> {
    await this.#storage.write(new Map([[`photo:${photo.id}`, photo]]));
    this.#photos.set(photo.id, photo);
  }

  async deletePhoto(id: string): Promise<void> {
    await this.#storage.write(new Map([[`photo:${id}`, undefined]]));
    this.#photos.delete(id);
  }

  get ratings(): FiledRating[] {
    return [...this.#ratings.values()];
  }

  /** The rating of a subject: there is one at most. */
  ratingOf(subjectId: string): FiledRating | undefined {
    return this.#ratings.get(subjectId);
  }

  async putRating(filed: FiledRating): Promise<void> {
    await this.#storage.write(new Map([[`rating:${filed.rating.subjectId}`, filed]]));
    this.#ratings.set(filed.rating.subjectId, filed);
  }

  noticeMark(noticeId: string): NoticeMark | undefined {
    return this.#noticeMarks.get(noticeId);
  }

  async putNoticeMark(mark: NoticeMark): Promise<void> {
    await this.#storage.write(new Map([[`notice:${mark.noticeId}`, mark]]));
    this.#noticeMarks.set(mark.noticeId, mark);
  }

  rsvp(activityId: string): FiledRsvp | undefined {
    return this.#rsvps.get(activityId);
  }

  /** The place that was written with the key. */
  rsvpSentWith(key: string): FiledRsvp | undefined {
    return [...this.#rsvps.values()].find(({ deliveries }) => deliveries.some((sent) => sent.key === key));
  }

  async putRsvp(rsvp: FiledRsvp): Promise<void> {
    await this.#storage.write(new Map([[`rsvp:${rsvp.activityId}`, rsvp]]));
    this.#rsvps.set(rsvp.activityId, rsvp);
  }
}

function isFiledRequest(value: unknown): value is FiledRequest {
  const { sequence, request, photoIds } = (value ?? {}) as Partial<FiledRequest>;
  return Number.isInteger(sequence) && typeof request?.id === 'string' && Array.isArray(photoIds);
}

function isKeptPhoto(value: unknown): value is KeptPhoto {
  const { id, key, bytes } = (value ?? {}) as Partial<KeptPhoto>;
  return typeof id === 'string' && typeof key === 'string' && bytes instanceof ArrayBuffer;
}

function isNoticeMark(value: unknown): value is NoticeMark {
  return typeof ((value ?? {}) as Partial<NoticeMark>).noticeId === 'string';
}

function isFiledRating(value: unknown): value is FiledRating {
  const { rating, deliveries } = (value ?? {}) as Partial<FiledRating>;
  return typeof rating?.subjectId === 'string' && Array.isArray(deliveries);
}

function isFiledRsvp(value: unknown): value is FiledRsvp {
  const { activityId, deliveries } = (value ?? {}) as Partial<FiledRsvp>;
  return typeof activityId === 'string' && Array.isArray(deliveries);
}
