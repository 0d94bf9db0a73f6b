import { expect } from '@open-wc/testing';
import { readBrand } from '../../src/brand/read-brand.js';
import { toHash } from '../../stories/studio/state/address.js';
import { replace, restoreAll } from '../support/replace.js';
import { announced } from '../support/shadow-driver.js';
import { addressed, clearAddress, openStudio } from '../support/brand-studio.js';

/** A brand with something in every field, also in those that the studio only keeps. */
const whole = {
  name: { en: 'Harmony Homes', 'zh-Hans': '和谐物业' },
  logo: { light: '/logo.svg', dark: 'https://example.com/dark.svg', alt: 'Harmony 和谐' },
  color: '#1677ff',
  accent: '#7a1fa2',
  radius: 4,
  density: 'elder',
  fonts: ['HarmonyOS Sans', 'sans-serif'],
  motion: 'none',
  terms: { locales: { en: { resident: 'owner', residents: 'owners' }, 'zh-Hans': { resident: '业主' } } },
  messages: { en: { requestForm: { send: { repair: 'Call the caretaker' } } } },
  features: { 'request-form': { photos: false }, 'notice-board': { share: false } },
  emergency: { phone: '400-555-0199', categories: ['gas'] },
  links: { privacy: 'https://example.com/privacy', terms: '/terms', help: '/help' },
};

describe('a brand file', () => {
  afterEach(clearAddress);

  it('is the same after it was taken away and brought back', async () => {
    const studio = await openStudio();
    await studio.bringBack(JSON.stringify(whole));
    expect(studio.part('#panel-import')).to.contain('Taken over.');
    const file = await studio.exported('brand');
    expect(JSON.parse(file)).to.deep.equal({ version: 1, ...whole });
    expect(readBrand(JSON.parse(file)).faults).to.deep.equal([]);
    await studio.press('Start again');
    await studio.bringBack(file);
    expect(await studio.exported('brand')).to.equal(file);
  });

  it('is the same after it was made in the form', async () => {
    const studio = await openStudio();
    await studio.type('field-name', '和谐物业');
    await studio.type('field-color', '#07c160');
    await studio.type('field-links-help', '/help');
    await studio.tick('For older eyes');
    await studio.tick('Join');
    const file = await studio.exported('brand');
    await studio.press('Start again');
    await studio.bringBack(file);
    expect(await studio.exported('brand')).to.equal(file);
    expect(JSON.parse(file)).to.deep.equal({
      version: 1,
      name: '和谐物业',
      color: '#07c160',
      links: { help: '/help' },
      density: 'elder',
      features: { 'activity-calendar': { rsvp: false } },
    });
  });

  it('is taken over where it can be used; what cannot is told with its path', async () => {
    const studio = await openStudio();
    const broken = {
      ...whole,
      color: 'blue',
      radius: 99,
      density: 'huge',
      links: { help: 'javascript:1' },
      logos: 1,
    };
    await studio.bringBack(JSON.stringify(broken));
    const { faults } = readBrand(broken);
    expect(faults.length).to.equal(5);
    const listed = studio.all('#panel-import .faults li').map(({ textContent }) => textContent.trim());
    for (const { path, problem } of faults)
      expect(
        listed.some((line) => line.startsWith(path) && line.includes(problem)),
        path,
      ).to.equal(true);
    expect(announced()).to.contain('but for 5 fields');
    const { name, terms } = await studio.brand();
    expect({ name, terms }).to.deep.equal({ name: whole.name, terms: whole.terms });
    expect(studio.control('field-color').value).to.equal('');
  });

  for (const [what, text, told] of [
    ['that is no JSON', '{ "name": ', 'This is not JSON'],
    ['that is a list', '[]', 'no brand'],
    ['that is empty', '  ', 'nothing to take over'],
  ] as const) {
    it(`${what} changes nothing, and it is said at the field`, async () => {
      const studio = await openStudio();
      await studio.type('field-name', 'Harmony');
      await studio.bringBack(text);
      expect(studio.part('#import-text-error')).to.contain(told);
      expect(studio.control('import-text').getAttribute('aria-invalid')).to.equal('true');
      expect(announced()).to.contain(told);
      expect(await studio.brand()).to.deep.equal({ version: 1, name: 'Harmony' });
    });
  }

  it('comes by choice and by drop as well, with a byte order mark too', async () => {
    const studio = await openStudio();
    const transfer = (content: string) => {
      const carried = new DataTransfer();
      carried.items.add(new File([content], 'brand.json', { type: 'application/json' }));
      return carried;
    };
    const input = studio.control('import-file');
    input.files = transfer('\uFEFF{ "name": "Chosen" }').files;
    input.dispatchEvent(new Event('change'));
    await studio.until(() => studio.control('field-name').value === 'Chosen');
    const dropped = new DragEvent('drop', {
      dataTransfer: transfer('{ "name": "Dropped" }'),
      bubbles: true,
      cancelable: true,
    });
    studio.root.querySelector('.base')!.dispatchEvent(dropped);
    expect(dropped.defaultPrevented).to.equal(true);
    await studio.until(() => studio.control('field-name').value === 'Dropped');
    expect(studio.control<HTMLElement>('tab-import').ariaSelected).to.equal('true');
  });
});

describe('a link', () => {
  afterEach(restoreAll);
  afterEach(clearAddress);

  it('holds what was chosen, and shows it to whoever opens it', async () => {
    const studio = await openStudio();
    expect(location.hash).to.equal('');
    await studio.type('field-name', '和谐物业');
    await studio.type('field-color', '#1677ff');
    const brand = { name: '和谐物业', color: '#1677ff' };
    await studio.untilAddressed(brand);
    const { hash } = location;
    studio.element.remove();
    const other = await openStudio({ hash: hash.slice(1) });
    expect(await other.brand()).to.deep.equal({ version: 1, ...brand });
    expect(other.part('.message')).to.contain('The brand of the link is shown');
    await other.press('Start again');
    await other.until(() => location.hash === '');
  });

  it('holds every field there is', async () => {
    const studio = await openStudio({ hash: toHash(whole) });
    expect(await studio.brand()).to.deep.equal({ version: 1, ...whole });
    expect(addressed()).to.deep.equal({ state: 'read', brand: whole });
  });

  it('that is opened in the same page can be taken back', async () => {
    const studio = await openStudio();
    await studio.type('field-name', 'Mine');
    location.hash = toHash({ name: 'Theirs' });
    await studio.until(() => studio.control('field-name').value === 'Theirs');
    await studio.press('Undo');
    expect(studio.control('field-name').value).to.equal('Mine');
    await studio.untilAddressed({ name: 'Mine' });
  });

  it('that is opened while a change is on its way to the address wins', async () => {
    const studio = await openStudio();
    const due: (() => void)[] = [];
    replace(
      window,
      'setTimeout',
      () =>
        ((work: () => void) => {
          due.push(work);
          return 0;
        }) as typeof setTimeout,
    );
    await studio.type('field-name', 'Mine');
    location.hash = toHash({ name: 'Theirs' });
    restoreAll();
    for (const work of due) work();
    await studio.until(() => studio.control('field-name').value === 'Theirs');
    await studio.untilAddressed({ name: 'Theirs' });
  });

  it('that was cut is told, and the default is shown', async () => {
    const studio = await openStudio({ hash: toHash(whole).slice(0, -5) });
    expect(studio.part('.message')).to.contain('The link could not be read');
    expect(announced()).to.contain('The link could not be read');
    expect(await studio.brand()).to.deep.equal({ version: 1 });
  });

  it('with faults is shown but for these, each with its path', async () => {
    const studio = await openStudio({ hash: toHash({ name: 'Harmony', color: 'blue' }) });
    expect(studio.all('.message .faults code').map(({ textContent }) => textContent)).to.deep.equal([
      'color',
    ]);
    expect(await studio.brand()).to.deep.equal({ version: 1, name: 'Harmony' });
  });

  it('about something else is left alone', async () => {
    const studio = await openStudio({ hash: 'usage' });
    expect(studio.all('.message')).to.deep.equal([]);
    expect(location.hash).to.equal('#usage');
  });
});
