import type { ActivitiesPort } from '../../../src/adapter/ports.js';
import type { Activity } from '../../../src/domain/index.js';
import { memoryBackend } from '../../support/backends/memory.js';
import { memoryWith, type BrokenAdapter } from './broken.js';

type Port = Required<ActivitiesPort>;
type Rsvp = Port['rsvp'];
type Change = (port: Port) => Partial<ActivitiesPort>;

/** With some of its activities port replaced. */
export const withActivities = (change: Change): BrokenAdapter['open'] =>
  memoryWith(({ activities }) => ({ activities: { ...activities!, ...change(activities as Port) } }));

/** With every activity changed, wherever it is read. */
export const withEach = (change: (activity: Activity) => Activity): BrokenAdapter['open'] =>
  withActivities(({ list, get }) => ({
    async list(query, options) {
      const page = await list(query, options);
      return { ...page, items: page.items.map(change) };
    },
    async get(id, options) {
      const activity = await get(id, options);
      return activity && change(activity);
    },
  }));

/** With some of joining and leaving replaced. */
export const withRsvp = (change: (rsvp: Rsvp, port: Port) => Partial<Rsvp>): BrokenAdapter['open'] =>
  withActivities((port) => ({ rsvp: { ...port.rsvp, ...change(port.rsvp, port) } }));

/** A community with some of its activities port replaced once the adapter is made anew. */
export const withActivitiesAnew =
  (change: Change): BrokenAdapter['open'] =>
  () => {
    const backend = memoryBackend();
    const { activities } = backend.adapter;
    const reload = () => ({
      ...backend.adapter,
      activities: { ...activities!, ...change(activities as Port) },
    });
    return { ...backend, reload };
  };
