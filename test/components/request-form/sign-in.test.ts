import { expect, fixture, html } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapter/errors.js';
import { memory } from '../../../src/adapters/memory/index.js';
import type { LinliRequestForm } from '../../../src/components/request-form/request-form.js';
import { randomId } from '../../../src/internal/key.js';
import { photoFile } from '../../support/photo-file.js';
import { holdDecoder, holdKeeping } from '../../support/photos/hold.js';
import { restoreAll } from '../../support/replace.js';
import { FormDriver, seed } from '../../support/request-form.js';
import { Portal, description, kept, words } from './sign-in-support.js';

describe('a report that is sent while somebody else signs in', () => {
  it('is not filed as theirs, and waits for who wrote it', async () => {
    const [writer, other] = [randomId(), randomId()];
    let signedIn = writer;
    const community = memory({ seed });
    const adapter = { ...community, resident: () => signedIn };
    const form = new FormDriver(
      await fixture<LinliRequestForm>(
        html`<linli-request-form lang="en" .adapter=${adapter}></linli-request-form>`,
      ),
    );
    await form.until(() => words(form) === '');
    await form.untilReady();
    await form.fillLamp();
    const written = words(form);
    signedIn = other;
    await form.press('Send the report');
    await form.until(() => words(form) === '');
    signedIn = writer;
    form.element.requestUpdate();
    await form.until(() => words(form) === written);
    expect(community.requestsFiled).to.deep.equal([]);
  });
});

describe('what somebody is writing while another signs in', () => {
  afterEach(restoreAll);

  it('keeps a photo that is not kept yet, which the other never sees', async () => {
    const portal = new Portal();
    portal.signedIn = 'wang-fang';
    const form = await portal.open();
    const photos = holdKeeping();
    await form.fillLamp();
    await form.addPhotos(await photoFile('a.png'));
    await photos.begun;
    portal.signIn(form, 'li-jun');
    await form.until(() => words(form) === '');
    expect(form.all('.photo')).to.have.length(0);
    photos.release();
    await portal.untilKept('wang-fang');
    portal.signIn(form, 'wang-fang');
    await form.until(() => words(form) === description && form.all('.photo').length === 1);
    expect(await portal.stored('li-jun')).to.deep.equal([0, 0]);
  });

  it('leaves the form to the other while a decoder hangs', async () => {
    const portal = new Portal();
    portal.signedIn = 'wang-fang';
    const form = await portal.open();
    const photos = holdDecoder();
    await form.addPhotos(await photoFile('a.png'));
    await photos.begun;
    portal.signIn(form, 'li-jun');
    await form.until(() => form.all('.photo').length === 0);
    await form.sendLamp();
    await form.untilText('We have received it');
    photos.release();
  });
});

describe('what is written before anybody has signed in', () => {
  it('becomes that of who signs in: the draft, with its photos, is kept under their name', async () => {
    const portal = new Portal();
    const form = await portal.open();
    await form.fillLamp();
    await form.addPhotos(await photoFile('a.png'));
    await form.untilText('Ready');
    portal.signIn(form, 'wang-fang');
    await form.untilText(kept);
    expect(words(form)).to.equal(description);
    expect(await portal.stored('wang-fang')).to.deep.equal([1, 1]);
    form.element.remove();
    const again = await portal.open();
    await again.until(() => words(again) === description && again.all('.photo').length === 1);
    await again.untilText('Ready');
    await again.press('Send the report');
    await again.untilText('We have received it');
    expect(portal.community.requestsFiled[0]!.photos).to.have.length(1);
  });

  it('becomes theirs also where the page shows the form anew after the sign-in', async () => {
    const portal = new Portal();
    const form = await portal.open();
    await form.fillLamp();
    await form.addPhotos(await photoFile('a.png'));
    await form.untilText('Ready');
    form.element.remove();
    portal.signedIn = 'wang-fang';
    const again = await portal.open();
    await again.until(() => words(again) === description && again.all('.photo').length === 1);
    expect(await portal.stored('wang-fang')).to.deep.equal([1, 1]);
  });

  it('leaves an earlier draft of theirs where it is, and offers it', async () => {
    const portal = new Portal();
    portal.signedIn = 'wang-fang';
    const before = await portal.open();
    await before.type('Description', 'The door sticks.');
    await before.untilText(kept);
    before.element.remove();
    portal.signedIn = undefined;
    const form = await portal.open();
    await form.fillLamp();
    portal.signIn(form, 'wang-fang');
    await form.untilText('There is an earlier draft of');
    expect(words(form)).to.equal(description);
    expect(await portal.stored('wang-fang')).to.deep.equal([2, 0]);
    await form.press('Use it instead');
    await form.until(() => words(form) === 'The door sticks.');
  });

  it('and waits to be sent, goes in their name', async () => {
    const portal = new Portal();
    const { create } = portal.community.requests;
    portal.community.requests.create = () => Promise.reject(new AdapterError('unauthenticated'));
    const form = await portal.open();
    await form.sendLamp();
    await form.untilText('You are signed out');
    const sentFor: unknown[] = [];
    portal.community.requests.create = (input, options) => {
      sentFor.push(options.residentId);
      return create.call(portal.community.requests, input, options);
    };
    portal.signIn(form, 'wang-fang');
    await form.untilText('We have received it');
    expect([sentFor, portal.community.requestsFiled.length]).to.deep.equal([['wang-fang'], 1]);
  });

  it('never goes from one resident to another', async () => {
    const portal = new Portal();
    const form = await portal.open();
    portal.signIn(form, 'wang-fang');
    await form.fillLamp();
    await form.untilText(kept);
    portal.signIn(form, undefined);
    await form.type('Where exactly', 'by the door');
    portal.signIn(form, 'li-jun');
    await form.until(() => words(form) === '');
    expect(await portal.stored('li-jun')).to.deep.equal([0, 0]);
    // A form that was opened after the sign-out may have the words of who was there.
    portal.signedIn = undefined;
    form.element.remove();
    const next = await portal.open();
    await next.type('Description', 'Whose is it?');
    portal.signIn(next, 'wang-fang');
    await next.until(() => words(next) === description);
    expect(await portal.stored('wang-fang')).to.deep.equal([1, 0]);
    portal.signIn(next, 'li-jun');
    await next.until(() => words(next) === '');
    expect(await portal.stored('li-jun')).to.deep.equal([0, 0]);
  });

  it('becomes theirs on a shared device too, and nothing of it is on the device', async () => {
    const portal = new Portal();
    const form = await portal.open(true);
    await form.fillLamp();
    await form.addPhotos(await photoFile('a.png'));
    await form.untilText('Ready');
    portal.signIn(form, 'wang-fang');
    form.element.remove();
    const again = await portal.open(true);
    await again.until(() => words(again) === description && again.all('.photo').length === 1);
    await again.press('Send the report');
    await again.untilText('We have received it');
    expect(await portal.storedByAnybody()).to.deep.equal([]);
  });
});
