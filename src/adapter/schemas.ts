import * as v from 'valibot';
import {
  fieldTypes,
  isInstant,
  promiseMetrics,
  requestKinds,
  requestStatuses,
  type Area,
  type Category,
  type Contact,
  type Field,
  type Home,
  type Photo,
  type ServiceRequest,
} from '../domain/index.js';
import type { RequestReceipt } from './ports.js';

// The shapes of src/domain as checks at run time. `satisfies` keeps the two from drifting apart.

const text = v.string();
const id = v.pipe(v.string(), v.nonEmpty());
const flag = v.optional(v.boolean());
const optionalText = v.optional(text);
const amount = v.optional(v.pipe(v.number(), v.finite()));
const instant = v.pipe(v.string(), v.check(isInstant, 'not an instant with an offset'));
const optionalInstant = v.optional(instant);

const person = v.object({ name: text, role: optionalText, phone: optionalText });

export const contactSchema = v.object({
  name: optionalText,
  phone: optionalText,
  email: optionalText,
}) satisfies v.GenericSchema<unknown, Contact>;

export const categorySchema = v.object({
  id,
  name: text,
  group: optionalText,
  kinds: v.optional(v.array(v.picklist(requestKinds))),
  keywords: v.optional(v.array(text)),
  emergency: flag,
  hasFields: flag,
}) satisfies v.GenericSchema<unknown, Category>;

export const homeSchema = v.object({ id, label: text }) satisfies v.GenericSchema<unknown, Home>;

export const areaSchema: v.GenericSchema<unknown, Area> = v.object({
  id,
  label: text,
  areas: v.optional(v.lazy(() => v.array(areaSchema))),
});

export const fieldSchema = v.object({
  code: id,
  type: v.picklist(fieldTypes),
  label: text,
  hint: optionalText,
  required: flag,
  choices: v.optional(v.array(v.object({ value: text, label: text }))),
  min: amount,
  max: amount,
  maxLength: amount,
}) satisfies v.GenericSchema<unknown, Field>;

export const photoSchema = v.object({
  id,
  url: optionalText,
  thumbnailUrl: optionalText,
  name: optionalText,
  width: amount,
  height: amount,
  stage: v.optional(v.picklist(['before', 'after'])),
}) satisfies v.GenericSchema<unknown, Photo>;

const promise = v.object({
  metric: v.picklist(promiseMetrics),
  goal: optionalText,
  startedAt: optionalInstant,
  dueAt: optionalInstant,
  stoppedAt: optionalInstant,
  paused: v.optional(v.object({ since: instant, reason: optionalText, until: optionalInstant })),
  source: v.picklist(['server', 'computed']),
});

const location = v.variant('type', [
  v.object({ type: v.literal('home'), homeId: text, label: optionalText, detail: optionalText }),
  v.object({ type: v.literal('area'), areaId: optionalText, label: optionalText, detail: optionalText }),
]);

const event = v.object({
  id,
  at: instant,
  type: v.picklist(['status', 'owner', 'message', 'photo', 'reopened', 'urged', 'promise']),
  by: v.optional(person),
  status: v.optional(v.picklist(requestStatuses)),
  owner: v.optional(person),
  text: optionalText,
  photos: v.optional(v.array(photoSchema)),
});

export const requestSchema = v.object({
  id,
  number: text,
  kind: v.picklist(requestKinds),
  category: v.optional(v.object({ id, name: text })),
  status: v.picklist(requestStatuses),
  rawStatus: v.optional(v.object({ code: text, label: optionalText })),
  description: text,
  fields: v.optional(v.record(text, v.union([text, v.number(), v.array(text)]))),
  location: v.optional(location),
  availability: v.optional(
    v.object({ note: optionalText, from: optionalInstant, until: optionalInstant, entryAllowed: flag }),
  ),
  contact: v.optional(contactSchema),
  emergency: flag,
  photos: v.optional(v.array(photoSchema)),
  owner: v.optional(person),
  promises: v.optional(v.array(promise)),
  nextStep: optionalText,
  createdAt: instant,
  updatedAt: instant,
  history: v.optional(v.array(event)),
}) satisfies v.GenericSchema<unknown, ServiceRequest>;

export const receiptSchema = v.variant('state', [
  v.object({ state: v.literal('recorded'), request: requestSchema }),
  v.object({ state: v.literal('accepted'), reference: optionalText }),
]) satisfies v.GenericSchema<unknown, RequestReceipt>;
