import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { RequestStatus, ServicePromise } from '../../../src/domain/index.js';
import type { Database } from '../server/database/database.js';
import { migrate } from '../server/database/migrate.js';
import { openMigrated } from '../server/database/pglite.js';
import { openPostgres } from '../server/database/postgres.js';
import { sql } from '../server/database/sql.js';
import { renewPromises } from '../server/store/promises.js';
import { createDatabase, hasPostgres } from './support/arrangements.js';

/** A move at a time of the community's clocks, `2026-03-02 10:00`, for a reason and until when, if on hold. */
type WrittenMove = readonly [at: string, status: RequestStatus, reason?: string, until?: string];

interface WrittenRequest {
  kind?: string;
  emergency?: boolean;
  filedAt: string;
  moves?: readonly WrittenMove[];
}

const kindsOfDatabase: Record<string, () => Promise<Database>> = {
  PGlite: () => openMigrated(),
  ...(hasPostgres && { PostgreSQL: async () => openPostgres(await createDatabase()) }),
};

for (const [name, open] of Object.entries(kindsOfDatabase)) {
  describe(`promises of known times, ${name}`, () => {
    let database: Database;
    before(async () => migrate((database = await open())));
    after(() => database.close());
    let filed = 0;

    /** What is promised for a request with that history: by metric. */
    async function promised({ kind = 'repair', emergency = false, filedAt, moves = [] }: WrittenRequest) {
      const [row] = await database.query<{ id: string }>(
        sql`insert into requests (number, resident_id, kind, description, emergency, status, created_at)
         values ($1, 'wang-fang', $2, 'x', $3, $4, $5) returning id::text as id`,
        [`R-${++filed}`, kind, emergency, moves.at(-1)?.[1] ?? 'submitted', `${filedAt}+08`],
      );
      for (const [at, status, reason, until] of moves) {
        await database.query(
          sql`insert into request_events (request_id, type, status, at, text, until) values ($1, 'status', $2, $3, $4, $5)`,
          [row!.id, status, `${at}+08`, reason ?? null, until ? `${until}+08` : null],
        );
      }
      const { promises } = await renewPromises(database.query, row!.id);
      return Object.fromEntries(promises.map((promise) => [promise.metric, promise]));
    }

    const isDue = (promise: ServicePromise | undefined, civil: string) =>
      assert.equal(promise?.dueAt, new Date(`${civil.replace(' ', 'T')}+08:00`).toISOString());

    it('count the Saturday, and the Sunday that is worked for National Day', async () => {
      const { resolution, response } = await promised({ filedAt: '2026-09-18 17:00' });
      isDue(resolution, '2026-09-21 18:00');
      isDue(response, '2026-09-19 17:00');
    });

    it('count no night, no lunch and no holiday of eight office hours', async () => {
      const { response } = await promised({ kind: 'complaint', filedAt: '2026-09-30 16:00' });
      isDue(response, '2026-10-08 16:30');
    });

    it('move by the working days that a pause takes', async () => {
      const filedAt = '2026-03-02 10:00';
      const acknowledged = ['2026-03-02 10:30', 'acknowledged'] as const;
      const before = await promised({ filedAt, moves: [acknowledged] });
      isDue(before.resolution, '2026-03-05 18:00');
      const moves = [
        acknowledged,
        ['2026-03-03 10:00', 'on-hold', 'Parts'],
        ['2026-03-05 10:00', 'in-progress'],
      ] as const;
      const after = await promised({ filedAt, moves });
      isDue(after.resolution, '2026-03-07 12:00');
      // It was answered before.
      assert.deepEqual(after.response, before.response);
    });

    it('move by the minutes of a pause around the clock, as announced and then as it was', async () => {
      const filedAt = '2026-10-01 03:00';
      const hold = ['2026-10-01 03:10', 'on-hold', 'The street is closed', '2026-10-01 04:00'] as const;
      const held = await promised({ filedAt, emergency: true, moves: [hold] });
      isDue(held['on-site'], '2026-10-01 04:20');
      const moves = [hold, ['2026-10-01 03:40', 'acknowledged']] as const;
      const resumed = await promised({ filedAt, emergency: true, moves });
      isDue(resumed['on-site'], '2026-10-01 04:00');
    });
  });
}
