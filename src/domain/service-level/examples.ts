import type { ServiceLevel } from './level.js';

// Ready to be used, or to be taken as patterns. None is a default: a portal says which standard it has published.

/**
 * The seed of this project: a repair is answered within 24 hours, in an emergency somebody is on site within 30
 * minutes. Around the clock.
 */
export const promise24h30min: ServiceLevel = {
  id: 'promise-24h-30min',
  name: 'Answered in 24 hours, on site in 30 minutes',
  citation:
    'The common promise of Chinese property companies; figures differ by city and contract, so name the one that you have published.',
  targets: [
    { metric: 'on-site', urgencies: ['emergency'], goal: 'PT30M', clock: 'wall', warnBefore: 'PT10M' },
    { metric: 'response', kinds: ['repair'], goal: 'PT24H', clock: 'wall', warnBefore: 'PT4H' },
  ],
};

/** Repairs as English social landlords commonly promise them, and complaints as their ombudsman asks. */
export const socialHousingEngland: ServiceLevel = {
  id: 'social-housing-england',
  name: 'Repairs and complaints in social housing, England',
  citation:
    'Repairs: emergency 24 hours, urgent 5, routine 28 working days, as many landlords publish them. Complaints: Housing Ombudsman, Complaint Handling Code 2024: acknowledged within 5 working days; stage 1 answered within 10 working days of the acknowledgement.',
  edition: '2024',
  targets: [
    { metric: 'on-site', urgencies: ['emergency'], goal: 'PT24H', clock: 'wall', warnBefore: 'PT6H' },
    { metric: 'response', kinds: ['complaint'], goal: 'P5D', clock: 'office' },
    {
      metric: 'resolution',
      kinds: ['complaint'],
      from: 'acknowledged',
      goal: 'P10D',
      clock: 'office',
      warnBefore: 'P2D',
    },
    {
      metric: 'resolution',
      kinds: ['repair'],
      urgencies: ['normal'],
      goal: 'P28D',
      clock: 'office',
      warnBefore: 'P5D',
    },
  ],
};
