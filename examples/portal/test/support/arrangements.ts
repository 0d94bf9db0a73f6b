import { after, before, describe } from 'node:test';
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
  prepare: () => Promise<Settings>;
}

const embedded: Arrangement = {
  name: 'PGlite',
  portals: 1,
  prepare: async () => ({ DATA: 'memory' }),
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
  const prepare = async () => ({ DATABASE_URL: await createDatabase() });
  return hasPostgres ? [{ name, portals, prepare }] : [];
}

/** One portal on each kind of database. */
export const databasesOfEachKind: readonly Arrangement[] = [embedded, ...real(1)];

/** Several portals on one database. PGlite cannot have them: it belongs to one process. */
export const sharedDatabases: readonly Arrangement[] = real(2);

/** As a database isolates that lets transactions fail instead of wait, as distributed ones do. */
const strict: Arrangement = {
  name: 'PostgreSQL with 2 portals, isolating strictly',
  portals: 2,
  prepare: async () => {
    const address = new URL(await createDatabase());
    address.searchParams.set('options', '-c default_transaction_isolation=serializable');
    return { DATABASE_URL: address.href };
  },
};

export const strictDatabases: readonly Arrangement[] = hasPostgres ? [strict] : [];

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
    void describe(`${title}, ${name}`, () => {
      const addresses: string[] = [];
      const ends: (() => Promise<unknown>)[] = [];
      before(async () => {
        const prepared = await prepare();
        const starting = Array.from({ length: portals }, () => startPortal({ ...prepared, ...settings }));
        for (const portal of await Promise.all(starting)) {
          addresses.push(portal.address);
          ends.push(() => portal.stop());
        }
      });
      after(async () => {
        for (const end of ends) await end();
      });
      body(addresses);
    });
  }
}
