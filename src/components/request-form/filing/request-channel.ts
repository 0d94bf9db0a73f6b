import { AdapterError, isAdapterError } from '../../../adapter/errors.js';
import type { FilingPort } from '../../../adapter/boundary.js';
import type { RequestReceipt } from '../../../adapter/ports.js';
import { fileType, type KeptFile } from '../../../controllers/draft/draft-record.js';
import type { Attempt } from '../../../controllers/outbox/channel.js';
import type { EntryFile, OutboxEntry } from '../../../controllers/outbox/entry.js';
import { recordKey, type Owner } from '../../../controllers/outbox/owner.js';
import { readRecord } from '../../../controllers/outbox/record.js';
import type { PhotoTrayController } from '../../../controllers/photo-tray.js';
import type { RequestInput } from '../../../domain/request.js';
import { randomId } from '../../../internal/key.js';

/** What a request is sent through. */
export interface RequestRoute {
  owner: Owner;
  port: FilingPort;
  locale: string;
  /** The photos as they are in the form, while it still shows this request. */
  tray: PhotoTrayController | undefined;
}

/** Sends a request with its photos; once more when the backend has forgotten photos that waited too long. */
export async function sendRequest(
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
    const files = entry.files.map(({ id }): EntryFile => ({ id, key: randomId() }));
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
    tray ? settled(entry, attempt, tray) : uploadAll(entry, { ...attempt, owner, port }),
  );
  alive();
  // Nobody but this module writes the content of these entries, and the backend judges it.
  const content = entry.content as RequestInput;
  const input = { ...content, ...(photoIds.length > 0 && { photoIds }) };
  return port.create(input, {
    signal,
    idempotencyKey,
    locale,
    ...(residentId !== undefined && { residentId }),
  });
}

async function settled(
  { files }: OutboxEntry,
  { alive, keep }: Attempt,
  tray: PhotoTrayController,
): Promise<string[]> {
  const { photos } = tray;
  const ids = await tray.settle(alive);
  if (files.length > 0) {
    await keep(photos.map(({ id, key }, index) => ({ id, key, uploadedId: ids[index]! })));
  }
  return ids;
}

/** Photos that only the device has, of a page that is long gone. */
async function uploadAll(
  { files }: OutboxEntry,
  { owner, port, keep, alive, ...options }: Attempt & { owner: Owner; port: FilingPort },
): Promise<string[]> {
  const done = [...files];
  for (const [index, file] of files.entries()) {
    if (file.uploadedId !== undefined) continue;
    const kept = await keptFile(owner, file.id);
    if (!kept || !port.photos) throw new AdapterError('invalid', { fields: { photoIds: 'expired' } });
    const photo = await port.photos.upload(
      { blob: new Blob([kept.bytes], { type: kept.type }), name: kept.name },
      { ...options, idempotencyKey: file.key, onProgress: alive },
    );
    done[index] = { ...file, uploadedId: photo.id };
    await keep(done);
  }
  return done.map(({ uploadedId }) => uploadedId!);
}

/** A photo that is kept on the device. */
export async function keptFile(owner: Owner, id: string): Promise<KeptFile | undefined> {
  const found = readRecord(fileType, await owner.store.get(recordKey('file', owner, id)));
  return found.state === 'read' ? found.value : undefined;
}
