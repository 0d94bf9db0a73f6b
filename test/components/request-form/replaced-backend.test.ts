import { expect, fixture, html } from '@open-wc/testing';
import { configure } from '../../../src/adapter/settings.js';
import { memory } from '../../../src/adapters/memory/index.js';
import type { LinliRequestForm } from '../../../src/components/request-form/request-form.js';
import { randomId } from '../../../src/internal/key.js';
import { photoFile } from '../../support/photo-file.js';
import { restoreAll } from '../../support/replace.js';
import { FormDriver, seed } from '../../support/request-form.js';
import { replaceBackend, toldByIntake, type Told } from '../../support/told-by-intake.js';
import { description, words } from './sign-in-support.js';

const unsent = 'Not sent yet';
const received = 'We have received it';

const backend = (portal: string, residentId: string) => toldByIntake(memory({ seed }), portal, residentId);

/** The page's form, of somebody who is signed in. */
async function openForm({ adapter, intake }: Told): Promise<FormDriver> {
  configure({ adapter });
  intake.release();
  const form = new FormDriver(
    await fixture<LinliRequestForm>(html`<linli-request-form lang="en"></linli-request-form>`),
  );
  await form.until(() => form.all('form').length > 0);
  await form.untilReady();
  return form;
}

/** A form whose report waits, with a photo. */
async function openWaiting(before: Told): Promise<FormDriver> {
  before.fail({ 'requests.create': 'unauthenticated' });
  const form = await openForm(before);
  await form.addPhotos(await photoFile('a.png'));
  await form.untilText('Ready');
  await form.sendLamp();
  await form.untilText(unsent);
  return form;
}

const showsTheirs = ({ text }: FormDriver) =>
  [unsent, received, description].some((one) => text.includes(one));

describe('a form whose page goes over to another portal', () => {
  afterEach(() => {
    restoreAll();
    configure({ adapter: undefined });
  });

  it('neither sends there nor shows what waits elsewhere, and sends it once the page is back', async () => {
    const [wang, portal] = [randomId(), randomId()];
    const other = backend(randomId(), randomId());
    const form = await openWaiting(backend(portal, wang));
    await replaceBackend(other.adapter);
    expect([showsTheirs(form), other.writes]).to.deep.equal([false, []]);
    other.intake.release();
    await form.until(() => words(form) === '');
    expect([showsTheirs(form), other.writes]).to.deep.equal([false, []]);
    const again = backend(portal, wang);
    again.intake.release();
    await replaceBackend(again.adapter);
    await form.untilText(`Sent: ${description}`);
    expect(again.writes).to.include('requests.create');
  });

  it('neither sends there nor shows it where the other does not say who is there', async () => {
    const other = backend(randomId(), randomId());
    other.fail({ 'requests.intake': 'offline' });
    const form = await openWaiting(backend(randomId(), randomId()));
    other.intake.release();
    await replaceBackend(other.adapter);
    await form.untilText('no connection');
    await replaceBackend(other.adapter);
    expect([showsTheirs(form), other.writes]).to.deep.equal([false, []]);
  });

  it('is blank where nobody is signed in yet, and has the draft again once the page is back', async () => {
    const before = backend(randomId(), randomId());
    const other = backend(randomId(), '');
    other.intake.release();
    const form = await openForm(before);
    await form.fillLamp();
    await form.untilText('Kept on this device');
    await replaceBackend({ ...other.adapter, resident: () => undefined });
    await form.until(() => words(form) === '');
    await replaceBackend(before.adapter);
    await form.until(() => words(form) === description);
  });

  it('does not send a photo there that comes after a report', async () => {
    const before = backend(randomId(), randomId());
    const other = backend(randomId(), randomId());
    before.fail({ 'requests.comment': 'unauthenticated' });
    const form = await openForm(before);
    await form.sendLamp();
    await form.untilText(received);
    const input = form.root.querySelector<HTMLInputElement>('.picker input')!;
    const transfer = new DataTransfer();
    transfer.items.add(await photoFile('later.png'));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await form.untilText(unsent);
    await replaceBackend(other.adapter);
    expect([showsTheirs(form), other.writes]).to.deep.equal([false, []]);
  });
});

describe('a form whose page renews the way to the same portal', () => {
  afterEach(() => {
    restoreAll();
    configure({ adapter: undefined });
  });

  it('shows and sends what waits once it is known that the same resident is there', async () => {
    const [wang, portal] = [randomId(), randomId()];
    const before = backend(portal, wang);
    const renewed = backend(portal, wang);
    const form = await openWaiting(before);
    // After so many attempts, the next that comes by itself is minutes away.
    before.fail({ 'requests.create': 'unavailable' });
    for (let attempt = 0; attempt < 6; attempt++) await replaceBackend(before.adapter);
    await replaceBackend(renewed.adapter);
    expect([showsTheirs(form), renewed.writes]).to.deep.equal([false, []]);
    renewed.intake.release();
    await form.untilText(received);
    expect(renewed.writes).to.include('requests.create');
  });

  it('shows the receipt again, and keeps what is typed', async () => {
    const [wang, portal] = [randomId(), randomId()];
    const form = await openForm(backend(portal, wang));
    await form.sendLamp();
    await form.untilText(received);
    const renewed = backend(portal, wang);
    await replaceBackend(renewed.adapter);
    expect(showsTheirs(form)).to.equal(false);
    renewed.intake.release();
    await form.untilText(received);
    await form.press('Report something else');
    await form.until(() => words(form) === '');
    await form.type('Description', 'The door sticks.');
    const last = backend(portal, wang);
    last.intake.release();
    await replaceBackend(last.adapter);
    await form.until(() => form.all('form').length > 0);
    expect(words(form)).to.equal('The door sticks.');
  });
});
