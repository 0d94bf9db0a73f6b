import type { CommunityAdapter } from '../../../src/adapter/index.js';
import { CondoApi } from './client.js';
import { noticesPort } from './notices.js';
import type { CondoOptions } from './options.js';
import { requestsPort } from './requests.js';

export type { CondoHome, CondoOptions } from './options.js';

/**
 * Speaks with a GraphQL backend that has condo's shape: tickets and news.
 *
 * @throws {TypeError} when `baseUrl` is no address: relative ones need a page
 */
export function condo(options: CondoOptions): CommunityAdapter {
  const api = new CondoApi(options);
  return {
    name: 'condo',
    portal: `${api.address} ${options.organizationId}`,
    resident: () => options.user.id,
    requests: requestsPort(api, options),
    notices: noticesPort(api),
    clock: api.clock,
  };
}
