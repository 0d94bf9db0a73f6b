import type { Theme } from '../theme.js';
import { descriptionOf, rgb, typed } from './values.js';

type FigmaValue = number | string | { r: number; g: number; b: number; a: number };

/** The body of `POST /v1/files/:file_key/variables`: one collection, its modes, its variables and their values. */
export interface FigmaVariables {
  variableCollections: readonly { action: 'CREATE'; id: string; name: string; initialModeId: string }[];
  variableModes: readonly {
    action: 'CREATE' | 'UPDATE';
    id: string;
    name: string;
    variableCollectionId: string;
  }[];
  variables: readonly {
    action: 'CREATE';
    id: string;
    name: string;
    variableCollectionId: string;
    resolvedType: 'COLOR' | 'FLOAT' | 'STRING';
    description: string;
    codeSyntax: { WEB: string };
  }[];
  variableModeValues: readonly { variableId: string; modeId: string; value: FigmaValue }[];
}

const collection = 'linli';
const modes = ['light', 'dark'] as const;

function color(hex: string): FigmaValue {
  const [r, g, b] = rgb(hex);
  return { r, g, b, a: 1 };
}

function measure(text: string): FigmaValue {
  const { value } = typed(text);
  return typeof value === 'number' ? value : value.join(', ');
}

/**
 * The theme as Figma variables, with the modes Light and Dark: the body that Figma's REST API takes
 * (https://www.figma.com/developers/api#post-variables-endpoint), which importing plugins read too. Sizes are numbers of
 * px, times of ms. Ids are temporary: Figma gives its own. `codeSyntax` is what a developer copies from a design.
 *
 * @param name of the brand, for people: the name of the collection
 */
export function toFigmaVariables(theme: Theme, name: string): FigmaVariables {
  const values = [
    ...Object.keys(theme.light).map((role) => {
      const read = (mode: 'light' | 'dark') => color(theme[mode][role as keyof Theme['light']]);
      return { role, light: read('light'), dark: read('dark') };
    }),
    ...Object.entries(theme.measures).map(([role, text]) => ({
      role,
      light: measure(text),
      dark: measure(text),
    })),
  ];
  const typeOf = (value: FigmaValue) =>
    typeof value === 'number' ? 'FLOAT' : typeof value === 'string' ? 'STRING' : 'COLOR';
  return {
    variableCollections: [{ action: 'CREATE', id: collection, name, initialModeId: 'light' }],
    variableModes: [
      // A new collection has a first mode already: it is given its name.
      { action: 'UPDATE', id: 'light', name: 'Light', variableCollectionId: collection },
      { action: 'CREATE', id: 'dark', name: 'Dark', variableCollectionId: collection },
    ],
    variables: values.map(({ role, light }) => ({
      action: 'CREATE',
      id: role,
      name: role.replace('-', '/'),
      variableCollectionId: collection,
      resolvedType: typeOf(light),
      description: descriptionOf(role),
      codeSyntax: { WEB: `var(--linli-${role})` },
    })),
    variableModeValues: values.flatMap(({ role, ...read }) =>
      modes.map((mode) => ({ variableId: role, modeId: mode, value: read[mode] })),
    ),
  };
}
