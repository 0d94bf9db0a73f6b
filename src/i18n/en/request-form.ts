import { capital, sentences } from './terms.js';

/** What `<linli-request-form>` says. */
export const requestForm = sentences((terms) => ({
  title: {
    repair: 'Report a repair',
    complaint: 'Make a complaint',
    enquiry: 'Ask a question',
    suggestion: 'Make a suggestion',
  },
  kindLegend: 'What is it about?',
  kinds: { repair: 'Repair', complaint: 'Complaint', enquiry: 'Question', suggestion: 'Suggestion' },

  whatLegend: 'What happened',
  category: 'Category',
  categorySearch: 'Search categories',
  categoryNone: 'Nothing matches. Try another word, or clear the search.',
  categoryClear: 'Clear the search',
  description: 'Description',
  descriptionHint: {
    repair: 'What is broken, since when, and what did you notice?',
    complaint: 'What happened, when, and what would put it right?',
    enquiry: 'What would you like to know?',
    suggestion: 'What could be better, and how?',
  },
  charactersLeft: (left: number) => (left < 0 ? `Too long by ${-left}` : `Characters left: ${left}`),
  choose: 'Please choose',
  loadingFields: 'Loading the questions for this category…',
  fieldsFailed: 'The questions for this category could not be loaded.',

  whereLegend: 'Where',
  place: 'Place',
  whereHome: `In my ${terms.home}`,
  whereArea: 'In a common area',
  home: capital(terms.home),
  area: 'Common area',
  areaDetail: 'Where exactly',
  homeDetailHint: 'For example: kitchen, under the sink',
  areaDetailHint: 'For example: 3rd floor, beside lift B',

  whenLegend: 'When someone is at home',
  from: 'Not before',
  until: 'Not after',
  exactTimes: 'Give exact times',
  note: 'Times that suit you',
  noteHint: 'For example: weekdays after 6 pm',
  entryAllowed: `${capital(terms.staff)} may enter when nobody is at home`,

  contactLegend: 'How we reach you',
  contactKnown: (contact: string) => `We will use: ${contact}`,
  contactChange: 'Use another contact',
  name: 'Name',
  phone: 'Phone',
  email: 'E-mail',
  anonymous: 'Send it without my name',
  anonymousHint: `${capital(terms.office)} does not see who you are, and cannot ask you anything.`,

  photosLegend: 'Photos',
  photosLimits: (count: number, size: string) =>
    `${count === 1 ? 'One photo' : `Up to ${count} photos`} (JPEG, PNG or WebP), at most ${size}${count === 1 ? '' : ' each'}. Made smaller before sending; place and camera data are removed.`,
  takePhoto: 'Take a photo',
  choosePhotos: 'Choose photos',
  photoNumber: (number: number) => `Photo ${number}`,
  photoRemoved: (name: string) => `${name} was removed.`,
  photosExpired: 'The photos could not be kept at the server. Remove them or try again.',

  send: {
    repair: 'Send the report',
    complaint: 'Send the complaint',
    enquiry: 'Send the question',
    suggestion: 'Send the suggestion',
  },
  sending: 'Sending…',
  errorSummary: (count: number) =>
    count === 1 ? '1 answer needs another look' : `${count} answers need another look`,
  /** By the code of what is wrong with a field. */
  fieldErrors: {
    required: (label: string) => `${label}: please answer this.`,
    'too-long': (label: string, limit?: number) =>
      limit
        ? `${label}: at most ${limit === 1 ? '1 character' : `${limit} characters`}.`
        : `${label}: this is too long.`,
    'too-small': (label: string, limit?: number) =>
      limit === undefined ? `${label}: this is too small.` : `${label}: at least ${limit}.`,
    'too-large': (label: string, limit?: number) =>
      limit === undefined ? `${label}: this is too large.` : `${label}: at most ${limit}.`,
    format: (label: string) => `${label}: please check how it is written.`,
    'unknown-choice': (label: string) => `${label}: please choose again.`,
    expired: (label: string) => `${label}: this has expired. Please add it again.`,
    invalid: (label: string) => `${label}: please check this.`,
  },
  timeOrder: 'The end lies before the beginning. Please change one of the two times.',

  /** Said until what sees and sends an emergency is there. */
  emergencyCall: (phone: string) => `In an emergency, call ${phone}`,
  cutOff: `Nothing can be sent from here at the moment. Please call ${terms.office}.`,

  loading: 'Loading the form…',
  loadFailed: 'The form could not be loaded.',
  noCategories: `Nothing can be reported here at the moment. Please call ${terms.office}.`,
  unsupported: `${capital(terms.requests)} cannot be filed here. Please call ${terms.office}.`,
}));
