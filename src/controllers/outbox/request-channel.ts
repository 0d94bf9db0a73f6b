import { uploadTimeout, withDeadline } from '../../adapter/deadline.js';
import { AdapterError, isAdapterError } from '../../adapter/errors.js';
import type { FilingPort } from '../../adapter/filing-boundary.js';
import type { RequestReceipt } from '../../adapter/ports.js';
import type { OutboxEntry } from './entry.js';
import type { Attempt, Channel } from './channel.js';
import type { Owner } from './owner.js';
import { followingPhotos } from './following-photos.js';
import { uploadedAnew, uploadFiles, withinOwnLimit } from './upload-files.js';
import { LinliRequestFailedEvent, LinliRequestSubmittedEvent } from './request-events.js';
import type { PhotoTrayController } from '../photo-tray.js';
import type { RequestInput } from '../../domain/request.js';

/** What sends requests. */
export const requestChannel = 'requests.create';

/** What a channel of requests is made of. */
export interface RequestSender {
  /** What tells the page. */
  host: HTMLElement;
  /** The way for an entry now; `undefined`: there is none for whom it belongs to. */
  route: (entry: OutboxEntry) => RequestRoute | undefined;
  holds?: (entry: OutboxEntry) => boolean;
  /** Whether whom it belongs to is still there, as it always is where this is absent: nobody else is told what comes of it. */
  isTheirs?: () => boolean;
  signedOut: () => void;
  /** How people recognise the photos that follow a request, by its number. */
  photosFor: (number: string) => string;
}

/** Sends requests that were written on this device, for an element that is on the page. */
export function makeRequestChannel({
  host,
  route,
  holds,
  isTheirs = () => true,
  signedOut,
  photosFor,
}: RequestSender): Channel {
  return {
    name: requestChannel,
    ...(holds && { holds }),
    send: async (entry, attempt) => {
      const way = route(entry);
      if (!way) throw new AdapterError('unavailable');
      const receipt = await sendRequest(entry, attempt, way);
      if (isTheirs()) host.dispatchEvent(new LinliRequestSubmittedEvent({ receipt }));
      return receipt;
    },
    // What comes through the checked port is a receipt.
    after: (entry, answer) => followingPhotos(entry, answer as RequestReceipt, photosFor),
    failed: ({ state }, error) => {
      const willRetry = state !== 'refused';
      if (isTheirs()) host.dispatchEvent(new LinliRequestFailedEvent({ error, willRetry }));
    },
    signedOut,
  };
}

/** What a request is sent through. */
export interface RequestRoute {
  owner: Owner;
  port: FilingPort;
  locale: string;
  /** The photos as they are in the form, while it still shows this request. */
  tray: PhotoTrayController | undefined;
}

/** Sends a request with its photos; once more when the backend has forgotten photos that waited too long. */
async function sendRequest(
  entry: OutboxEntry,
  attempt: Attempt,
  route: RequestRoute,
): Promise<RequestReceipt> {
  const photos = route.tray?.photos;
  try {
    return await create(entry, attempt, route);
  } catch (thrown) {
    if (!isAdapterError(thrown) || !thrown.fields.photoIds || entry.files.length === 0) throw thrown;
    // The form may hold the photos of another request by now.
    const tray = route.tray?.photos === photos ? route.tray : undefined;
    tray?.expire();
    const files = uploadedAnew(entry.files);
    // Where it is not taken without them, none follows.
    if (entry.files.some(({ follows }) => follows)) await attempt.keep(files);
    return create({ ...entry, files }, attempt, { ...route, tray });
  }
}

async function create(
  entry: OutboxEntry,
  attempt: Attempt,
  { owner, port, locale, tray }: RequestRoute,
): Promise<RequestReceipt> {
  const { alive, before, signal, idempotencyKey, residentId } = attempt;
  const photoIds = await before(
    tray ? settled(entry, attempt, tray) : uploadFiles(entry.files, attempt, { owner, photos: port.photos }),
  );
  alive();
  // Nobody but this module writes the content of these entries, and the backend judges it.
  const content = entry.content as RequestInput;
  const input = { ...content, ...(photoIds.length > 0 && { photoIds }) };
  const call = (until: AbortSignal) =>
    port.create(input, {
      signal: until,
      idempotencyKey,
      locale,
      ...(residentId !== undefined && { residentId }),
    });
  if (photoIds.length === 0) return call(signal);
  // Some backends get the photos with the request itself (Open311): it may take as long as an upload, after what is asked first.
  return withinOwnLimit({ alive }, () => withDeadline(signal, call, 2 * uploadTimeout));
}

async function settled(
  { files }: OutboxEntry,
  { alive, keep }: Attempt,
  tray: PhotoTrayController,
): Promise<string[]> {
  const { photos } = tray;
  const ids = await withinOwnLimit({ alive }, () => tray.settle(alive));
  if (files.length > 0) {
    await keep(photos.map(({ id, key }, index) => ({ id, key, uploadedId: ids[index]! })));
  }
  return ids;
}
