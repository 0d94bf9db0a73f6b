import { waitUntil } from '@open-wc/testing';
import { recordStore } from '../../../src/internal/storage/device-store.js';
import { randomId } from '../../../src/internal/key.js';
import { community, open } from '../../components/request-form/draft-support.js';
import { openPrompt } from '../../support/rating-prompt.js';
import { replace, restoreAll } from '../../support/replace.js';
import { adapterWith, placeTracker, solved } from '../../support/request-tracker.js';

type Field = HTMLTextAreaElement;

/** Elements with a field that somebody is about to write in, and what they say. */
const fields: Record<string, () => Promise<Field>> = {
  'a form': async () => (await open(community())).control<Field>('Description'),
  'a tracker': async () => {
    const adapter = adapterWith([solved()], { residentId: randomId(), persist: randomId() });
    const tracker = await placeTracker(adapter, 'leak');
    await tracker.press('It is not solved');
    await tracker.until(() => tracker.root.getElementById('write-reopen') !== null);
    return tracker.root.getElementById('write-reopen') as Field;
  },
  'a prompt': async () => {
    const prompt = await openPrompt();
    await prompt.choose('score', 1);
    await prompt.until(() => prompt.root.getElementById('comment') !== null);
    return prompt.root.getElementById('comment') as Field;
  },
  'a reason to reopen': async () => {
    const prompt = await openPrompt();
    await prompt.choose('score', 1);
    await prompt.untilText('It isn’t solved');
    await prompt.press('It isn’t solved');
    await prompt.until(() => prompt.root.getElementById('reopen-reason') !== null);
    return prompt.root.getElementById('reopen-reason') as Field;
  },
};

/** How somebody leaves, as the page hears of it. */
const ways: Record<string, (field: Field) => void> = {
  'the field': (field) => field.blur(),
  'the tab': () => document.dispatchEvent(new Event('visibilitychange')),
  'the page': () => dispatchEvent(new PageTransitionEvent('pagehide')),
};

describe('what is written is kept at once by who leaves', () => {
  afterEach(restoreAll);

  for (const [place, show] of Object.entries(fields))
    for (const [what, leave] of Object.entries(ways))
      it(`${what}: ${place}`, async () => {
        const field = await show();
        // Nothing is kept by the pace of writing.
        replace(
          window,
          'setTimeout',
          (later) =>
            ((work: TimerHandler, delay = 0) => (delay === 400 ? 0 : later(work, delay))) as typeof later,
        );
        const words = `Written by ${randomId()}`;
        field.focus();
        field.value = words;
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        leave(field);
        const kept = async () => JSON.stringify(await recordStore(true).list('draft/'));
        await waitUntil(async () => (await kept()).includes(words), 'kept', { timeout: 10_000 });
      });
});
