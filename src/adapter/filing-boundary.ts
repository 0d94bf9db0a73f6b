import type { Intake } from '../domain/intake.js';
import { requestKinds } from '../domain/request.js';
import type { WorkCalendar } from '../domain/service-level/calendar.js';
import type { ServiceLevel } from '../domain/service-level/level.js';
import { anything, checkMethods, list, one, readList, readOne, type Report } from './checking.js';
import { areaShape, categoryShape, fieldShape, homeShape } from './intake-shapes.js';
import { checkPhotos } from './photos-boundary.js';
import type { RequestsPort } from './ports.js';
import { listOf, object, oneOf, text, verbatim, type Shape } from './shape.js';
import { contactShape, receiptShape } from './shapes.js';

/** What it takes to file a request. */
export type FilingPort = Pick<RequestsPort, 'intake' | 'fields' | 'create' | 'photos'>;

/** The part of `checkRequests()` that an intake needs, so that it carries no more. */
export function checkFiling(port: RequestsPort, report: Report): FilingPort {
  const { photos } = port;
  return {
    ...checkMethods<FilingPort>(port, report, {
      intake: (raw) => readIntake(raw, report),
      create: one(receiptShape),
      fields: list(fieldShape, 'field', report),
    }),
    ...(photos && { photos: checkPhotos(photos, report) }),
  };
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
    residentId: verbatim,
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
