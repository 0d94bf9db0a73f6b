import type { StoryObj } from '@storybook/web-components-vite';
import { argTypesOf, defaultsOf } from './arg-types.js';
import { communityOf } from './community.js';
import type { MemoryOptions } from '../../src/adapters/memory/index.js';

interface Choices {
  /** What is set at first, beside the defaults. */
  args?: Record<string, unknown>;
  memory?: () => MemoryOptions;
  /** Whether the element asks a backend. */
  asks?: boolean;
  /** What stands inside. */
  content?: () => Node;
}

/** The elements that are shown, so that one is kept while its controls are used. */
const shown = new WeakMap<AbortSignal, HTMLElement>();

/** A story in which every public property of an element can be tried. */
export function playgroundOf(
  tag: string,
  { args = {}, memory, asks = true, content }: Choices = {},
): StoryObj {
  return {
    args: { ...defaultsOf(tag), ...args },
    argTypes: argTypesOf(tag),
    parameters: { controls: { disable: false } },
    render: (chosen, context) => {
      let element = shown.get(context.abortSignal);
      if (!element) {
        element = document.createElement(tag);
        if (content) element.append(content());
        shown.set(context.abortSignal, element);
      }
      const adapter = asks ? { adapter: communityOf(context, memory) } : {};
      return Object.assign(element, chosen, adapter);
    },
  };
}
