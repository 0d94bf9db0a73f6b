import type { ServiceLevel } from '../../domain/index.js';

/** What the invented company has published: an answer in 30 minutes, a visit within a day, in an emergency at once. */
export const seedLevel = (name: string): ServiceLevel => ({
  id: 'invented',
  name,
  targets: [
    { metric: 'response', goal: 'PT30M', clock: 'wall' },
    { metric: 'on-site', kinds: ['repair'], urgencies: ['emergency'], goal: 'PT30M', clock: 'wall' },
    { metric: 'on-site', kinds: ['repair'], goal: 'PT24H', clock: 'wall' },
  ],
});
