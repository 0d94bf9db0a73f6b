import { sentencesWith, type Terms } from '../terms.js';

export const terms: Terms = {
  resident: 'resident',
  residents: 'residents',
  neighbours: 'neighbours',
  office: 'the service desk',
  staff: 'staff',
  community: 'the community',
  request: 'request',
  requests: 'requests',
  home: 'home',
};

export const sentences = sentencesWith(terms);

/** The text as it begins a sentence: "The service desk". */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
