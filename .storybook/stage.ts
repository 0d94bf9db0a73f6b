import type { Decorator } from '@storybook/web-components-vite';
import type { GlobalTypes, Parameters } from 'storybook/internal/types';

type Icon = NonNullable<GlobalTypes[string]['toolbar']>['icon'];

/** What the toolbar chooses: every story can be seen in each. */
export const globalTypes: GlobalTypes = {
  brand: toolbar('Brand', 'paintbrush', { default: 'Linli' }),
  scheme: toolbar('Colour scheme', 'mirror', { light: 'Light', dark: 'Dark' }),
  locale: toolbar('Language', 'globe', { en: 'English', 'zh-Hans': '简体中文' }),
  direction: toolbar('Direction', 'transfer', { ltr: 'Left to right', rtl: 'Right to left' }),
  width: toolbar('Width of the container', 'grow', {
    full: 'Full',
    '320px': '320 px',
    '375px': '375 px',
    '768px': '768 px',
  }),
};

export const initialGlobals = {
  brand: 'default',
  scheme: 'light',
  locale: 'en',
  direction: 'ltr',
  width: 'full',
};

export const parameters: Parameters = {
  a11y: { test: 'error' },
  controls: { expanded: true },
  layout: 'padded',
};

function toolbar(title: string, icon: Icon, choices: Record<string, string>): GlobalTypes[string] {
  const items = Object.entries(choices).map(([value, label]) => ({ value, title: label }));
  return { description: title, toolbar: { title, icon, items, dynamicTitle: true } };
}

/** Sets language, direction, scheme and width on the page itself, as a portal would. */
export const stageDecorator: Decorator = (story, { globals, canvasElement }) => {
  const { scheme, locale, direction, width, brand } = globals as Record<keyof typeof initialGlobals, string>;
  const page = document.documentElement;
  page.lang = locale;
  page.dir = direction;
  page.dataset.brand = brand;
  page.style.colorScheme = scheme;
  document.body.style.backgroundColor = 'Canvas';
  document.body.style.color = 'CanvasText';
  canvasElement.style.inlineSize = width === 'full' ? '' : width;
  return story();
};
