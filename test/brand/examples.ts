import type { Brand } from '../../src/adapter/brand.js';

/** Everything that a brand file can say, once. */
export const wholeBrand: Brand = {
  version: 1,
  name: { en: 'Harbour Homes', 'zh-Hans': '海港物业' },
  logo: { light: '/logo.svg', dark: 'https://harbour.example/logo-dark.svg', alt: 'Harbour Homes' },
  color: '#1677ff',
  accent: '#07c160',
  radius: 12,
  density: 'elder',
  fonts: ['HarmonyOS Sans', 'sans-serif'],
  motion: 'none',
  terms: { packs: ['tenant'], locales: { en: { office: 'the harbour office' } } },
  messages: { 'zh-Hans': { requestForm: { send: { repair: '提交工单' } } } },
  features: { 'request-form': { photos: false }, 'notice-board': { share: false } },
  emergency: { phone: '400-555-0110', categories: ['gas'] },
  serviceLevel: {
    id: 'harbour',
    name: 'Harbour standard',
    targets: [{ metric: 'response', goal: 'P1D', clock: 'office' }],
  },
  calendars: [{ id: 'office', timeZone: 'Asia/Shanghai', week: { mon: [['09:00', '18:00']] } }],
  links: { privacy: '/privacy', terms: 'https://harbour.example/terms', help: 'tel:400-555-0110' },
};

/** A way in which a brand file is broken: what is written, where the fault is, and what the report says. */
export interface BrokenBrand {
  name: string;
  file: unknown;
  path: string;
  says: RegExp;
  /** Whether the published schema cannot know: what only the program checks. */
  fitsSchema?: boolean;
}

const level = wholeBrand.serviceLevel!;

/** Each breaks the whole brand in one place. */
export const brokenBrands: readonly BrokenBrand[] = [
  { name: 'a list', file: [], path: '', says: /a list is no object/ },
  { name: 'a text', file: '"brand"', path: '', says: /is no object/ },
  { name: 'nothing', file: null, path: '', says: /null is no object/ },
  broken('a later version', { version: 2 }, 'version', /2 is not known: write 1/),
  broken('a name that is a number', { name: 7 }, 'name', /7 is no text/),
  broken('an empty name', { name: ' ' }, 'name', /it is empty/, true),
  broken('a name without end', { name: 'x'.repeat(101) }, 'name', /101 characters; at most 100/),
  broken('a name for no language', { name: { 'zh_Hans!': '海港' } }, 'name.zh_Hans!', /no language tag/),
  broken('a logo that is a text', { logo: '/logo.svg' }, 'logo', /is no object/),
  broken('a logo without a light one', { logo: { dark: '/d.svg' } }, 'logo', /no "light"/),
  broken(
    'a logo that runs',
    { logo: { light: 'javascript:alert(1)' } },
    'logo.light',
    /no address of a picture/,
    true,
  ),
  broken(
    'a logo that is a page',
    { logo: { light: 'data:text/html,<b>' } },
    'logo.light',
    /no address/,
    true,
  ),
  broken('a colour by name', { color: 'red' }, 'color', /"red" is no colour: write six hex digits/),
  broken('a colour with too few digits', { color: '#1677f' }, 'color', /no colour/),
  broken('a colour that one can see through', { color: '#1677ff80' }, 'color', /no colour/),
  broken('an accent that is a list', { accent: ['#07c160'] }, 'accent', /a list is no colour/),
  broken('a radius with a unit', { radius: '12px' }, 'radius', /Write it without quotes and unit/),
  broken('a radius like a ball', { radius: 99 }, 'radius', /from 0 to 24/),
  broken('a density that nobody knows', { density: 'large' }, 'density', /"compact", "normal", "elder"/),
  broken('fonts in one text', { fonts: 'Arial, sans-serif' }, 'fonts', /no list: write it in brackets/),
  broken('a font that is none', { fonts: ['Arial', 3] }, 'fonts.1', /3 is no text/),
  broken('a motion that nobody knows', { motion: 'slow' }, 'motion', /"full", "none"/),
  broken('terms as a text', { terms: 'tenant' }, 'terms', /is no object/),
  broken('a pack that nobody knows', { terms: { packs: ['owners'] } }, 'terms.packs.0', /write "owner"/),
  broken(
    'a term that nobody knows',
    { terms: { locales: { en: { manager: 'the office' } } } },
    'terms.locales.en.manager',
    /no such term: known are resident/,
  ),
  broken('words for no language', { messages: { '!': {} } }, 'messages.!', /no language tag/),
  broken(
    'words of a section that is not there',
    { messages: { en: { reqestForm: { send: 'Go' } } } },
    'messages.en.reqestForm',
    /no such section/,
    true,
  ),
  broken(
    'words that the library does not say',
    { messages: { en: { requestForm: { sned: 'Go' } } } },
    'messages.en.requestForm.sned',
    /no such words; "send" is/,
    true,
  ),
  broken(
    'one text for several',
    { messages: { en: { requestForm: { send: 'Go' } } } },
    'messages.en.requestForm.send',
    /several texts here: repair/,
    true,
  ),
  broken(
    'several texts for one',
    { messages: { en: { core: { retry: { now: 'Go' } } } } },
    'messages.en.core.retry',
    /one text here/,
    true,
  ),
  broken(
    'a week that is none',
    { calendars: [{ id: 'office', timeZone: 'Asia/Shanghai', week: 5 }], serviceLevel: undefined },
    'calendars.0.week',
    /not an object/,
  ),
  broken(
    'a sentence that is a number',
    { messages: { en: { core: { retry: 1 } } } },
    'messages.en.core.retry',
    /1 is no text/,
  ),
  broken(
    'a sentence without words',
    { messages: { en: { core: { retry: '' } } } },
    'messages.en.core.retry',
    /it is empty/,
  ),
  broken('a feature of no element', { features: { form: {} } }, 'features.form', /not known/),
  broken(
    'a feature that no element has',
    { features: { 'request-form': { photo: false } } },
    'features.request-form.photo',
    /"photos" is/,
  ),
  broken(
    'a feature that is a word',
    { features: { 'request-form': { photos: 'no' } } },
    'features.request-form.photos',
    /neither true nor false/,
  ),
  broken(
    'a number to call without a digit',
    { emergency: { phone: 'porter' } },
    'emergency.phone',
    /no telephone/,
  ),
  broken('categories in one text', { emergency: { categories: 'gas' } }, 'emergency.categories', /no list/),
  broken(
    'a standard on a calendar that is not there',
    { serviceLevel: { ...level, targets: [{ ...level.targets[0], clock: 'night' }] } },
    'serviceLevel.targets.0.clock',
    /night/,
    true,
  ),
  broken('calendars that are an object', { calendars: {}, serviceLevel: undefined }, 'calendars', /no list/),
  broken(
    'a link that runs',
    { links: { privacy: 'javascript:alert(1)' } },
    'links.privacy',
    /no address/,
    true,
  ),
  broken('a name that is misspelt', { colour: '#1677ff' }, 'colour', /"color" is/),
];

function broken(name: string, change: object, path: string, says: RegExp, fitsSchema = false): BrokenBrand {
  return { name, file: { ...wholeBrand, ...change }, path, says, fitsSchema };
}
