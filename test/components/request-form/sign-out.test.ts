import { expect, fixture, html } from '@open-wc/testing';
import { configure } from '../../../src/adapter/settings.js';
import { memory } from '../../../src/adapters/memory/index.js';
import type { LinliRequestForm } from '../../../src/components/request-form/request-form.js';
import { randomId } from '../../../src/internal/key.js';
import { photoFile } from '../../support/photo-file.js';
import { FormDriver, seed } from '../../support/request-form.js';

const words = (form: FormDriver) => form.all<HTMLTextAreaElement>('textarea')[0]?.value;

/** A form whose page says who is signed in. */
async function openSignedIn() {
  const page: { resident: string | undefined } = { resident: randomId() };
  const community = memory({ seed });
  const adapter = { ...community, resident: () => page.resident };
  const form = new FormDriver(
    await fixture<LinliRequestForm>(
      html`<linli-request-form lang="en" .adapter=${adapter}></linli-request-form>`,
    ),
  );
  await form.until(() => words(form) === '');
  await form.untilReady();
  return { form, community, page };
}

describe('what a resident has written who signs out', () => {
  const signOut = async (page: { resident: string | undefined }, form: FormDriver) => {
    page.resident = undefined;
    configure({});
    await form.element.updateComplete;
  };

  it('stays, since it may well be the same person who comes', async () => {
    const { form, page } = await openSignedIn();
    await form.fillLamp();
    const written = words(form);
    await signOut(page, form);
    await new Promise((resolve) => setTimeout(resolve));
    expect(words(form)).to.equal(written);
  });

  const shared: Record<string, (form: FormDriver) => void> = {
    'the attribute': ({ element }) => element.setAttribute('shared-device', ''),
    'the setting of the page': () => configure({ sharedDevice: true }),
  };
  for (const [name, share] of Object.entries(shared)) {
    describe(`on a device that ${name} calls shared`, () => {
      afterEach(() => configure({ sharedDevice: undefined }));

      async function write() {
        const opened = await openSignedIn();
        share(opened.form);
        await opened.form.element.updateComplete;
        await opened.form.fillLamp();
        await opened.form.addPhotos(await photoFile('a.png'));
        await opened.form.untilText('Ready');
        return opened;
      }

      it('is gone at once', async () => {
        const { form, page } = await write();
        await signOut(page, form);
        await form.until(() => words(form) === '');
        expect(form.all('.photo')).to.have.length(0);
      });

      it('is gone when another comes', async () => {
        const { form, page } = await write();
        page.resident = randomId();
        configure({});
        await form.until(() => words(form) === '' && form.all('.photo').length === 0);
      });
    });
  }
});

describe('a session that ends while reports wait', () => {
  it('is said once, however many wait, and no more after the sign-in', async () => {
    const { form, community } = await openSignedIn();
    community.setFaults([{ call: 'requests.create', error: 'unauthenticated' }]);
    for (const place of ['landing', 'stairs']) {
      await form.choose('Lamp');
      await form.type('Description', `The lamp on the ${place} is dark.`);
      await form.press('Send the report');
      await form.until(() => form.all('.waiting').length > 0);
      await form.untilText('You are signed out');
      await form.press('Report something else');
      await form.until(() => form.all('form').length > 0);
    }
    expect(form.text.split('You are signed out')).to.have.length(2);
    expect(form.text).to.contain('as soon as you have signed in again');
    community.setFaults([]);
    configure({});
    await form.until(() => community.requestsFiled.length === 2);
    await form.until(() => !form.text.includes('You are signed out') && !form.text.includes('Not sent yet'));
  });
});
