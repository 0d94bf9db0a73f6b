// Built by scripts/build-tokens.mjs from src/styles/tokens. Do not edit.

/** One role: its default values, what it is for, and the contrast it must keep. */
export interface Token {
  name: string;
  light: string;
  dark?: string;
  description: string;
  /** The least contrast against other roles (WCAG 2.2: 1.4.3 for text, 1.4.11 for the rest). */
  contrast: readonly { against: string; ratio: number }[];
}

/** The names of the roles that are colours. */
export type ColorRole =
  | 'color-surface'
  | 'color-surface-raised'
  | 'color-surface-sunken'
  | 'color-text'
  | 'color-text-muted'
  | 'color-text-disabled'
  | 'color-border'
  | 'color-border-subtle'
  | 'color-focus'
  | 'color-accent-fill'
  | 'color-accent-fill-hover'
  | 'color-accent-on-fill'
  | 'color-accent-text'
  | 'color-accent-border'
  | 'color-accent-quiet'
  | 'color-danger-fill'
  | 'color-danger-on-fill'
  | 'color-danger-text'
  | 'color-danger-border'
  | 'color-danger-quiet'
  | 'color-warning-fill'
  | 'color-warning-on-fill'
  | 'color-warning-text'
  | 'color-warning-border'
  | 'color-warning-quiet'
  | 'color-success-fill'
  | 'color-success-on-fill'
  | 'color-success-text'
  | 'color-success-border'
  | 'color-success-quiet'
  | 'color-info-fill'
  | 'color-info-on-fill'
  | 'color-info-text'
  | 'color-info-border'
  | 'color-info-quiet';

/** Every public role. Its custom property is `--linli-` and its name. */
export const tokens: readonly Token[] = [
  {
    name: 'color-surface',
    light: '#ffffff',
    dark: '#14191b',
    description: 'Behind everything an element paints.',
    contrast: [],
  },
  {
    name: 'color-surface-raised',
    light: '#ffffff',
    dark: '#1c2326',
    description: 'A card or a control on the surface.',
    contrast: [],
  },
  {
    name: 'color-surface-sunken',
    light: '#f4f6f6',
    dark: '#0f1315',
    description: 'A well in the surface: something settled, a picture that is not there yet.',
    contrast: [],
  },
  {
    name: 'color-text',
    light: '#1a2225',
    dark: '#e8edef',
    description: 'Words.',
    contrast: [
      { against: 'surface', ratio: 4.5 },
      { against: 'surface-raised', ratio: 4.5 },
      { against: 'surface-sunken', ratio: 4.5 },
      { against: 'accent-quiet', ratio: 4.5 },
      { against: 'danger-quiet', ratio: 4.5 },
      { against: 'warning-quiet', ratio: 4.5 },
      { against: 'success-quiet', ratio: 4.5 },
      { against: 'info-quiet', ratio: 4.5 },
    ],
  },
  {
    name: 'color-text-muted',
    light: '#55626a',
    dark: '#a7b3b9',
    description: 'Help, units, what is optional.',
    contrast: [
      { against: 'surface', ratio: 4.5 },
      { against: 'surface-raised', ratio: 4.5 },
      { against: 'surface-sunken', ratio: 4.5 },
      { against: 'accent-quiet', ratio: 4.5 },
      { against: 'danger-quiet', ratio: 4.5 },
      { against: 'warning-quiet', ratio: 4.5 },
      { against: 'success-quiet', ratio: 4.5 },
      { against: 'info-quiet', ratio: 4.5 },
    ],
  },
  {
    name: 'color-text-disabled',
    light: '#8a959b',
    dark: '#6c7a82',
    description: 'Words of what cannot be used now. WCAG 1.4.3 exempts them.',
    contrast: [],
  },
  {
    name: 'color-border',
    light: '#6c7a82',
    dark: '#7d8b92',
    description: 'The edge of a control.',
    contrast: [
      { against: 'surface', ratio: 3 },
      { against: 'surface-raised', ratio: 3 },
      { against: 'surface-sunken', ratio: 3 },
      { against: 'accent-quiet', ratio: 3 },
      { against: 'danger-quiet', ratio: 3 },
      { against: 'warning-quiet', ratio: 3 },
      { against: 'success-quiet', ratio: 3 },
      { against: 'info-quiet', ratio: 3 },
    ],
  },
  {
    name: 'color-border-subtle',
    light: '#d9e0e2',
    dark: '#2f393d',
    description: 'A line that only orders; nothing depends on seeing it.',
    contrast: [],
  },
  {
    name: 'color-focus',
    light: '#0b57d0',
    dark: '#9cc2f5',
    description: 'The ring around what has the focus.',
    contrast: [
      { against: 'surface', ratio: 3 },
      { against: 'surface-raised', ratio: 3 },
      { against: 'surface-sunken', ratio: 3 },
      { against: 'accent-quiet', ratio: 3 },
      { against: 'danger-quiet', ratio: 3 },
      { against: 'warning-quiet', ratio: 3 },
      { against: 'success-quiet', ratio: 3 },
      { against: 'info-quiet', ratio: 3 },
    ],
  },
  {
    name: 'color-accent-fill',
    light: '#0b6b6b',
    dark: '#4fb8b3',
    description: 'The brand: what to press, what is chosen. A filled area.',
    contrast: [
      { against: 'surface', ratio: 3 },
      { against: 'surface-raised', ratio: 3 },
      { against: 'surface-sunken', ratio: 3 },
      { against: 'accent-quiet', ratio: 3 },
    ],
  },
  {
    name: 'color-accent-fill-hover',
    light: '#0a5c5c',
    dark: '#6fcdc8',
    description: 'accent-fill while the pointer is on it.',
    contrast: [
      { against: 'surface', ratio: 3 },
      { against: 'surface-raised', ratio: 3 },
      { against: 'surface-sunken', ratio: 3 },
      { against: 'accent-quiet', ratio: 3 },
    ],
  },
  {
    name: 'color-accent-on-fill',
    light: '#ffffff',
    dark: '#06211f',
    description: 'Words on accent-fill, and while the pointer is on it.',
    contrast: [
      { against: 'accent-fill', ratio: 4.5 },
      { against: 'accent-fill-hover', ratio: 4.5 },
    ],
  },
  {
    name: 'color-accent-text',
    light: '#0a5c5c',
    dark: '#6fcdc8',
    description: 'Words in the colour of accent.',
    contrast: [
      { against: 'surface', ratio: 4.5 },
      { against: 'surface-raised', ratio: 4.5 },
      { against: 'surface-sunken', ratio: 4.5 },
      { against: 'accent-quiet', ratio: 4.5 },
    ],
  },
  {
    name: 'color-accent-border',
    light: '#0b6b6b',
    dark: '#4fb8b3',
    description: 'An edge in the colour of accent.',
    contrast: [
      { against: 'surface', ratio: 3 },
      { against: 'surface-raised', ratio: 3 },
      { against: 'surface-sunken', ratio: 3 },
      { against: 'accent-quiet', ratio: 3 },
    ],
  },
  {
    name: 'color-accent-quiet',
    light: '#e4f3f2',
    dark: '#12312f',
    description: 'A tinted area behind words in the colour of accent.',
    contrast: [],
  },
  {
    name: 'color-danger-fill',
    light: '#b42318',
    dark: '#e5756b',
    description: 'Failure and emergency. A filled area.',
    contrast: [
      { against: 'surface', ratio: 3 },
      { against: 'surface-raised', ratio: 3 },
      { against: 'surface-sunken', ratio: 3 },
      { against: 'danger-quiet', ratio: 3 },
    ],
  },
  {
    name: 'color-danger-on-fill',
    light: '#ffffff',
    dark: '#350906',
    description: 'Words on danger-fill.',
    contrast: [{ against: 'danger-fill', ratio: 4.5 }],
  },
  {
    name: 'color-danger-text',
    light: '#9f1c12',
    dark: '#f7a59d',
    description: 'Words in the colour of danger.',
    contrast: [
      { against: 'surface', ratio: 4.5 },
      { against: 'surface-raised', ratio: 4.5 },
      { against: 'surface-sunken', ratio: 4.5 },
      { against: 'danger-quiet', ratio: 4.5 },
      { against: 'accent-quiet', ratio: 4.5 },
    ],
  },
  {
    name: 'color-danger-border',
    light: '#b42318',
    dark: '#e5756b',
    description: 'An edge in the colour of danger.',
    contrast: [
      { against: 'surface', ratio: 3 },
      { against: 'surface-raised', ratio: 3 },
      { against: 'surface-sunken', ratio: 3 },
      { against: 'danger-quiet', ratio: 3 },
      { against: 'accent-quiet', ratio: 3 },
    ],
  },
  {
    name: 'color-danger-quiet',
    light: '#fdecea',
    dark: '#3a1714',
    description: 'A tinted area behind words in the colour of danger.',
    contrast: [],
  },
  {
    name: 'color-warning-fill',
    light: '#8a5600',
    dark: '#d99a2b',
    description: 'Soon too late. A filled area.',
    contrast: [
      { against: 'surface', ratio: 3 },
      { against: 'surface-raised', ratio: 3 },
      { against: 'surface-sunken', ratio: 3 },
      { against: 'warning-quiet', ratio: 3 },
    ],
  },
  {
    name: 'color-warning-on-fill',
    light: '#ffffff',
    dark: '#2e1d00',
    description: 'Words on warning-fill.',
    contrast: [{ against: 'warning-fill', ratio: 4.5 }],
  },
  {
    name: 'color-warning-text',
    light: '#734700',
    dark: '#eebd62',
    description: 'Words in the colour of warning.',
    contrast: [
      { against: 'surface', ratio: 4.5 },
      { against: 'surface-raised', ratio: 4.5 },
      { against: 'surface-sunken', ratio: 4.5 },
      { against: 'warning-quiet', ratio: 4.5 },
    ],
  },
  {
    name: 'color-warning-border',
    light: '#8a5600',
    dark: '#d99a2b',
    description: 'An edge in the colour of warning.',
    contrast: [
      { against: 'surface', ratio: 3 },
      { against: 'surface-raised', ratio: 3 },
      { against: 'surface-sunken', ratio: 3 },
      { against: 'warning-quiet', ratio: 3 },
    ],
  },
  {
    name: 'color-warning-quiet',
    light: '#fff4dd',
    dark: '#36270a',
    description: 'A tinted area behind words in the colour of warning.',
    contrast: [],
  },
  {
    name: 'color-success-fill',
    light: '#17703f',
    dark: '#4fb477',
    description: 'Done. A filled area.',
    contrast: [
      { against: 'surface', ratio: 3 },
      { against: 'surface-raised', ratio: 3 },
      { against: 'surface-sunken', ratio: 3 },
      { against: 'success-quiet', ratio: 3 },
    ],
  },
  {
    name: 'color-success-on-fill',
    light: '#ffffff',
    dark: '#05240f',
    description: 'Words on success-fill.',
    contrast: [{ against: 'success-fill', ratio: 4.5 }],
  },
  {
    name: 'color-success-text',
    light: '#14633a',
    dark: '#7fd19d',
    description: 'Words in the colour of success.',
    contrast: [
      { against: 'surface', ratio: 4.5 },
      { against: 'surface-raised', ratio: 4.5 },
      { against: 'surface-sunken', ratio: 4.5 },
      { against: 'success-quiet', ratio: 4.5 },
    ],
  },
  {
    name: 'color-success-border',
    light: '#17703f',
    dark: '#4fb477',
    description: 'An edge in the colour of success.',
    contrast: [
      { against: 'surface', ratio: 3 },
      { against: 'surface-raised', ratio: 3 },
      { against: 'surface-sunken', ratio: 3 },
      { against: 'success-quiet', ratio: 3 },
    ],
  },
  {
    name: 'color-success-quiet',
    light: '#e7f6ed',
    dark: '#12301d',
    description: 'A tinted area behind words in the colour of success.',
    contrast: [],
  },
  {
    name: 'color-info-fill',
    light: '#1d5cb0',
    dark: '#6ea3ea',
    description: 'Worth knowing. A filled area.',
    contrast: [
      { against: 'surface', ratio: 3 },
      { against: 'surface-raised', ratio: 3 },
      { against: 'surface-sunken', ratio: 3 },
      { against: 'info-quiet', ratio: 3 },
    ],
  },
  {
    name: 'color-info-on-fill',
    light: '#ffffff',
    dark: '#07182f',
    description: 'Words on info-fill.',
    contrast: [{ against: 'info-fill', ratio: 4.5 }],
  },
  {
    name: 'color-info-text',
    light: '#1b4f96',
    dark: '#9cc2f5',
    description: 'Words in the colour of info.',
    contrast: [
      { against: 'surface', ratio: 4.5 },
      { against: 'surface-raised', ratio: 4.5 },
      { against: 'surface-sunken', ratio: 4.5 },
      { against: 'info-quiet', ratio: 4.5 },
    ],
  },
  {
    name: 'color-info-border',
    light: '#1d5cb0',
    dark: '#6ea3ea',
    description: 'An edge in the colour of info.',
    contrast: [
      { against: 'surface', ratio: 3 },
      { against: 'surface-raised', ratio: 3 },
      { against: 'surface-sunken', ratio: 3 },
      { against: 'info-quiet', ratio: 3 },
    ],
  },
  {
    name: 'color-info-quiet',
    light: '#e8f0fb',
    dark: '#132743',
    description: 'A tinted area behind words in the colour of info.',
    contrast: [],
  },
  { name: 'space-0', light: '0px', description: '', contrast: [] },
  { name: 'space-1', light: '4px', description: '', contrast: [] },
  { name: 'space-2', light: '8px', description: '', contrast: [] },
  { name: 'space-3', light: '12px', description: '', contrast: [] },
  { name: 'space-4', light: '16px', description: '', contrast: [] },
  { name: 'space-5', light: '20px', description: '', contrast: [] },
  { name: 'space-6', light: '24px', description: '', contrast: [] },
  { name: 'space-7', light: '32px', description: '', contrast: [] },
  { name: 'space-8', light: '40px', description: '', contrast: [] },
  {
    name: 'inset',
    light: '16px',
    description:
      'From the edge of what an element paints to what is in it. 0px where the page’s own panel gives that room.',
    contrast: [],
  },
  { name: 'radius-small', light: '4px', description: 'Thumbnails, marks.', contrast: [] },
  { name: 'radius-medium', light: '8px', description: 'Controls and boxes.', contrast: [] },
  { name: 'radius-large', light: '12px', description: 'Cards.', contrast: [] },
  { name: 'radius-pill', light: '999px', description: 'Chips.', contrast: [] },
  {
    name: 'font-size',
    light: '16px',
    description:
      'The size of plain text. Every other size is a multiple of it in em, never rem: pages change the root.',
    contrast: [],
  },
  {
    name: 'line-height',
    light: '1.6',
    description: 'Chinese needs more air between lines than Latin.',
    contrast: [],
  },
  {
    name: 'target-size',
    light: '44px',
    description:
      'The least height of what is pressed (WCAG 2.5.5; MIIT accessibility specification 2021). Elder mode sets 60 px.',
    contrast: [],
  },
  {
    name: 'duration',
    light: '150ms',
    description: 'How long a change of colour takes. Nothing moves for those who prefer reduced motion.',
    contrast: [],
  },
];
