import type { Contact } from '../domain/person.js';
import {
  requestKinds,
  requestStatuses,
  residentActions,
  type Availability,
  type FieldValue,
  type Photo,
  type RequestEvent,
  type RequestLocation,
  type ServiceRequest,
} from '../domain/request.js';
import { promiseMetrics, type Pause, type ServicePromise } from '../domain/service-level/promise.js';
import type { RequestReceipt } from './ports.js';
import { personShape } from './person-shape.js';
import {
  either,
  flag,
  id,
  instant,
  listOf,
  number,
  object,
  oneOf,
  recordOf,
  text,
  verbatim,
} from './shape.js';

// The types of src/domain as checks at run time. Each names its type, so that the compiler finds what is missing.

const pause = object<Pause>({ since: instant }, { reason: text, until: instant });

const promise = object<ServicePromise>(
  { metric: oneOf(promiseMetrics), source: oneOf(['server', 'computed']) },
  {
    goal: text,
    clock: text,
    startedAt: instant,
    dueAt: instant,
    warnAt: instant,
    stoppedAt: instant,
    paused: pause,
    pauses: listOf(pause),
  },
);

type At<Type extends RequestLocation['type']> = Extract<RequestLocation, { type: Type }>;

const location = either<RequestLocation>(
  object<At<'home'>>({ type: oneOf(['home']), homeId: verbatim }, { label: text, detail: text }),
  object<At<'area'>>({ type: oneOf(['area']) }, { areaId: verbatim, label: text, detail: text }),
);

const availability = object<Availability>(
  {},
  { note: text, from: instant, until: instant, entryAllowed: flag },
);

export const contactShape = object<Contact>({}, { name: text, phone: text, email: text });

export const photoShape = object<Photo>(
  { id },
  {
    url: verbatim,
    thumbnailUrl: verbatim,
    name: text,
    width: number,
    height: number,
    stage: oneOf(['before', 'after']),
  },
);

const event = object<RequestEvent>(
  {
    id,
    at: instant,
    type: oneOf(['status', 'owner', 'message', 'photo', 'reopened', 'urged', 'rescheduled', 'promise']),
  },
  {
    by: personShape,
    status: oneOf(requestStatuses),
    until: instant,
    owner: personShape,
    text,
    photos: listOf(photoShape),
  },
);

export const requestShape = object<ServiceRequest>(
  {
    id,
    number: text,
    kind: oneOf(requestKinds),
    status: oneOf(requestStatuses),
    description: text,
    createdAt: instant,
    updatedAt: instant,
  },
  {
    category: object<{ id: string; name: string }>({ id, name: text }),
    rawStatus: object<{ code: string; label?: string }>({ code: verbatim }, { label: text }),
    fields: recordOf(either<FieldValue>(text, number, listOf(text))),
    location,
    availability,
    contact: contactShape,
    emergency: flag,
    photos: listOf(photoShape),
    owner: personShape,
    promises: listOf(promise),
    nextStep: text,
    actions: listOf(oneOf(residentActions)),
    urgeFrom: instant,
    history: listOf(event),
  },
);

type In<State extends RequestReceipt['state']> = Extract<RequestReceipt, { state: State }>;

export const receiptShape = either<RequestReceipt>(
  object<In<'accepted'>>({ state: oneOf(['accepted']) }, { reference: text }),
  object<In<'recorded'>>({ state: oneOf(['recorded']), request: requestShape }),
);
