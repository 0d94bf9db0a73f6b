import type { ComplexAttributeConverter } from 'lit';

/** A boolean attribute for which `="false"` is false too: Vue 2 and JSP pages write it. */
export const booleanAttribute: ComplexAttributeConverter<boolean> = {
  fromAttribute: (value) => value !== null && value !== 'false',
};

/**
 * Above `@property`: the text "false" is false for the property too, which React and Svelte set where other hosts write an
 * attribute.
 */
export function readsFalse(prototype: object, name: string): void {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name)!;
  Object.defineProperty(prototype, name, {
    ...descriptor,
    set(value: unknown) {
      descriptor.set!.call(this, value !== 'false' && Boolean(value));
    },
  });
}
