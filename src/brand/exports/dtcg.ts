import type { Theme } from '../theme.js';
import { descriptionOf, rgb, typed } from './values.js';

/** A group of tokens, or a token. */
interface TokenTree {
  [name: string]: unknown;
}

/** A document of the resolver format: what always holds, and what changes with the colour scheme. */
export interface ResolverDocument {
  name: string;
  version: '2025.10';
  description: string;
  sets: { measures: { sources: readonly [TokenTree] } };
  modifiers: {
    scheme: { contexts: { light: readonly [TokenTree]; dark: readonly [TokenTree] }; default: 'light' };
  };
  resolutionOrder: readonly { $ref: string }[];
}

const colors = (roles: Theme['light']): TokenTree => ({
  color: {
    $type: 'color',
    ...Object.fromEntries(
      Object.entries(roles).map(([name, hex]) => [
        name.replace('color-', ''),
        {
          $value: { colorSpace: 'srgb', components: rgb(hex), hex },
          $description: descriptionOf(name),
        },
      ]),
    ),
  },
});

function measure(name: string, text: string): TokenTree {
  const { type, value, unit } = typed(text);
  const $value = unit === undefined ? value : { value, unit };
  const description = descriptionOf(name);
  return { $type: type, $value, ...(description && { $description: description }) };
}

/**
 * The theme in the Design Tokens format, edition 2025.10 (https://www.designtokens.org/tr/2025.10/format/). Modes are
 * expressed as that edition's Resolver Module has it (https://www.designtokens.org/tr/2025.10/resolver/): one document
 * with a modifier `scheme`, whose contexts are `light` (the default) and `dark`. For one mode as a plain file of tokens
 * take `modifiers.scheme.contexts.dark[0]`.
 *
 * @param name of the brand, for people
 */
export function toDesignTokens(theme: Theme, name: string): ResolverDocument {
  return {
    name,
    version: '2025.10',
    description:
      'The roles of Linli in this brand. Each is the custom property --linli- and its path, joined by hyphens.',
    sets: {
      measures: {
        sources: [
          Object.fromEntries(
            Object.entries(theme.measures).map(([role, text]) => [role, measure(role, text)]),
          ),
        ],
      },
    },
    modifiers: {
      scheme: { contexts: { light: [colors(theme.light)], dark: [colors(theme.dark)] }, default: 'light' },
    },
    resolutionOrder: [{ $ref: '#/sets/measures' }, { $ref: '#/modifiers/scheme' }],
  };
}
