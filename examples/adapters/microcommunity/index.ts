import type { CommunityAdapter } from '../../../src/adapter/index.js';
import { isTimeZone } from '../../../src/domain/index.js';
import { activitiesPort } from './activities.js';
import { OwnerApi } from './client.js';
import { noticesPort } from './notices.js';
import type { MicroCommunityOptions } from './options.js';
import { ratingsPort } from './ratings.js';
import { requestsPort } from './requests.js';

export type { MicroCommunityOptions } from './options.js';

/**
 * Speaks with a backend like MicroCommunity's owner API: repairs, complaints, ratings, notices, activities.
 *
 * @throws {TypeError} when `baseUrl` is no address, or `zone` no time zone
 */
export function microCommunity(options: MicroCommunityOptions): CommunityAdapter {
  if (!isTimeZone(options.zone)) throw new TypeError(`microCommunity(): "${options.zone}" is no time zone`);
  const api = new OwnerApi(options);
  return {
    name: 'microcommunity',
    portal: `${api.address} ${options.community.id}`,
    resident: () => options.owner.id,
    requests: requestsPort(api, options),
    ratings: ratingsPort(api, options),
    notices: noticesPort(api, options),
    activities: activitiesPort(api, options),
    clock: api.clock,
  };
}
