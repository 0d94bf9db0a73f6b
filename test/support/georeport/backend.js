import { open311 } from '../../../src/adapters/open311/index.js';
import { FetchLine } from '../../../src/testing/index.js';
import { apiKey, startGeoReport } from './server.js';

/**
 * What the portal of the town knows of the resident.
 *
 * @type {import('../../../src/adapters/open311/index.js').PortalIntake}
 */
export const portalIntake = {
  homes: [{ id: 'b3-u2-502', label: 'Building 3, unit 2, 502' }],
  areas: [{ id: 'b3', label: 'Building 3', areas: [{ id: 'b3-lift', label: 'Lift' }] }],
  emergencyPhone: '119',
};

/**
 * A town of its own that speaks a dialect, and the adapter of a portal in it. Nobody has a page of their own there: what is
 * filed can be read by everybody, so that there is no neighbour from whom anything is kept.
 *
 * @param {Parameters<typeof startGeoReport>[0]} [dialect]
 * @param {Partial<import('../../../src/adapters/open311/index.js').Open311Options>} [options]
 */
export async function geoReportBackend(dialect, options = {}) {
  const server = await startGeoReport(dialect);
  const line = new FetchLine();
  /** @type {string[]} */
  const reports = [];
  const make = () =>
    open311({
      endpoint: server.endpoint,
      apiKey,
      fetch: line.fetch,
      intake: () => portalIntake,
      resident: () => 'resident-1',
      report: (message) => void reports.push(message),
      ...options,
    });
  const staff = {
    /**
     * @param {string} id
     * @param {import('../../../src/domain/index.js').RequestStatus} status
     */
    async moveRequest(id, status) {
      if (status !== 'closed') throw new Error(`GeoReport has no status "${status}"`);
      server.town.move(id, 'closed');
    },
  };
  return { adapter: make(), reload: make, line, staff, server, reports, close: () => server.stop() };
}
