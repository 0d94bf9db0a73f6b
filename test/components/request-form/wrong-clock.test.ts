import { expect, waitUntil } from '@open-wc/testing';
import type { Clock } from '../../../src/adapter/adapter.js';
import { memory } from '../../../src/adapters/memory/index.js';
import { draftLifetime } from '../../../src/controllers/draft/draft-record.js';
import { randomId } from '../../../src/internal/key.js';
import { replace, restoreAll } from '../../support/replace.js';
import { seed } from '../../support/request-form.js';
import { description, reopen, restored, stored, wordsOf, written } from './draft-support.js';

/** What time it is, and what the device says that it is, once its clock has gone ahead by more than drafts are kept. */
const truth = Date.now.bind(Date);
const goAhead = () => replace(Date, 'now', () => () => truth() + 2 * draftLifetime);

/** A community whose backend says what time it is, as it is. */
const community = (clock: Clock) => Object.assign(memory({ seed, residentId: randomId() }), { clock });

describe('a draft on a device whose clock has gone weeks ahead', () => {
  afterEach(restoreAll);

  it('K072: comes back, since the backend says that it is not that old', async () => {
    const form = await written(community({ now: truth, isCertain: true }));
    goAhead();
    const again = await reopen(form);
    await again.untilText(restored);
    expect(wordsOf(again)).to.equal(description);
  });

  it('K072: is gone where no backend says what time it is, as one that is as old', async () => {
    const form = await written(community({ now: truth, isCertain: false }));
    goAhead();
    const again = await reopen(form);
    await waitUntil(async () => (await stored(form.adapter)).length === 0, 'gone', { timeout: 25_000 });
    expect(wordsOf(again)).to.equal('');
  });
});
