/** In the order in which they run. */
export const scenarioNames = [
  'sizes',
  'form',
  'photos',
  'rating',
  'badge',
  'notices',
  'calendar',
  'agenda',
  'tracker',
];
