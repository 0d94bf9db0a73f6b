import * as v from 'valibot';
import { requestKinds, type Intake, type ServiceRequest } from '../domain/index.js';
import { AdapterError, toAdapterError } from './errors.js';
import type { CallOptions, Page, PhotosPort, RequestsPort } from './ports.js';
import {
  areaSchema,
  categorySchema,
  contactSchema,
  fieldSchema,
  homeSchema,
  photoSchema,
  receiptSchema,
  requestSchema,
} from './schemas.js';

/** Told of each record that was left out, for the developer's console. */
export type Report = (message: string) => void;

/**
 * The same port with everything checked that comes back through it: whatever is thrown, also synchronously,
 * arrives as an `AdapterError`; an aborted call rejects with the signal's reason even when the adapter goes
 * on; a bad record in a list is left out and reported, a bad single answer is `malformed`.
 */
export function checkRequests(port: RequestsPort, report: Report): RequestsPort {
  const checked: RequestsPort = {
    intake: (options) =>
      guard(
        options,
        () => port.intake(options),
        (raw) => readIntake(raw, report),
      ),
    create: (input, options) =>
      guard(
        options,
        () => port.create(input, options),
        (raw) => readOne(receiptSchema, raw),
      ),
    get: (id, options) =>
      guard(
        options,
        () => port.get(id, options),
        (raw) => (raw === undefined || raw === null ? undefined : readOne(requestSchema, raw)),
      ),
    list: (query, options) =>
      guard(
        options,
        () => port.list(query, options),
        (raw) => readPage(requestSchema, raw, 'request', report),
      ),
  };
  if (port.fields) {
    checked.fields = (categoryId, options) =>
      guard(
        options,
        () => port.fields!(categoryId, options),
        (raw) => readList(fieldSchema, raw, 'field', report),
      );
  }
  if (port.similar) {
    checked.similar = (query, options) =>
      guard(
        options,
        () => port.similar!(query, options),
        (raw) => readList(requestSchema, raw, 'request', report),
      );
  }
  if (port.photos) checked.photos = checkPhotos(port.photos);
  if (port.actions) checked.actions = port.actions;
  if (port.subscribe) checked.subscribe = (listener) => port.subscribe!(listener);
  return checked;
}

function checkPhotos(port: PhotosPort): PhotosPort {
  const checked: PhotosPort = {
    limits: port.limits,
    upload: (photo, options) =>
      guard(
        options,
        () => port.upload(photo, options),
        (raw) => readOne(photoSchema, raw),
      ),
  };
  if (port.remove) {
    checked.remove = (id, options) =>
      guard(
        options,
        () => port.remove!(id, options),
        () => undefined,
      );
  }
  return checked;
}

async function guard<Result>(
  { signal }: CallOptions,
  call: () => unknown,
  read: (raw: unknown) => Result,
): Promise<Result> {
  const abort = whenAborted(signal);
  try {
    if (signal?.aborted) throw signal.reason;
    return read(await Promise.race([call(), abort.promise]));
  } catch (thrown) {
    if (signal?.aborted) throw signal.reason;
    throw toAdapterError(thrown);
  } finally {
    abort.forget();
  }
}

function whenAborted(signal: AbortSignal | undefined): { promise: Promise<never>; forget: () => void } {
  let forget = () => {};
  const promise = new Promise<never>((_, reject) => {
    const listener = () => reject(signal!.reason as Error);
    signal?.addEventListener('abort', listener);
    forget = () => signal?.removeEventListener('abort', listener);
  });
  return { promise, forget };
}

function readOne<Value>(schema: v.GenericSchema<unknown, Value>, raw: unknown): Value {
  const result = v.safeParse(schema, raw);
  if (result.success) return result.output;
  throw new AdapterError('malformed', { message: describe(result.issues) });
}

function readList<Value>(
  schema: v.GenericSchema<unknown, Value>,
  raw: unknown,
  name: string,
  report: Report,
): Value[] {
  if (!Array.isArray(raw))
    throw new AdapterError('malformed', { message: `expected a list of ${name} records` });
  return raw.flatMap((record: unknown) => {
    const result = v.safeParse(schema, record);
    if (result.success) return [result.output];
    report(`left out a ${name}: ${describe(result.issues)}`);
    return [];
  });
}

function readPage(
  schema: v.GenericSchema<unknown, ServiceRequest>,
  raw: unknown,
  name: string,
  report: Report,
): Page<ServiceRequest> {
  const page = readOne(pageSchema, raw);
  const items = readList(schema, page.items, name, report);
  return { ...page, items, omitted: page.items.length - items.length };
}

const pageSchema = v.object({
  items: v.array(v.unknown()),
  next: v.optional(v.string()),
  total: v.optional(v.number()),
});

const intakeSchema = v.object({
  kinds: v.optional(v.array(v.picklist(requestKinds))),
  categories: v.array(v.unknown()),
  homes: v.optional(v.array(v.unknown())),
  areas: v.optional(v.array(v.unknown())),
  contact: v.optional(contactSchema),
  emergencyPhone: v.optional(v.string()),
});

function readIntake(raw: unknown, report: Report): Intake {
  const { homes, areas, categories, ...rest } = readOne(intakeSchema, raw);
  return {
    ...rest,
    categories: readList(categorySchema, categories, 'category', report),
    ...(homes && { homes: readList(homeSchema, homes, 'home', report) }),
    ...(areas && { areas: readList(areaSchema, areas, 'area', report) }),
  };
}

function describe(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues.map((issue) => `${v.getDotPath(issue) ?? 'record'}: ${issue.message}`).join('; ');
}
