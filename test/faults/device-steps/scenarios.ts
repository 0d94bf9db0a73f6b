import { expect, waitUntil } from '@open-wc/testing';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { ownerOf, recordKey } from '../../../src/controllers/outbox/owner.js';
import { randomId } from '../../../src/internal/key.js';
import {
  community,
  description,
  open,
  reopen,
  wordsOf,
} from '../../components/request-form/draft-support.js';
import { photoFile } from '../../support/photo-file.js';
import { openAt, openPrompt, type PromptDriver } from '../../support/rating-prompt.js';
import {
  adapterWith,
  addPhoto,
  leak,
  placeTracker,
  type TrackerDriver,
} from '../../support/request-tracker.js';
import { writtenIn } from '../../support/shadow-driver.js';

const message = 'I am at home after three.';

/** Waits until the device keeps nothing more that was to be sent. */
async function nothingWaits(adapter: MemoryAdapter): Promise<void> {
  const owner = ownerOf({ adapter });
  const left = async () => {
    const lists = ['draft', 'outbox'].map((kind) => owner.store.listWhole(recordKey(kind, owner, '')));
    return (await Promise.all(lists)).some(({ records, isWhole }) => !isWhole || records.length > 0);
  };
  await waitUntil(async () => !(await left()), 'nothing waits', { timeout: 25_000 });
}

/** What somebody writes, leaves, finds again and sends: each rejects where a word or a photo is lost, or there twice. */
export const scenarios: Readonly<Record<string, () => Promise<void>>> = {
  async 'a report with a photo'() {
    const before = await open(community());
    await before.fillLamp();
    await before.addPhotos(await photoFile('lamp.png'));
    await before.untilText('Ready');
    const form = await reopen(before);
    await form.until(() => wordsOf(form) === description && form.all('.photo').length === 1);
    await form.press('Send the report');
    await form.untilText('We have received it');
    const filed = form.adapter.requestsFiled.map(({ photos, ...filed }) => [
      filed.description,
      photos?.length,
    ]);
    expect(filed).to.deep.equal([[description, 1]]);
    await nothingWaits(form.adapter);
  },

  async 'a message with a photo'() {
    const adapter = adapterWith([leak()], { residentId: randomId() });
    const before: TrackerDriver = await placeTracker(adapter, 'leak');
    await before.press('Write to us');
    await before.type('write-comment', message);
    await addPhoto(before, 'ceiling.jpg');
    await before.untilText('Ready');
    before.element.remove();
    const tracker = await placeTracker(adapter, 'leak');
    await tracker.until(
      () => writtenIn(tracker, 'write-comment') === message && tracker.text.includes('ceiling.jpg'),
    );
    await tracker.press('Send');
    await tracker.untilText('Your message has arrived.');
    const { history = [] } = (await adapter.requests.get('leak', {}))!;
    const own = history.filter(({ type, by }) => type === 'message' && !by?.role);
    expect(own.map(({ text, photos }) => [text, photos?.length])).to.deep.equal([[message, 1]]);
    await nothingWaits(adapter);
  },

  async 'a rating with words'() {
    const before: PromptDriver = await openPrompt();
    await before.choose('score', 2);
    await before.until(() => writtenIn(before, 'comment') !== undefined);
    await before.type('comment', message);
    before.element.remove();
    const prompt = await openAt(before.adapter, { 'subject-id': 'seed-2' });
    await prompt.until(() => prompt.chosen() === 2 && writtenIn(prompt, 'comment') === message);
    await prompt.press('Send');
    await prompt.untilText('Thank you');
    const { score, comment } = (await prompt.adapter.ratings!.get!('seed-2', {}))!;
    expect([score, comment]).to.deep.equal([2, message]);
    await nothingWaits(prompt.adapter);
  },
};
