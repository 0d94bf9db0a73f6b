import { isObject } from '../../adapter/shape.js';
import type { Field, FieldType } from '../../domain/index.js';
import { flagOf, listOf, recordsIn, textOf, wordsOf, type Members } from './records.js';

const types: ReadonlyMap<unknown, FieldType> = new Map([
  ['number', 'number'],
  ['datetime', 'datetime'],
  ['text', 'text'],
  ['singlevaluelist', 'single-choice'],
  ['multivaluelist', 'multiple-choice'],
]);

/** What a service asks (GeoReport v2, GET service definition), in the order that the server wants. */
export function fieldsIn(definition: unknown): readonly Field[] {
  const attributes = recordsIn(definition).flatMap(({ attributes }) => listOf(attributes).filter(isObject));
  const fields = attributes
    .map((attribute, index) => ({ field: fieldOf(attribute, index), order: orderOf(attribute, index) }))
    .sort((one, other) => one.order - other.order)
    .flatMap(({ field }) => field ?? []);
  const codes = new Set<string>();
  return fields.filter(({ code }) => !codes.has(code) && codes.add(code));
}

function fieldOf(attribute: Members, index: number): Field | undefined {
  const isInformation = flagOf(attribute.variable) === false;
  const code = textOf(attribute.code) ?? (isInformation ? `information-${index}` : undefined);
  if (code === undefined) return undefined;
  const label = wordsOf(attribute.description);
  const hint = wordsOf(attribute.datatype_description);
  if (isInformation) {
    const text = label ?? hint;
    return text === undefined ? undefined : { code, type: 'information', label: text };
  }
  const choices = choicesIn(attribute.values);
  return {
    code,
    type: typeOf(attribute, choices.length),
    label: label ?? hint ?? code,
    ...(label !== undefined && hint !== undefined && { hint }),
    ...(flagOf(attribute.required) && { required: true }),
    ...(choices.length > 0 && { choices }),
  };
}

/** A list from which nothing can be chosen is asked in words. */
function typeOf({ datatype }: Members, choices: number): FieldType {
  const type = types.get(textOf(datatype)?.toLowerCase()) ?? 'string';
  return /choice/.test(type) && choices === 0 ? 'string' : type;
}

function choicesIn(values: unknown): NonNullable<Field['choices']> {
  return listOf(values)
    .filter(isObject)
    .flatMap(({ key, name }) => {
      const value = textOf(key);
      return value === undefined ? [] : [{ value, label: wordsOf(name) ?? value }];
    });
}

function orderOf({ order }: Members, index: number): number {
  const number = Number(textOf(order));
  return Number.isNaN(number) ? index : number;
}
