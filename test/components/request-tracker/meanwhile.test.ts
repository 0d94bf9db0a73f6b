import { expect, waitUntil } from '@open-wc/testing';
import type { CommunityAdapter } from '../../../src/adapter/adapter.js';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { ResidentAction } from '../../../src/domain/request.js';
import { ownerOf, recordKey } from '../../../src/controllers/outbox/owner.js';
import { randomId } from '../../../src/internal/key.js';
import type { Held } from '../../support/hold.js';
import { holdKeeping } from '../../support/photos/hold.js';
import { restoreAll } from '../../support/replace.js';
import {
  adapterWith,
  addPhoto,
  announced,
  leak,
  openTracker,
  placeTracker,
  solved,
  type TrackerDriver,
} from '../../support/request-tracker.js';
import { without } from '../../support/without.js';

/** Two requests that wait for the resident's word, of a portal that no other test knows. */
const two = () =>
  adapterWith([solved(), solved({ id: 'lamp', number: 'R-0050' })], {
    residentId: randomId(),
    persist: randomId(),
  });

/** Lets an action go on only when the test says so, and records for whom it was called. */
function gate(adapter: MemoryAdapter, action: ResidentAction) {
  const calledFor: (string | undefined)[] = [];
  const actions = adapter.requests.actions as Record<string, (...input: unknown[]) => unknown>;
  const original = actions[action]!;
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  actions[action] = async (...input: unknown[]) => {
    calledFor.push((input.at(-1) as { residentId?: string }).residentId);
    await opened;
    return original(...input);
  };
  return { calledFor, open: () => open() };
}

/** A portal whose page may sign in somebody else. */
function signedIn(adapter: MemoryAdapter) {
  const page = { resident: 'an' };
  return { page, adapter: { ...adapter, resident: () => page.resident } };
}

const textIn = (tracker: TrackerDriver, id: string) =>
  (tracker.root.getElementById(id) as HTMLTextAreaElement | null)?.value;

/** Waits until the device has a draft of somebody, whoever is there now. */
async function untilDraftOf(residentId: string, adapter: CommunityAdapter): Promise<void> {
  const { store, ...owner } = ownerOf({ adapter });
  const prefix = recordKey('draft', { ...owner, residentId, store }, '');
  await waitUntil(async () => (await store.keys(prefix)).length > 0, 'kept', { timeout: 25_000 });
}

async function writeReopening(tracker: TrackerDriver, text: string): Promise<void> {
  await tracker.press('It is not solved');
  await tracker.type('write-reopen', text);
}

describe('while something is under way and somebody else signs in', () => {
  afterEach(restoreAll);

  it('nothing is done in their name, and what was written stays its writer’s', async () => {
    const memory = adapterWith([solved()], { persist: randomId() });
    const { calledFor, open } = gate(memory, 'reopen');
    open();
    const { page, adapter } = signedIn(memory);
    const tracker = await placeTracker(adapter, 'leak');
    await writeReopening(tracker, 'It drips again');
    tracker.button('Reopen the request').click();
    page.resident = 'bo';
    tracker.element.requestUpdate();
    await tracker.until(
      () => tracker.find('It is not solved') !== undefined && !textIn(tracker, 'write-reopen'),
    );
    await writeReopening(tracker, 'Mine');
    page.resident = 'an';
    tracker.element.requestUpdate();
    await tracker.until(() => textIn(tracker, 'write-reopen') === 'It drips again');
    expect(calledFor).to.deep.equal([]);
    await tracker.press('Reopen the request');
    await tracker.untilText('The request is open again.');
    expect(calledFor).to.deep.equal(['an']);
  });

  it('an answer for the one shows nothing to the other', async () => {
    const memory = adapterWith([solved()], { persist: randomId() });
    const { open } = gate(memory, 'confirm');
    const { page, adapter } = signedIn(memory);
    const tracker = await placeTracker(adapter, 'leak');
    await tracker.press('It is solved');
    await tracker.until(() => tracker.find('It is solved')?.getAttribute('aria-busy') === 'true');
    page.resident = 'bo';
    tracker.element.requestUpdate();
    await tracker.until(() => tracker.find('It is solved')?.getAttribute('aria-busy') === 'false');
    open();
    await tracker.until(() => tracker.part('.status') === 'Closed');
    expect(tracker.text).to.not.include('Thank you.');
  });

  for (const [when, update] of [
    ['once they are there', true],
    ['at once', false],
  ] as const)
    it(`what was refused for want of a sign-in is not done for the other ${when}, but for who meant it`, async () => {
      const memory = adapterWith([solved()], { persist: randomId() });
      memory.setFaults([{ call: 'requests.confirm', error: 'unauthenticated', times: 1 }]);
      const { calledFor, open } = gate(memory, 'confirm');
      open();
      const { page, adapter } = signedIn(memory);
      const tracker = await placeTracker(adapter, 'leak');
      const isOffered = () => tracker.find('It is solved')?.getAttribute('aria-busy') === 'false';
      let retry: (() => void) | undefined;
      tracker.element.addEventListener('linli-session-expired', ({ detail }) => (retry = detail.retry));
      await tracker.press('It is solved');
      await tracker.until(() => retry !== undefined);
      page.resident = 'bo';
      if (update) {
        tracker.element.requestUpdate();
        await tracker.until(() => tracker.part('#outcome') === '' && isOffered());
      }
      retry!();
      await tracker.until(() => tracker.part('#outcome') === '' && isOffered());
      expect(calledFor).to.deep.equal(['an']);
      page.resident = 'an';
      tracker.element.requestUpdate();
      await tracker.element.updateComplete;
      await tracker.until(isOffered);
      retry!();
      await tracker.untilText('Thank you.');
      expect(calledFor).to.deep.equal(['an', 'an']);
    });

  const photos: Record<string, (() => Held) | undefined> = {
    'that are uploaded': undefined,
    'that are not kept yet': holdKeeping,
  };
  for (const [which, hold] of Object.entries(photos))
    it(`the photos of the one ${which} are not the other’s, and not lost`, async () => {
      const { page, adapter } = signedIn(adapterWith([leak()], { persist: randomId() }));
      const tracker = await placeTracker(adapter, 'leak');
      const held = hold?.();
      await tracker.press('Write to us');
      await addPhoto(tracker, 'ceiling.jpg');
      await (held ? held.begun : tracker.untilText('Ready'));
      page.resident = 'bo';
      tracker.element.requestUpdate();
      await tracker.until(() => tracker.all('.writing').length === 0);
      await tracker.press('Write to us');
      await tracker.until(() => tracker.all('.writing').length === 1);
      expect(tracker.text).to.not.include('ceiling.jpg');
      held?.release();
      await untilDraftOf('an', adapter);
      page.resident = 'an';
      tracker.element.requestUpdate();
      await tracker.untilText('ceiling.jpg');
    });
});

describe('while something is under way and another request is opened', () => {
  it('its success leaves what is written about the other, and is heard', async () => {
    const adapter = two();
    const { open } = gate(adapter, 'reopen');
    const tracker = await placeTracker(adapter, 'leak');
    await writeReopening(tracker, 'It drips again');
    await tracker.press('Reopen the request');
    tracker.element.requestId = 'lamp';
    await tracker.untilText('R-0050');
    await writeReopening(tracker, 'Dark again');
    open();
    await tracker.until(() => announced().includes('R-0042: The request is open again.'));
    expect(textIn(tracker, 'write-reopen')).to.equal('Dark again');
    expect(tracker.part('#outcome')).to.equal('');
    tracker.element.requestId = 'leak';
    await tracker.untilText('The request is open again.');
    expect(textIn(tracker, 'write-reopen')).to.equal(undefined);
    tracker.element.requestId = 'lamp';
    await tracker.until(() => textIn(tracker, 'write-reopen') === 'Dark again');
  });

  it('its failure stands where it belongs, and takes no focus', async () => {
    const adapter = two();
    adapter.setFaults([{ call: 'requests.reopen', error: 'offline', times: 1 }]);
    const { open } = gate(adapter, 'reopen');
    const tracker = await placeTracker(adapter, 'leak');
    await writeReopening(tracker, 'It drips again');
    await tracker.press('Reopen the request');
    tracker.element.requestId = 'lamp';
    await tracker.untilText('R-0050');
    await writeReopening(tracker, 'Dark again');
    const field = tracker.root.getElementById('write-reopen')!;
    field.focus();
    open();
    await tracker.until(() => announced().includes('R-0042: The request is not reopened yet.'));
    expect(tracker.text).to.not.include('The request is not reopened yet.');
    expect(tracker.focused === field).to.equal(true);
    tracker.element.requestId = 'leak';
    await tracker.untilText('The request is not reopened yet.');
    await tracker.until(() => textIn(tracker, 'write-reopen') === 'It drips again');
  });
});

describe('when an answer was lost', () => {
  it('and the request tells, what was written is done with', async () => {
    const adapter = two();
    adapter.setFaults([{ call: 'requests.reopen', error: 'offline', afterEffect: true, times: 1 }]);
    const tracker = await placeTracker(adapter, 'leak');
    await writeReopening(tracker, 'It drips again');
    await tracker.press('Reopen the request');
    await tracker.untilText('The request is open again.');
    expect(textIn(tracker, 'write-reopen')).to.equal(undefined);
    const again = await placeTracker(adapter, 'leak');
    await again.untilText('What you can do');
    await again.until(() => again.all('#actions button').length > 0);
    expect(textIn(again, 'write-reopen')).to.equal(undefined);
    const { history } = (await adapter.requests.get('leak', {}))!;
    expect(history!.filter(({ type }) => type === 'reopened')).to.have.length(1);
  });

  it('somebody else’s doing is not taken for one’s own', async () => {
    const tracker = await openTracker({
      requests: [solved()],
      requestId: 'leak',
      faults: [{ call: 'requests.confirm', error: 'offline', times: 1 }],
    });
    await tracker.press('It is solved');
    await tracker.untilText('The request is not closed yet.');
    await tracker.adapter.update('leak', { status: 'closed' });
    await tracker.untilText('In the meantime this has changed: Closed');
    expect(tracker.text).to.not.include('Thank you.');
  });

  it('and things have gone on since, the resident is told how they stand', async () => {
    const adapter = adapterWith([solved()], {
      faults: [{ call: 'requests.confirm', error: 'offline', afterEffect: true, times: 1 }],
    });
    const requests = without(adapter.requests, 'subscribe');
    const tracker = await placeTracker({ ...adapter, requests }, 'leak');
    await tracker.press('It is solved');
    await tracker.untilText('The request is not closed yet.');
    await adapter.update('leak', { status: 'in-progress' });
    await tracker.press('Try again');
    await tracker.until(() => tracker.part('#outcome').includes('Being worked on'));
    expect(tracker.text).to.not.include('Thank you.');
  });
});

describe('while it is sent', () => {
  it('what is written stays as it is, with the focus', async () => {
    const adapter = two();
    const { open } = gate(adapter, 'reopen');
    const tracker = await placeTracker(adapter, 'leak');
    await writeReopening(tracker, 'It drips again');
    const field = tracker.root.getElementById('write-reopen') as HTMLTextAreaElement;
    field.focus();
    await tracker.press('Reopen the request');
    await tracker.until(() => field.readOnly);
    expect(tracker.focused === field).to.equal(true);
    await tracker.type('write-reopen', 'Something else');
    open();
    await tracker.untilText('The request is open again.');
    expect(tracker.part('.history')).to.include('It drips again');
  });

  it('a message goes once, however often it is sent', async () => {
    const tracker = await openTracker({ requestId: 'leak', residentId: randomId(), persist: randomId() });
    await tracker.press('Write to us');
    await tracker.type('write-comment', 'I am at home after three.');
    const button = tracker.button('Send');
    button.click();
    button.click();
    await tracker.untilText('Your message has arrived.');
    await tracker.until(() => tracker.all('.notice').length === 0);
    const { history } = (await tracker.adapter.requests.get('leak', {}))!;
    expect(history!.filter(({ text }) => text?.includes('after three'))).to.have.length(1);
  });

  it('a message that has to wait takes the focus, and its arrival is heard', async () => {
    const tracker = await openTracker({
      requestId: 'leak',
      residentId: randomId(),
      persist: randomId(),
      faults: [{ call: 'requests.comment', error: 'unavailable' }],
    });
    await tracker.press('Write to us');
    await tracker.type('write-comment', 'I am at home after three.');
    await tracker.press('Send');
    await tracker.until(() => tracker.focused?.id.startsWith('unsent-') ?? false);
    tracker.adapter.setFaults([]);
    await tracker.press('Try now');
    await tracker.until(() => announced().includes('Your message has arrived.'));
  });
});
