import type { ArgTypes } from '@storybook/web-components-vite';
import type { InputType } from 'storybook/internal/csf';
import { fieldsOf, type ManifestField } from './manifest.js';

/** What only a program can make, or a story has already made. */
const withoutControl = new Set(['adapter', 'messages']);

/**
 * The controls of an element, from the manifest. Storybook's own reading of a manifest turns private members, methods
 * and events into controls, and lets a property hide the attribute of the same name.
 */
export function argTypesOf(tag: string): ArgTypes {
  return Object.fromEntries(
    fieldsOf(tag).map((field) => [
      field.name,
      {
        description: field.description,
        ...controlOf(field),
        table: {
          category: field.attribute === undefined ? 'Properties' : 'Attributes',
          type: { summary: field.type },
          ...(field.default !== undefined && { defaultValue: { summary: field.default } }),
        },
        ...(field.attribute !== undefined && { name: field.attribute }),
      },
    ]),
  );
}

/** What each property is before anybody sets it. */
export function defaultsOf(tag: string): Record<string, unknown> {
  const given = fieldsOf(tag).filter((field) => field.default !== undefined);
  return Object.fromEntries(
    given.map((field) => [field.name, JSON.parse(field.default!.replace(/^'(.*)'$/, '"$1"')) as unknown]),
  );
}

function controlOf({ name, type, attribute }: ManifestField): Pick<InputType, 'control' | 'options'> {
  const isProgram = withoutControl.has(name) || (name === 'clock' && attribute === undefined);
  if (isProgram) return { control: false };
  const options = literalsOf(type);
  if (options.length > 1) return { control: { type: 'select' }, options };
  const plain = type.replace(/( \| undefined)+$/, '');
  if (plain === 'boolean' || plain === 'number') return { control: { type: plain } };
  // What has an attribute can be written as text, whatever else a script may set.
  return { control: { type: attribute === undefined ? 'object' : 'text' } };
}

/** The choices of a union of texts; none when there is anything else in it. */
function literalsOf(type: string): string[] {
  const parts = type.split(' | ').filter((part) => part !== 'undefined');
  return parts.every((part) => /^'[^']*'$/.test(part)) ? parts.map((part) => part.slice(1, -1)) : [];
}
