import type { ComplexAttributeConverter } from 'lit';

/** A boolean attribute for which `="false"` is false too: Vue 2 and JSP pages write it. */
export const booleanAttribute: ComplexAttributeConverter<boolean> = {
  fromAttribute: (value) => value !== null && value !== 'false',
};
