import type { ActivitiesPort, ActivityQuery, Page } from '../../adapter/ports.js';
import type { Activity, ActivityFrequency, ActivitySeries } from '../../domain/index.js';
import { wholeAddresses } from './addresses.js';
import type { LiveUpdates } from './events.js';
import { writeHeaders, type HttpClient } from './http.js';
import { asObject } from '../../adapter/json.js';
import { orNone, orUnsupported } from './missing.js';
import type { RestOptions } from './options.js';
import { pageParameters, readItems } from './paging.js';
import { withRecordAddresses } from './record-addresses.js';
import { segment } from '../../adapter/segment.js';

/** All of the port, though nobody may know where to subscribe. */
export type RestActivities = Required<Omit<ActivitiesPort, 'subscriptionUrl'>> &
  Pick<ActivitiesPort, 'subscriptionUrl'>;

/**
 * The activities of docs/rest/openapi.yaml. Whatever of it a backend has not (404, 405, 501) rejects with `unsupported`.
 * What comes back is taken for the type that the contract names: the boundary (src/adapter/activities-boundary.ts) checks it.
 */
export function activitiesPort(
  client: HttpClient,
  live: LiveUpdates,
  options: Pick<RestOptions, 'subscriptionUrl'>,
): RestActivities {
  let announced: string | undefined;
  const located = (activity: unknown) => withRecordAddresses(activity, client.url('')) as unknown as Activity;
  const locatedSeries = (series: unknown) => {
    const { activity, changed, ...rest } = asObject(series);
    const withAddresses = (one: unknown) => ({ ...asObject(one), activity: located(asObject(one).activity) });
    return {
      ...rest,
      activity: located(activity),
      ...(Array.isArray(changed) && { changed: changed.map(withAddresses) }),
    } as unknown as ActivitySeries;
  };
  const rsvpOf = (id: string) => `activities/${segment(id)}/rsvp`;

  return {
    async list(query, call) {
      const answer = await orUnsupported(client.read('activities', call, searchOf(query)));
      const { subscriptionUrl, ...page } = asObject(answer);
      announced = wholeAddresses({ subscriptionUrl }, client.url('')).subscriptionUrl;
      const { items } = page;
      return (Array.isArray(items) ? { ...page, items: items.map(located) } : answer) as Page<Activity>;
    },
    get: (id, call) => {
      const read = async () => located(await client.read(`activities/${segment(id)}`, call));
      return orNone<Activity | undefined>(read(), undefined);
    },
    rsvp: {
      async join(id, json, call) {
        const headers = writeHeaders(call);
        return located((await client.send({ method: 'PUT', path: rsvpOf(id), headers, json }, call)).body);
      },
      async leave(id, call) {
        const headers = writeHeaders(call);
        return located((await client.send({ method: 'DELETE', path: rsvpOf(id), headers }, call)).body);
      },
    },
    series: (seriesId, call) => {
      const read = async () => locatedSeries(await client.read(`activity-series/${segment(seriesId)}`, call));
      return orNone<ActivitySeries | undefined>(read(), undefined);
    },
    frequency: async (period, call) =>
      (await readItems(
        client,
        'activity-frequency',
        call,
        new URLSearchParams(period),
      )) as readonly ActivityFrequency[],
    get subscriptionUrl() {
      return options.subscriptionUrl ?? announced;
    },
    subscribe: (listener) => live.subscribe('activity', listener),
  };
}

function searchOf({ from, until, categories = [], ...page }: ActivityQuery): URLSearchParams {
  const parameters = pageParameters(page);
  parameters.set('from', from);
  parameters.set('until', until);
  for (const category of categories) parameters.append('category', category);
  return parameters;
}
