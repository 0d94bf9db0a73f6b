import { expect } from '@open-wc/testing';
import { randomId } from '../../../src/internal/key.js';
import { hold } from '../../support/hold.js';
import { replace, restoreAll } from '../../support/replace.js';
import {
  adapterWith,
  leak,
  many,
  placeTracker,
} from '../../support/request-tracker.js';

const known = () => ({ residentId: randomId(), persist: randomId() });

describe('whoever goes on while a tracker is slow', () => {
  afterEach(restoreAll);

  it('stays in the search when the next page comes', async () => {
    const adapter = adapterWith(
      many(50, () => ({ promises: leak().promises! })),
      known(),
    );
    const tracker = await placeTracker(adapter);
    await tracker.until(() => tracker.all('.card').length === 20);
    // What is loaded with the list shows the promises of its requests.
    await tracker.until(() => tracker.all('.card').some((card) => card.textContent.includes('Resolution')));
    const held = hold();
    replace(adapter.requests, 'list', (list) => async (...given) => {
      await held.wait();
      return list(...given);
    });
    tracker.button('Show more').focus();
    await tracker.press('Show more');
    await held.begun;
    const [search] = tracker.all<HTMLInputElement>('[type=search]');
    search!.focus();
    held.release();
    await tracker.until(() => tracker.all('.card').length === 40);
    await tracker.element.updateComplete;
    expect(tracker.focused === search).to.equal(true);
  });
});
