import type { ComplexAttributeConverter } from 'lit';

/** A boolean attribute for which `="false"` is false: Vue 2 and server pages write it so. */
export const booleanAttribute: ComplexAttributeConverter<boolean> = {
  fromAttribute: (value) => value !== null && value !== 'false',
  toAttribute: (value) => (value ? '' : null),
};
