/** What the studio says. Its own words, not the library's: they are not published. */
export const en = {
  title: 'Brand studio',
  intro: 'Make every element yours, and see it at once. Nothing leaves this page.',
  undo: 'Undo',
  redo: 'Redo',
  startAgain: 'Start again',
  copyLink: 'Copy link',
  linkCopied: 'The link is copied. Whoever opens it sees this brand.',
  linkLong: 'The link is copied. It is long, and some chats cut long links: send brand.json instead.',
  copyFailed: 'This browser does not let the page copy. Select the text and copy it by keyboard.',
  undone: 'Taken back.',
  redone: 'Done again.',
  startedAgain: 'This is Linli’s own look again. Undo brings your brand back.',
  linkBroken:
    'The link could not be read: it was cut on its way, or is no link of the studio. This is Linli’s own look.',
  linkOpened: 'The brand of the link is shown.',
  form: 'Your brand',
  tabs: { preview: 'Preview', contrast: 'Contrast', export: 'Take away', import: 'Bring back' },
  views: 'What is shown of the brand',

  identity: 'Name and logo',
  name: 'Company name',
  nameHint: 'As residents know it.',
  nameEach: 'Another name in each language',
  logoLight: 'Logo on light ground, address',
  logoDark: 'Logo on dark ground, address',
  logoDarkHint: 'The one above when left out.',
  logoHint: 'https://… or an address of your site, for example /logo.svg. The logo loads from there.',
  logoFile: 'Try a logo from this device',
  logoFileHint:
    'It is shown in the preview only and sent to nobody. For the brand file, put it on your site and write its address above.',
  logoFileRemove: 'Remove the tried logo',
  logoFileWrong: 'This is no picture. Choose an SVG, PNG, JPEG or WebP file.',
  logoAlt: 'What the logo says',
  logoAltHint: 'Read out in its place. The company name when left out.',
  logoAltEach: 'Another text in each language',

  colours: 'Colours',
  color: 'Brand colour',
  colorHint: 'What is pressed and chosen. Every other colour is made from it.',
  accent: 'Second colour',
  accentHint: 'For what is marked and not pressed. Optional.',
  pick: (label: string) => `${label}: pick`,
  presets: (label: string) => `${label}: common choices`,
  noColor: 'None',
  wrongColor: 'Write # and six digits or letters a–f, for example #1677ff.',

  shape: 'Shape and reading',
  radius: 'Corner of a control',
  pixels: (count: number) => `${count} px`,
  density: 'Density',
  densities: { compact: 'Compact', normal: 'Normal', elder: 'For older eyes' },
  densityHint: 'For older eyes: text from 18 px, targets of 60 px, stronger contrast.',
  fonts: 'Fonts',
  fontsHint: 'Family names, the first first, with commas between. Fonts of the device; none is loaded.',
  motion: 'Motion',
  motions: { full: 'As the device prefers', none: 'None' },

  terms: 'Words for people and things',

  packsHint: 'A word changes every sentence that it stands in, in every language.',
  termsIn: (language: string) => `Single words in ${language}`,
  termsHint: 'What is left empty is the word that stands there in grey.',

  termNames: {
    resident: 'Resident',
    residents: 'Residents',
    neighbours: 'Neighbours',
    office: 'Who answers for the community',
    staff: 'Who comes to the home',
    community: 'The community',
    request: 'Request',
    requests: 'Requests',
    home: 'Home',
  },

  help: 'Emergency and links',
  phone: 'Emergency number',
  phoneHint: 'Shown first when somebody reports gas or smoke, unless the backend has one.',
  wrongPhone: 'Write a number that can be dialled, for example 400-820-0110.',
  links: { privacy: 'Privacy notice, address', terms: 'Terms of use, address', help: 'Help page, address' },
  wrongAddress: 'Write an address that begins with https:// or, on your own site, with /.',
  wrong: 'This cannot be used as it is. The default is shown.',

  features: 'What residents can do',
  featuresHint: 'What is unticked is never shown. What your backend does not offer is not shown either.',
  elements: {
    'request-form': 'Request form',
    'sla-badge': 'Promise badge',
    'request-tracker': 'My requests',
    'rating-prompt': 'Rating',
    'notice-board': 'Notice board',
    'activity-calendar': 'Activities',
  },
  featureNames: {
    'request-form': {
      photos: 'Attach photos',
      similar: 'See what neighbours reported already',
      anonymous: 'Report without a name',
    },
    'request-tracker': {
      photos: 'Add photos to a message',
      comment: 'Write to the staff',
      urge: 'Ask to hurry',
      cancel: 'Cancel',
      reopen: 'Say that it is not solved',
    },
    'rating-prompt': { change: 'Change a rating', reopen: 'Say that it is not solved' },
    'notice-board': { acknowledge: 'Acknowledge', share: 'Share', print: 'Print' },
    'activity-calendar': { rsvp: 'Join', share: 'Share' },
  },

  language: 'Language',
  width: 'Width',
  widths: { phone: 'Phone', desktop: 'Desktop' },
  scheme: 'Light or dark',
  schemes: { both: 'Both', light: 'Light', dark: 'Dark' },
  shown: 'Element',
  all: 'All',
  light: 'Light',
  dark: 'Dark',
  badgeLabel: 'Promise for request R-2026-0042',
  communityName: 'Your community',
  linkNames: { privacy: 'Privacy', terms: 'Terms of use', help: 'Help' },

  reportTitle: 'Contrast',
  reportIntro:
    'Every pair of colours that meets on the screen, measured as in WCAG 2.2: at level AA, 4.5 for words and 3 for edges and marks.',
  reportIntroElder:
    'Every pair of colours that meets on the screen, measured as in WCAG 2.2: for older eyes, 7 for words, as at level AAA, and 4.5 for edges and marks.',
  allPass: (count: number) => `All ${count} pairs pass.`,
  somePass: (count: number, failed: number) => `${failed} of ${count} pairs fail.`,
  kept: 'kept as it is',
  moved: (to: string) => `moved to ${to}`,
  keptBoth: 'Your colour is kept as it is, in light and in dark.',
  keptOne: (scheme: 'light' | 'dark', to: string) =>
    scheme === 'light'
      ? `Your colour is kept as it is in light; in dark it would not stand out enough, and is ${to}.`
      : `Your colour is kept as it is in dark; in light it would not stand out enough, and is ${to}.`,
  movedBoth: (light: string, dark: string) =>
    `Your colour would not stand out enough: it is ${light} in light and ${dark} in dark.`,
  noColorChosen: 'Linli’s own colours.',
  whyMoved: 'Only its lightness is changed, and no more than it has to be.',
  columns: { role: 'Colour', against: 'On', least: 'At least' },
  passes: 'passes',
  fails: 'fails',
  families: {
    surface: 'Grounds and words',
    accent: 'Brand',
    danger: 'Failure and emergency',
    warning: 'Soon too late',
    success: 'Done',
    info: 'Worth knowing',
  },

  exportTitle: 'Take away',
  format: 'What you need',
  formats: {
    brand: 'Brand file',
    css: 'CSS',
    tokens: 'Design tokens',
    figma: 'Figma',
    typescript: 'TypeScript',
    snippet: 'Page',
  },
  formatHints: {
    brand: 'The whole brand as brand.json: for your site, and to bring back here.',
    css: 'Every colour and measure as custom properties, light and dark.',
    tokens: 'The Design Tokens format 2025.10, with a mode for light and one for dark.',
    figma: 'A collection of variables with two modes, for a plug-in that imports them.',
    typescript: 'Every colour and measure as data.',
    snippet: 'Paste it into your page and put brand.json beside it.',
  },
  copy: 'Copy',
  copied: (name: string) => `${name} is copied.`,
  download: 'Download',
  downloaded: (name: string) => `${name} is saved.`,
  faultsInForm: (count: number) =>
    count === 1
      ? 'One field cannot be used as it is, and is left out here.'
      : `${count} fields cannot be used as they are, and are left out here.`,
  triedLogo: 'The tried logo is not in the file: write its address under “Name and logo”.',

  importTitle: 'Bring back',
  importIntro: 'Choose a brand.json, drop it here, or paste what is in it.',
  importFile: 'Choose a file',
  importText: 'Content of brand.json',
  importTake: 'Take over',
  importEmpty: 'There is nothing to take over yet. Paste the content of a brand.json first.',
  notJson: 'This is not JSON, so nothing was taken over.',
  notObject: 'This is JSON, but no brand: it has to be one object, { … }. Nothing was taken over.',
  taken: 'Taken over. Undo brings the brand before back.',
  takenWithFaults: (count: number) =>
    count === 1
      ? 'Taken over, but for one field. The default stands in its place:'
      : `Taken over, but for ${count} fields. The defaults stand in their place:`,
  linkFaults: 'The brand of the link is shown, but for these fields:',
  alsoKept: (names: string) => `Kept as it came, and changed in the file only: ${names}.`,
};

/** The words of the studio in one language. */
export type StudioWords = typeof en;
