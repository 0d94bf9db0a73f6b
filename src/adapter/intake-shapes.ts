import { fieldTypes, type Area, type Category, type Field, type Home } from '../domain/intake.js';
import { requestKinds } from '../domain/request.js';
import { flag, id, listOf, number, object, oneOf, text, verbatim, type Shape } from './shape.js';

// What a form asks, as checks at run time: apart from what tells of requests, which more elements need.

export const categoryShape = object<Category>(
  { id, name: text },
  {
    group: text,
    kinds: listOf(oneOf(requestKinds)),
    keywords: listOf(text),
    emergency: flag,
    hasFields: flag,
  },
);

export const homeShape = object<Home>({ id, label: text });

export const areaShape: Shape<Area> = object<Area>(
  { id, label: text },
  { areas: (value, path) => listOf(areaShape)(value, path) },
);

export const fieldShape = object<Field>(
  { code: id, type: oneOf(fieldTypes), label: text },
  {
    hint: text,
    required: flag,
    choices: listOf(object<{ value: string; label: string }>({ value: verbatim, label: text })),
    min: number,
    max: number,
    maxLength: number,
  },
);
