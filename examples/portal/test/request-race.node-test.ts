import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ServiceRequest } from '../../../src/domain/index.js';
import type { Query } from '../server/database/database.js';
import { sql } from '../server/database/sql.js';
import { updateRating } from '../server/store/ratings.js';
import { addEvent, classify, lockRequest, type RequestRow } from '../server/store/requests.js';
import { localDatabases, portalWith } from './support/local-portal.js';
import { atHome, high, meet } from './support/raters.js';

// PGlite does one transaction after the other.
for (const { name, open } of localDatabases.filter((one) => one.name === 'PostgreSQL')) {
  void describe(`what began before a change and comes after it, ${name}`, () => {
    const here = portalWith(open, meet);

    /** Begins, lets something else be done with the request, and then does its own. */
    const beginBefore = (
      id: string,
      change: () => Promise<unknown>,
      act: (query: Query, row: RequestRow) => Promise<unknown>,
    ) =>
      here.portal.database.transaction(async (query) => {
        await query(sql`select now()`);
        await change();
        await act(query, (await lockRequest(query, id))!);
      });

    const classified = { categoryId: 'leak', emergency: true };
    const acts: Record<string, (query: Query, row: RequestRow) => Promise<unknown>> = {
      'in which something is said': (query, { id }) =>
        addEvent(query, id, { type: 'message', text: 'Hello' }),
      'of another urgency': (query, row) => classify(query, row, classified, 'sun-yue'),
    };
    for (const [what, act] of Object.entries(acts)) {
      it(`is the later state of a request ${what}`, async () => {
        const { resident, staff } = here.people;
        const { id } = await resident.file(atHome);
        const read = () => resident.read<ServiceRequest>(`/requests/${id}`);
        let moved: ServiceRequest | undefined;
        const move = async () => {
          await staff.do(id, 'move', { status: 'acknowledged' });
          moved = await read();
        };
        await beginBefore(id, move, act);
        const { history, updatedAt } = await read();
        assert.equal(history!.length, moved!.history!.length + 1);
        assert.ok(updatedAt >= moved!.updatedAt, `${updatedAt} before ${moved!.updatedAt}`);
      });
    }

    it('is the later state of a rating', async () => {
      const { resident, resolved, rated, ratingOf } = here.people;
      const { id } = await resolved();
      const rating = await rated(resident, high(id));
      let updatedAt = '';
      const change = async () => {
        assert.equal((await resident.rate(high(id), { id: rating.id })).status, 200);
        updatedAt = (await ratingOf(resident, id))!.updatedAt!;
      };
      const input = { invitationId: id, scale: 'satisfaction', score: 1 } as const;
      await beginBefore(id, change, (query) => updateRating(query, rating.id, input));
      const later = (await ratingOf(resident, id))!;
      assert.equal(later.score, 1);
      assert.ok(later.updatedAt! >= updatedAt, `${later.updatedAt} before ${updatedAt}`);
    });
  });
}
