import type { Clock, CommunityAdapter } from '../../adapter/adapter.js';
import { residentOf } from '../../adapter/asked.js';
import type { NoticesPort, RatingsPort, RequestsPort } from '../../adapter/ports.js';
import { activitiesPort, type RestActivities } from './activities.js';
import { LiveUpdates } from './events.js';
import { HttpClient } from './http.js';
import { noticesPort } from './notices.js';
import type { RestOptions } from './options.js';
import { ratingsPort } from './ratings.js';
import { requestsPort } from './requests.js';

export type { RestOptions } from './options.js';

/** A backend that serves the contract of docs/rest/openapi.yaml. */
export interface RestAdapter extends CommunityAdapter {
  readonly requests: RequestsPort;
  readonly notices: Required<NoticesPort>;
  readonly ratings: Required<RatingsPort>;
  readonly activities: RestActivities;
  readonly clock: Clock;
}

/**
 * Speaks with a backend that serves the contract of docs/rest/openapi.yaml.
 *
 * @throws {TypeError} when `baseUrl` is no address: relative ones need a page
 */
export function rest(options: RestOptions): RestAdapter {
  const client = new HttpClient(options);
  const live = new LiveUpdates(client, () => residentOf(options));
  const { resident } = options;
  return {
    name: 'rest',
    portal: client.url(''),
    ...(resident && { resident: () => resident() }),
    requests: requestsPort(client, live, options),
    notices: noticesPort(client, live),
    ratings: ratingsPort(client, live),
    activities: activitiesPort(client, live, options),
    clock: client.clock,
  };
}
