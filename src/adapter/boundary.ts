import type { Intake } from '../domain/intake.js';
import { requestKinds, type ServiceRequest } from '../domain/request.js';
import type { WorkCalendar } from '../domain/service-level/calendar.js';
import type { ServiceLevel } from '../domain/service-level/level.js';
import { AdapterError, toAdapterError } from './errors.js';
import type {
  CallOptions,
  Page,
  PhotosPort,
  RequestActions,
  RequestsPort,
  Subscribe,
  Unsubscribe,
} from './ports.js';
import {
  areaShape,
  categoryShape,
  contactShape,
  fieldShape,
  homeShape,
  photoShape,
  receiptShape,
  requestShape,
} from './shapes.js';
import { listOf, number, object, oneOf, text, type Shape } from './shape.js';

/** Told of each record that was left out, for the developer's console. */
export type Report = (message: string) => void;

/** What it takes to file a request. */
export type FilingPort = Pick<RequestsPort, 'intake' | 'fields' | 'create' | 'photos'>;

/** What it takes to find and follow requests. */
export type FollowingPort = Pick<RequestsPort, 'get' | 'list' | 'similar' | 'actions' | 'subscribe'>;

/**
 * The same port with everything checked that comes back through it: whatever is thrown, also synchronously,
 * arrives as an `AdapterError`; an aborted call rejects with the signal's reason even when the adapter goes
 * on; a bad record in a list is left out and reported, a bad single answer is `malformed`.
 */
export function checkRequests(port: RequestsPort, report: Report): RequestsPort {
  return { ...checkFiling(port, report), ...checkFollowing(port, report) };
}

/** The part of `checkRequests()` that an intake needs, so that it carries no more. */
export function checkFiling(port: RequestsPort, report: Report): FilingPort {
  const checked: FilingPort = {
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
        (raw) => readOne(receiptShape, raw),
      ),
  };
  if (port.fields) {
    checked.fields = (categoryId, options) =>
      guard(
        options,
        () => port.fields!(categoryId, options),
        (raw) => readList(fieldShape, raw, 'field', report),
      );
  }
  if (port.photos) checked.photos = checkPhotos(port.photos);
  return checked;
}

/** The part of `checkRequests()` that a tracker needs. */
export function checkFollowing(port: RequestsPort, report: Report): FollowingPort {
  const checked: FollowingPort = {
    get: (id, options) =>
      guard(
        options,
        () => port.get(id, options),
        (raw) => (raw === undefined || raw === null ? undefined : readOne(requestShape, raw)),
      ),
    list: (query, options) =>
      guard(
        options,
        () => port.list(query, options),
        (raw) => readPage(requestShape, raw, 'request', report),
      ),
  };
  if (port.similar) {
    checked.similar = (query, options) =>
      guard(
        options,
        () => port.similar!(query, options),
        (raw) => readList(requestShape, raw, 'request', report),
      );
  }
  if (port.actions) checked.actions = checkActions(port.actions);
  if (port.subscribe) checked.subscribe = checkSubscribe((listener) => port.subscribe!(listener), report);
  return checked;
}

function checkPhotos(port: PhotosPort): PhotosPort {
  const checked: PhotosPort = {
    get limits() {
      return port.limits;
    },
    upload: (photo, options) =>
      guard(
        options,
        () => port.upload(photo, options),
        (raw) => readOne(photoShape, raw),
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

const actionNames = ['follow', 'urge', 'confirm', 'reopen', 'cancel', 'comment', 'reschedule'] as const;

/** Each takes its options last, and answers with the request. */
function checkActions(actions: RequestActions): RequestActions {
  const methods = actions as Readonly<Record<string, (...parameters: unknown[]) => unknown>>;
  const checked = actionNames.flatMap((name) => {
    if (!methods[name]) return [];
    const act = (...parameters: unknown[]) =>
      guard(
        parameters.at(-1) as CallOptions,
        () => methods[name]!(...parameters),
        (raw) => readOne(requestShape, raw),
      );
    return [[name, act]];
  });
  return Object.fromEntries(checked) as RequestActions;
}

/** Nothing is heard before the subscription stands or after it ended, and one that cannot be made is only reported. */
function checkSubscribe(subscribe: Subscribe, report: Report): Subscribe {
  return (listener) => {
    let active = true;
    let end: Unsubscribe | undefined;
    try {
      end = subscribe((update) => {
        if (active) listener(update);
      });
    } catch (thrown) {
      report(`live updates: ${describe(thrown)}`);
    }
    return () => {
      if (!active) return;
      active = false;
      end?.();
    };
  };
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

function readOne<Value>(shape: Shape<Value>, raw: unknown): Value {
  try {
    return shape(raw);
  } catch (cause) {
    throw new AdapterError('malformed', { message: describe(cause), cause });
  }
}

function readList<Value>(shape: Shape<Value>, raw: unknown, name: string, report: Report): Value[] {
  return readOne(listOf(anything), raw).flatMap((record) => {
    try {
      return [shape(record)];
    } catch (thrown) {
      report(`left out a ${name}: ${describe(thrown)}`);
      return [];
    }
  });
}

function readPage(
  shape: Shape<ServiceRequest>,
  raw: unknown,
  name: string,
  report: Report,
): Page<ServiceRequest> {
  const page = readOne(pageShape, raw);
  const items = readList(shape, page.items, name, report);
  return { ...page, items, omitted: page.items.length - items.length };
}

/** For the records of a list, which are read one by one. */
const anything: Shape<unknown> = (value) => value;

const pageShape = object<Page<unknown>>(
  { items: listOf(anything) },
  { next: text, total: number, omitted: number },
);

type RawIntake = Record<'categories', unknown[]> &
  Partial<Record<'homes' | 'areas', unknown[]>> &
  Pick<
    Intake,
    'kinds' | 'contact' | 'emergencyPhone' | 'anonymousKinds' | 'residentId' | 'serviceLevel' | 'calendars'
  >;

const intakeShape = object<RawIntake>(
  { categories: listOf(anything) },
  {
    homes: listOf(anything),
    areas: listOf(anything),
    // Read by whoever reckons with them (level-shapes.ts), which is loaded late.
    serviceLevel: anything as Shape<ServiceLevel>,
    calendars: anything as Shape<readonly WorkCalendar[]>,
    kinds: listOf(oneOf(requestKinds)),
    contact: contactShape,
    emergencyPhone: text,
    anonymousKinds: listOf(oneOf(requestKinds)),
    residentId: text,
  },
);

function readIntake(raw: unknown, report: Report): Intake {
  const { homes, areas, categories, ...rest } = readOne(intakeShape, raw);
  return {
    ...rest,
    categories: readList(categoryShape, categories, 'category', report),
    ...(homes && { homes: readList(homeShape, homes, 'home', report) }),
    ...(areas && { areas: readList(areaShape, areas, 'area', report) }),
  };
}

function describe(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
