import type { Intake } from '../domain/intake.js';
import { requestKinds } from '../domain/request.js';
import type { WorkCalendar } from '../domain/service-level/calendar.js';
import type { ServiceLevel } from '../domain/service-level/level.js';
import { anything, checkSubscribe, guard, readList, readOne, readPage, type Report } from './checking.js';
import type { CallOptions, PhotosPort, RequestActions, RequestsPort } from './ports.js';
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
import { listOf, object, oneOf, text, type Shape } from './shape.js';

/** What it takes to file a request. */
export type FilingPort = Pick<RequestsPort, 'intake' | 'fields' | 'create' | 'photos'>;

/** What it takes to find and follow requests. */
export type FollowingPort = Pick<
  RequestsPort,
  'get' | 'list' | 'photos' | 'similar' | 'actions' | 'subscribe'
>;

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
  if (port.photos) checked.photos = checkPhotos(port.photos);
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
