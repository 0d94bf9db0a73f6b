import { expect, fixture, html } from '@open-wc/testing';
import { memory } from '../../../src/adapters/memory/index.js';
import type { LinliRequestForm } from '../../../src/components/request-form/request-form.js';
import { FormDriver, seed } from '../../support/request-form.js';

const homes = [
  { id: 'h1', label: 'Building 3, 502' },
  { id: 'h2', label: 'Building 4, 101' },
];

/** A form of a page that names a home which the backend does not know, once it was refused for that. */
async function refusedFor(known: typeof homes): Promise<FormDriver> {
  const adapter = memory({ seed: { ...seed, intake: { ...seed.intake, homes: known } } });
  const form = new FormDriver(
    await fixture<LinliRequestForm>(
      html`<linli-request-form lang="en" home="h9" .adapter=${adapter}></linli-request-form>`,
    ),
  );
  await form.untilText('Send the report');
  await form.untilReady();
  expect(form.root.querySelector('#location-homeId')).to.equal(null);
  await form.sendLamp();
  await form.untilText('1 answer needs another look');
  return form;
}

async function choose(form: FormDriver, label: string, value: string): Promise<void> {
  const select = form.control<HTMLSelectElement>(label);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await form.element.updateComplete;
}

const places = (form: FormDriver) => form.adapter.requestsFiled.map(({ location }) => location);

describe('no home of the page', () => {
  async function openWith(home: string | null, known: typeof homes): Promise<FormDriver> {
    const adapter = memory({ seed: { ...seed, intake: { ...seed.intake, homes: known } } });
    const form = new FormDriver(
      await fixture<LinliRequestForm>(
        html`<linli-request-form lang="en" .home=${home} .adapter=${adapter}></linli-request-form>`,
      ),
    );
    await form.untilText('Send the report');
    return form;
  }
  const hasChoice = (form: FormDriver) => form.root.querySelector('#location-homeId') !== null;

  it('is what is set where there is none, and the resident is asked', async () => {
    for (const none of [null, '']) expect(hasChoice(await openWith(none, homes))).to.equal(true);
  });

  it('makes a common area of the place where the resident has none', async () => {
    const form = await openWith(null, []);
    expect(form.text).to.contain('Common area').and.not.to.contain('In my home');
  });

  it('is left where the attribute is taken away', async () => {
    const form = await openWith('h1', homes);
    form.element.setAttribute('home', 'h1');
    await form.element.updateComplete;
    expect(hasChoice(form)).to.equal(false);
    form.element.removeAttribute('home');
    await form.element.updateComplete;
    expect(hasChoice(form)).to.equal(true);
  });
});

describe('a home of the page that the backend refuses', () => {
  it('is asked for, with what was written kept', async () => {
    const form = await refusedFor(homes);
    await form.until(() => form.root.activeElement?.id === 'location-homeId');
    expect(form.text).to.contain('Home: please choose again.');
    expect(form.control<HTMLTextAreaElement>('Description').value).to.contain('dark');
    expect(form.control<HTMLSelectElement>('Home').value).to.equal('');
    await form.press('Send the report');
    expect(form.text).to.contain('Home: please answer this.');
    await choose(form, 'Home', 'h2');
    expect(form.text).not.to.contain('Home: please');
    await form.press('Send the report');
    await form.untilText('We have received it');
    expect(places(form)).to.deep.equal([{ type: 'home', homeId: 'h2', label: 'Building 4, 101' }]);
  });

  it('gives way to the only one that the resident has', async () => {
    const form = await refusedFor(homes.slice(0, 1));
    await form.until(() => form.root.activeElement?.id === 'location-homeId');
    expect(form.control<HTMLSelectElement>('Home').value).to.equal('h1');
    await form.press('Send the report');
    await form.untilText('We have received it');
    expect(places(form)).to.deep.equal([{ type: 'home', homeId: 'h1', label: 'Building 3, 502' }]);
  });

  it('gives way to a common area where the resident has none', async () => {
    const form = await refusedFor([]);
    await form.until(() => form.root.activeElement?.id === 'failure');
    await choose(form, 'Common area', 'lift');
    await form.press('Send the report');
    await form.untilText('We have received it');
    expect(places(form)).to.deep.equal([{ type: 'area', areaId: 'lift', label: 'Lift B' }]);
  });

  it('is not asked for once the page names another', async () => {
    const form = await refusedFor(homes);
    form.element.home = 'h2';
    await form.element.updateComplete;
    await form.press('Send the report');
    await form.untilText('We have received it');
    expect(places(form)).to.deep.equal([{ type: 'home', homeId: 'h2', label: 'Building 4, 101' }]);
  });

  it('is the page’s again for the next report', async () => {
    const form = await refusedFor(homes);
    await choose(form, 'Home', 'h2');
    await form.press('Send the report');
    await form.untilText('We have received it');
    form.element.home = 'h1';
    await form.press('Report something else');
    await form.until(() => form.all('form').length === 1);
    expect(form.root.querySelector('#location-homeId')).to.equal(null);
    expect(form.root.querySelector('.settled')!.textContent.trim()).to.equal('Building 3, 502');
  });
});
