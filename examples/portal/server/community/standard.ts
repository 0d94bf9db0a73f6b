import {
  chinaHolidays,
  withHolidays,
  type Hours,
  type Intake,
  type ServiceTarget,
} from '../../../../src/domain/index.js';
import { timeZone, type Text } from './community.js';
import type { Language } from './language.js';

/** What is promised, and the calendars by which it is counted. */
export type Standard = Required<Pick<Intake, 'serviceLevel' | 'calendars'>>;

const deskId = 'service-desk';

const name: Text = { en: 'Our service promise', zh: '服务承诺' };
const deskName: Text = { en: 'Service desk', zh: '服务中心' };
const citation: Text = {
  en: 'Riverside Garden’s own standard, invented for this example; a portal cites the one that it has published.',
  zh: '滨河花园自定的服务标准，为本示例虚构；实际门户应引用其已公布的标准。',
};

const targets: readonly ServiceTarget[] = [
  { metric: 'on-site', urgencies: ['emergency'], goal: 'PT30M', clock: 'wall', warnBefore: 'PT10M' },
  {
    metric: 'response',
    kinds: ['repair'],
    urgencies: ['normal'],
    goal: 'PT24H',
    clock: 'wall',
    warnBefore: 'PT4H',
  },
  { metric: 'response', kinds: ['complaint', 'enquiry'], goal: 'PT8H', clock: deskId, warnBefore: 'PT2H' },
  { metric: 'resolution', kinds: ['repair'], goal: 'P3D', clock: deskId },
];

const morning: Hours = ['09:00', '12:00'];
const wholeDay: readonly Hours[] = [morning, ['13:30', '18:00']];
const week = { mon: wholeDay, tue: wholeDay, wed: wholeDay, thu: wholeDay, fri: wholeDay, sat: [morning] };

const standardIn = (language: Language): Standard => ({
  serviceLevel: {
    id: 'riverside-garden',
    name: name[language],
    citation: citation[language],
    edition: '2026',
    targets,
  },
  calendars: [
    withHolidays(
      { id: deskId, name: deskName[language], timeZone, week, citation: citation[language] },
      chinaHolidays,
    ),
  ],
});

/** The community's published standard. Only its names differ: what it promises is the same in every language. */
export const standard: Readonly<Record<Language, Standard>> = {
  en: standardIn('en'),
  zh: standardIn('zh'),
};
