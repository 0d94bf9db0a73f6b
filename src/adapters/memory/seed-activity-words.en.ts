import type { ActivityWords } from './seed-activities.js';

/** The activities of the invented community, in English. */
export const activityWords: ActivityWords = {
  desk: { name: 'Amy Chen', role: 'Service desk', phone: '400-555-0100' },
  committee: { name: 'Owners’ committee' },
  taiChi: {
    title: 'Morning tai chi',
    description: 'For beginners too. Wear something comfortable.\n\nWhen it rains we meet in the pavilion.',
    place: 'Lawn by the east gate',
    host: { name: 'Mr Zhao', role: 'Volunteer' },
    audience: 'Everybody',
    fee: 'Free',
    moved: 'The lawn is mown in the morning.',
    cancelled: 'Mr Zhao is away.',
  },
  cleanUp: {
    title: 'Saturday clean-up',
    description:
      'We sweep the paths and cut back the hedges. Gloves and tools are there; children come with an adult.',
    place: 'Meeting point at building 3',
    audience: 'Everybody from 8 years on',
    fee: 'Free, with tea afterwards',
  },
  festival: {
    title: 'Neighbours’ festival',
    description: 'Long table in the courtyard: everybody brings a dish. Music from six o’clock.',
    place: 'Courtyard',
    fee: 'Free; bring a dish',
  },
  talk: {
    title: 'Owners’ talk about the lifts',
    description: 'What the inspection found, what the repair costs, and when. Questions are welcome.',
    place: 'Community hall',
    audience: 'Owners',
    file: 'Report of the inspection.pdf',
  },
  dumplings: {
    title: 'Dumpling evening',
    description: 'We fold and cook together.',
    place: 'Community kitchen',
    fee: '20 yuan for what we cook',
  },
  lift: { title: 'Lift A stands still for maintenance', place: 'Building 3' },
  blood: { title: 'Blood drive', place: 'Car park', reason: 'The bus of the blood bank has broken down.' },
};
