import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { after, before, describe } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { findPostgres } from '../../../../scripts/find-postgres.mjs';
import { startPostgres } from '../../../../test/support/postgres.js';
import { startPortal } from './portal-process.js';

type Settings = Readonly<Record<string, string>>;

/** One way to run portals over one database. */
export interface Arrangement {
  name: string;
  /** How many portals there are. */
  portals: number;
  /** Makes an empty database and resolves with what the portals are told of it. */
  prepare(): Promise<{ settings: Settings; end?: () => Promise<void> }>;
}

const embedded: Arrangement = {
  name: 'PGlite',
  portals: 1,
  prepare: async () => ({ settings: { DATA: 'memory' } }),
};

let cluster: ReturnType<typeof startPostgres> | undefined;
let databases = 0;

/** An empty database of the one PostgreSQL of this test file, which ends with the file. */
export async function createDatabase(): Promise<string> {
  cluster ??= startPostgres();
  return (await cluster).createDatabase(`portal_${++databases}`);
}

/** Without PostgreSQL only the embedded one is tested; `npm test` says so, or fails where it must be there. */
export const hasPostgres = findPostgres() !== undefined;

function real(portals: number): Arrangement[] {
  const name = portals === 1 ? 'PostgreSQL' : `PostgreSQL with ${portals} portals`;
  const prepare = async () => ({ settings: { DATABASE_URL: await createDatabase() } });
  return hasPostgres ? [{ name, portals, prepare }] : [];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** PGlite behind a socket cannot notify across connections, as some clusters and poolers cannot. */
const embeddedShared: Arrangement = {
  name: 'PGlite behind a socket with 2 portals that poll',
  portals: 2,
  async prepare() {
    const port = await freePort();
    const database = await PGlite.create();
    const server = new PGLiteSocketServer({ db: database, port, host: '127.0.0.1', maxConnections: 50 });
    await server.start();
    return {
      settings: {
        DATABASE_URL: `postgres://postgres@127.0.0.1:${port}/postgres?sslmode=disable`,
        LIVE_UPDATES: 'poll',
      },
      async end() {
        await server.stop();
        await database.close();
      },
    };
  },
};

/** One portal on each kind of database. */
export const databasesOfEachKind: readonly Arrangement[] = [embedded, ...real(1)];

/** Several portals on one database. */
export const sharedDatabases: readonly Arrangement[] = [...real(2), embeddedShared];

/** The addresses of the portals of an arrangement, once its tests run. */
export type Addresses = readonly string[];

/** Runs the same tests on each arrangement, each with an empty database. */
export function describeOn(
  arrangements: readonly Arrangement[],
  title: string,
  body: (addresses: Addresses) => void,
  settings: Settings = {},
): void {
  for (const { name, portals, prepare } of arrangements) {
    describe(`${title}, ${name}`, () => {
      const addresses: string[] = [];
      const ends: (() => Promise<unknown>)[] = [];
      before(async () => {
        const prepared = await prepare();
        const starting = Array.from({ length: portals }, () =>
          startPortal({ ...prepared.settings, ...settings }),
        );
        for (const portal of await Promise.all(starting)) {
          addresses.push(portal.address);
          ends.push(() => portal.stop());
        }
        if (prepared.end) ends.push(prepared.end);
      });
      after(async () => {
        for (const end of ends) await end();
      });
      body(addresses);
    });
  }
}
