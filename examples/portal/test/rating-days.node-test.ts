import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RatingSummary } from '../../../src/domain/index.js';
import { expectProblem } from './support/client.js';
import { localDatabases, portalWith } from './support/local-portal.js';
import { atHome, high, low, meet } from './support/raters.js';
import { sql } from '../server/database/sql.js';

for (const { name, open } of localDatabases) {
  void describe(`ratings and the days that pass, ${name}`, () => {
    const here = portalWith(open, meet);
    /** Lets days pass for a request and its rating. */
    const pass = async (id: string, days: number) => {
      const { query } = here.portal.database;
      await query(sql`update requests set resolved_at = resolved_at - $2 * interval '1 day' where id = $1`, [
        id,
        days,
      ]);
      await query(
        sql`update ratings set created_at = created_at - $2 * interval '1 day' where request_id = $1`,
        [id, days],
      );
      await query(
        sql`update request_events set at = at - $2 * interval '1 day' where request_id = $1 and type = 'urged'`,
        [id, days],
      );
    };

    it('can be given for a month', async () => {
      const { resident, resolved, isInvited } = here.people;
      const { id } = await resolved();
      await pass(id, 29);
      assert.equal(await isInvited(resident, id), true);
      await pass(id, 1);
      assert.equal(await isInvited(resident, id), false);
      await expectProblem(resident.rate(high(id)), 409, 'conflict');
    });

    it('can be changed for a day', async () => {
      const { resident, resolved, rated, ratingOf } = here.people;
      const { id } = await resolved();
      const rating = await rated(resident, low(id));
      await pass(id, 0.9);
      assert.equal((await resident.rate(high(id), { id: rating.id })).status, 200);
      await pass(id, 0.1);
      await expectProblem(resident.rate(low(id), { id: rating.id }), 409, 'conflict');
      const { score, editableUntil } = (await ratingOf(resident, id))!;
      assert.deepEqual([score, editableUntil], [5, undefined]);
    });

    it('are summed up with how many were asked, and with a mean once enough have answered', async () => {
      const { resident, resolved, rated } = here.people;
      const read = () => resident.read<RatingSummary>('/ratings/summary');
      await here.portal.database.query(sql`delete from ratings`);
      await here.portal.database.query(sql`update requests set resolved_at = null`);
      await rated(resident, high((await resolved()).id));
      await resolved();
      const before = await read();
      assert.deepEqual([before.answers, before.responseRate, before.mean], [1, 0.5, undefined]);
      assert.match(before.method, /90 days/);
      for (let count = 0; count < 3; count++) await rated(resident, low((await resolved()).id));
      assert.deepEqual([(await read()).answers, (await read()).mean], [4, undefined]);
      const { id } = await resolved();
      await rated(resident, high(id));
      await resolved();
      const { answers, responseRate, mean } = await read();
      assert.deepEqual([answers, Math.round(responseRate * 100), mean], [5, 71, 2.6]);
      await pass(id, 91);
      assert.deepEqual([(await read()).answers, (await read()).mean], [4, undefined]);
    });

    it('a request can be urged again a day later', async () => {
      const { resident } = here.people;
      const { id } = await resident.file(atHome);
      assert.equal((await resident.act(id, 'urge')).status, 200);
      await pass(id, 0.9);
      await expectProblem(resident.act(id, 'urge'), 429, 'rate-limited');
      await pass(id, 0.1);
      assert.equal((await resident.act(id, 'urge')).status, 200);
    });
  });
}
