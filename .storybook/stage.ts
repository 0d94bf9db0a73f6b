import type { Decorator, Loader } from '@storybook/web-components-vite';
import type { GlobalTypes, Parameters } from 'storybook/internal/types';
import { configure } from '../src/adapter/settings.js';
import { brands, chosenBrand } from '../stories/brands/brands.js';
import { argTypesOf } from '../stories/support/arg-types.js';
import { summaryOf } from '../stories/support/manifest.js';
import { setNetwork, type Network } from '../stories/support/network.js';
import { loadTraditional } from '../stories/support/traditional.js';
import { surroundWith } from './host-page.js';
import { loadLocale, localeNames } from './locales.js';

type Icon = NonNullable<GlobalTypes[string]['toolbar']>['icon'];

/** What the toolbar chooses: every story can be seen in each. */
export const globalTypes: GlobalTypes = {
  brand: toolbar('Brand', 'paintbrush', {
    linli: 'Linli',
    ...Object.fromEntries(Object.entries(brands).map(([name, { title }]) => [name, title])),
  }),
  scheme: toolbar('Colour scheme', 'mirror', { light: 'Light', dark: 'Dark' }),
  locale: toolbar('Language', 'globe', localeNames),
  density: toolbar('Density', 'component', {
    brand: 'As the brand says',
    normal: 'Normal',
    compact: 'Compact',
    elder: 'Elder',
  }),
  direction: toolbar('Direction', 'transfer', { ltr: 'Left to right', rtl: 'Right to left' }),
  width: toolbar('Width of the container', 'grow', {
    full: 'Full',
    '320px': '320 px',
    '375px': '375 px',
    '768px': '768 px',
  }),
  network: toolbar('Network', 'lightning', {
    ok: 'Fine',
    slow: 'Slow',
    offline: 'Offline',
    failing: 'Failing',
  }),
  page: toolbar('Page around it', 'browser', {
    none: 'Nothing around it',
    hostile: 'Hostile host page',
    bootstrap: 'Bootstrap 3',
  }),
};

export const initialGlobals = {
  brand: 'linli',
  scheme: 'light',
  locale: 'en',
  density: 'brand',
  direction: 'ltr',
  width: 'full',
  network: 'ok',
  page: 'none',
};

type Chosen = Record<keyof typeof initialGlobals, string>;

export const parameters: Parameters = {
  a11y: { test: 'error' },
  // Only a playground has controls that do something: see stories/support/playground.ts.
  controls: { expanded: true, disable: true },
  docs: { extractArgTypes: argTypesOf, extractComponentDescription: summaryOf },
  layout: 'padded',
};

function toolbar(title: string, icon: Icon, choices: Record<string, string>): GlobalTypes[string] {
  const items = Object.entries(choices).map(([value, label]) => ({ value, title: label }));
  return { description: title, toolbar: { title, icon, items, dynamicTitle: true } };
}

/** Brings what has to be there before a story is drawn. */
export const stageLoader: Loader = async ({ globals }) => {
  const { locale, page } = globals as Chosen;
  await Promise.all([loadLocale(locale), loadTraditional(locale), surroundWith(page)]);
};

/** Sets language, direction, scheme and width on the page itself, as a portal would, and its brand by `configure()`. */
export const stageDecorator: Decorator = (story, { globals, canvasElement }) => {
  const { scheme, locale, direction, width, network } = globals as Chosen;
  const page = document.documentElement;
  page.lang = locale;
  page.dir = direction;
  page.style.colorScheme = scheme;
  document.body.style.backgroundColor = 'Canvas';
  document.body.style.color = 'CanvasText';
  canvasElement.style.inlineSize = width === 'full' ? '' : width;
  setNetwork(network as Network);
  configure({ brand: chosenBrand(globals) });
  return story();
};
