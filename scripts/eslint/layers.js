/** Each layer of src/ and the layers that it may import. CONVENTIONS.md says why; DESIGN draws the map. */
const mayImport = {
  domain: [],
  adapter: ['domain', 'internal'],
  adapters: ['adapter', 'domain', 'internal'],
  i18n: ['adapter', 'domain', 'internal'],
  styles: ['internal'],
  internal: ['domain'],
  controllers: ['adapter', 'domain', 'i18n', 'internal', 'brand'],
  brand: ['adapter', 'domain', 'i18n', 'internal', 'styles'],
  components: ['adapter', 'domain', 'i18n', 'internal', 'controllers', 'styles', 'brand'],
  testing: ['adapter', 'domain', 'internal'],
  doctor: ['testing', 'adapters', 'adapter', 'domain', 'internal'],
  cli: ['doctor', 'brand', 'i18n', 'adapter', 'domain', 'internal'],
};

const pattern = (layer) => {
  if (layer === 'components') return { type: layer, pattern: 'src/components/*', capture: ['element'] };
  if (layer === 'adapters') return { type: layer, pattern: 'src/adapters/*', capture: ['backend'] };
  return { type: layer, pattern: `src/${layer}` };
};

export const layerSettings = {
  'import/resolver': { './scripts/eslint/resolver.cjs': {} },
  'boundaries/include': ['src/**/*.ts'],
  'boundaries/elements': Object.keys(mayImport).map(pattern),
  'boundaries/files': [
    { category: 'view', pattern: '**/*.view.ts' },
    { category: 'entry', pattern: 'src/*.ts' },
  ],
};

export const layerRules = {
  'boundaries/no-unknown-files': 'error',
  'boundaries/dependencies': [
    'error',
    {
      default: 'disallow',
      message: 'this layer may not import that one: see "Imports go one way" in CONVENTIONS.md',
      policies: [
        ...Object.entries(mayImport).map(([layer, allowed]) => ({
          from: { element: { type: layer } },
          allow: { to: { element: { types: { anyOf: allowed } } } },
        })),
        {
          from: { element: { type: 'components' } },
          allow: { to: { element: { type: 'components' }, file: { categories: 'view' } } },
        },
        { from: { file: { categories: 'entry' } }, allow: { to: { module: { origin: 'local' } } } },
      ],
    },
  ],
};
