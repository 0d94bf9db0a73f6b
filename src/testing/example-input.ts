import type { RequestsPort } from '../adapter/ports.js';
import {
  flattenAreas,
  requestKinds,
  type Category,
  type Field,
  type FieldValue,
  type Intake,
  type RequestInput,
  type ServiceRequest,
} from '../domain/index.js';
import { randomId } from '../internal/key.js';
import { expectThat } from './expectations.js';

/** A valid input for a backend, made from nothing but what the backend itself says. */
export async function exampleInput(
  port: RequestsPort,
  overrides: Partial<RequestInput> = {},
): Promise<RequestInput> {
  const intake = await port.intake({});
  const category = intake.categories.find(({ emergency }) => !emergency);
  const fields = category?.hasFields ? await port.fields!(category.id, {}) : [];
  return {
    kind: kindFor(category, intake),
    ...(category && { categoryId: category.id }),
    description: `The tap in the kitchen drips. ${randomId()}`,
    ...(fields.length > 0 && { fields: answers(fields) }),
    ...whereabouts(intake),
    contact: { name: 'Wang Fang', phone: '138 0000 0000' },
    ...overrides,
  };
}

/** The same again in other words, for what says the same twice is a double. */
export function another(input: RequestInput): RequestInput {
  return { ...input, description: `${input.description} ${randomId()}` };
}

/** Files a request under a key of its own. */
export async function file(port: RequestsPort, input: RequestInput): Promise<ServiceRequest> {
  const receipt = await port.create(input, { idempotencyKey: randomId() });
  if (receipt.state === 'recorded') return receipt.request;
  expectThat(receipt.reference !== undefined, 'the request itself as the receipt, or a reference to it');
  const request = await port.get(receipt.reference, {});
  expectThat(request !== undefined, `the request by its reference "${receipt.reference}"`);
  return request;
}

function kindFor(category: Category | undefined, { kinds = requestKinds }: Intake) {
  return kinds.find((kind) => category?.kinds?.includes(kind) ?? true)!;
}

function whereabouts({ homes = [], areas = [] }: Intake): Pick<RequestInput, 'location'> {
  const area = flattenAreas(areas).at(-1)?.area;
  if (homes[0]) return { location: { type: 'home', homeId: homes[0].id } };
  return area ? { location: { type: 'area', areaId: area.id } } : {};
}

function answers(fields: readonly Field[]): Record<string, FieldValue> {
  const asked = fields.filter(({ type }) => type !== 'information');
  return Object.fromEntries(asked.map((field) => [field.code, answer(field)]));
}

function answer({ type, choices = [], min, max, maxLength = 10 }: Field): FieldValue {
  switch (type) {
    case 'number':
      return min ?? Math.min(1, max ?? 1);
    case 'datetime':
      return new Date().toISOString();
    case 'single-choice':
      return choices[0]!.value;
    case 'multiple-choice':
      return choices.map(({ value }) => value);
    default:
      return 'Near the window'.slice(0, maxLength);
  }
}

/** A JPEG of 16 by 12 pixels. */
export function examplePhoto(): Blob {
  const base64 =
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxO' +
    'UlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P' +
    'T09PT09PT0//wAARCAAMABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAUG/8QAGRAAAQUAAAAAAAAAAAAAAAAAAAIS' +
    'FFFh/8QAFQEBAQAAAAAAAAAAAAAAAAAABQb/xAAXEQADAQAAAAAAAAAAAAAAAAAAAxUW/9oADAMBAAIRAxEAPwDLSNEjSa9Vh6rK' +
    'PPqFbbD/2Q==';
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: 'image/jpeg' });
}
