import { expect } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapter/errors.js';
import { DraftKeeper } from '../../../src/controllers/draft/draft-keeper.js';
import { recordStore } from '../../../src/internal/storage/device-store.js';
import { photoFile } from '../../support/photo-file.js';
import { placeTracker } from '../../support/request-tracker.js';
import type { FormDriver } from '../../support/request-form.js';
import { Portal, description, kept, words } from './sign-in-support.js';

const own = 'The door sticks.';

/** A portal where somebody was signed in with a form, and is no more, and where nothing is taken while nobody is. */
async function leftPortal(residentId: string) {
  const portal = new Portal();
  portal.signedIn = residentId;
  const before = await portal.open();
  before.element.remove();
  portal.signedIn = undefined;
  const { requests } = portal.community;
  const { create } = requests;
  const sentFor: unknown[] = [];
  requests.create = (input, options) => {
    if (portal.signedIn === undefined) return Promise.reject(new AdapterError('unauthenticated'));
    sentFor.push([options.residentId, input.description]);
    return create.call(requests, input, options);
  };
  return { portal, sentFor };
}

/** Writes and sends, and waits until that is through: what else was there to be brought along or sent has been by then. */
async function sendOwn(form: FormDriver): Promise<void> {
  await form.choose('Lamp');
  await form.type('Description', own);
  await form.untilText(kept);
  await form.press('Send the report');
  await form.untilText('We have received it');
}

describe('what is written signed out where somebody was signed in before', () => {
  it('is shown to no other, and sent for none, in whatever form of the page it was written', async () => {
    const { portal, sentFor } = await leftPortal('wang-fang');
    const repair = await portal.open(false, 'repair');
    const complaint = await portal.open(false, 'complaint');
    await repair.sendLamp();
    await repair.untilText('You are signed out');
    await complaint.type('Description', 'They sing at night.');
    portal.signIn(repair, 'li-jun');
    await repair.until(() => words(repair) === '');
    portal.signIn(complaint, 'li-jun');
    await complaint.until(() => words(complaint) === '');
    await sendOwn(repair);
    expect(sentFor).to.deep.equal([['li-jun', own]]);
    expect(await portal.stored('li-jun')).to.deep.equal([0, 0]);
  });

  it('comes into no form that another opens later', async () => {
    const { portal, sentFor } = await leftPortal('wang-fang');
    const form = await portal.open();
    await form.sendLamp();
    await form.untilText('You are signed out');
    await form.press('Report something else');
    await form.until(() => words(form) === '');
    await form.type('Description', 'The bell is silent.');
    portal.signIn(form, 'li-jun');
    await form.until(() => words(form) === '');
    form.element.remove();
    const next = await portal.open();
    await sendOwn(next);
    expect(next.text).not.to.contain('draft');
    expect(sentFor).to.deep.equal([['li-jun', own]]);
    expect(await portal.stored('li-jun')).to.deep.equal([0, 0]);
  });

  it('goes to no other where somebody had used a tracker only', async () => {
    const portal = new Portal();
    portal.signedIn = 'wang-fang';
    const owner = { portal: portal.name, residentId: 'wang-fang', store: recordStore(true) };
    const keeper = new DraftKeeper(owner, 'request-form/', () => {});
    keeper.save({ kind: 'repair', description: own });
    await keeper.flush();
    const tracker = await placeTracker(portal.adapter);
    await tracker.untilText(own);
    tracker.element.remove();
    portal.signedIn = undefined;
    const form = await portal.open();
    await form.fillLamp();
    portal.signIn(form, 'li-jun');
    await form.until(() => words(form) === '');
    expect(await portal.stored('li-jun')).to.deep.equal([0, 0]);
  });

  it('is theirs once they are back, in forms that are there and in later ones: the report that waits, and the draft', async () => {
    const { portal, sentFor } = await leftPortal('wang-fang');
    const waiting = await portal.open(false, 'repair complaint');
    await waiting.addPhotos(await photoFile('lamp.png'));
    await waiting.untilText('Ready');
    await waiting.sendLamp();
    await waiting.untilText('You are signed out');
    const form = await portal.open();
    await form.type('Description', own);
    form.element.remove();
    portal.signIn(waiting, 'wang-fang');
    await waiting.untilText('We have received it');
    const again = await portal.open();
    await again.until(() => words(again) === own);
    expect(sentFor).to.deep.equal([['wang-fang', description]]);
    expect(await portal.stored('wang-fang')).to.deep.equal([1, 0]);
  });

  it('is theirs who were not the first there, too', async () => {
    const { portal } = await leftPortal('wang-fang');
    portal.signedIn = 'li-jun';
    const before = await portal.open();
    before.element.remove();
    portal.signedIn = undefined;
    const form = await portal.open();
    await form.fillLamp();
    portal.signIn(form, 'li-jun');
    await form.untilText(kept);
    expect(words(form)).to.equal(description);
    expect(await portal.stored('li-jun')).to.deep.equal([1, 0]);
  });
});
