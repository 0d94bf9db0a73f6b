// Apart from `calendarFile`, which the notice board loads alone.
export type { ActivityWords, FileOptions } from './event.js';
export { activitiesFile, activityFile, seriesFile, type Subscription } from './files.js';
