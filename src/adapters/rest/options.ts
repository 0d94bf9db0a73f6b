import type { PhotoLimits } from '../../domain/index.js';

/** Where the backend is, and how to speak to it. */
export interface RestOptions {
  /**
   * Where the contract of docs/rest/openapi.yaml is served. Relative to the page's address; a `<base href>` of
   * the page is not followed, since it may lead to another origin.
   */
  baseUrl: string | URL;
  /** Headers for every call, asked for anew each time: `() => ({ Authorization: 'Bearer …' })`. */
  headers?: () => HeadersInit | Promise<HeadersInit>;
  /** Whether cookies go along. Absent: `same-origin`. */
  credentials?: RequestCredentials;
  /** Makes every call, uploads too, which then report no progress. Absent: the page's `fetch`. */
  fetch?: typeof fetch;
  /** How long a call may take, ms. Absent: 15,000. An upload may go on for as long as it makes progress. */
  timeout?: number;
  /** How long an upload may stand still, ms. Absent: 60,000. */
  uploadTimeout?: number;
  /** The language to answer in, BCP 47. Absent: that of each call. */
  locale?: () => string | undefined;
  /** Who is signed in, as far as the page knows: an opaque id. Absent: the intake may say. */
  resident?: () => string | undefined;
  /** What is taken as photos unless the backend's intake says so itself; `false`: none. */
  photoLimits?: PhotoLimits | false;
  /** The address of a calendar subscription (.ics). Absent: the backend's list of activities may say. */
  subscriptionUrl?: string;
}

/** What every backend may be expected to take. */
export const defaultPhotoLimits: PhotoLimits = {
  count: 6,
  bytes: 5_000_000,
  types: ['image/jpeg', 'image/png'],
};

/** What an intake without limits means. */
export const noPhotos: PhotoLimits = { count: 0, bytes: 0, types: [] };
