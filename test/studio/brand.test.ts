import { expect } from '@open-wc/testing';
import { themeOf } from '../../src/brand/theme.js';
import { announced } from '../support/shadow-driver.js';
import { clearAddress, openStudio, type StudioDriver } from '../support/brand-studio.js';
import { watchTimers } from '../support/watch-timers.js';

function rgb(hex: string): string {
  const channels = [1, 3, 5].map((start) => parseInt(hex.slice(start, start + 2), 16));
  return `rgb(${channels.join(', ')})`;
}

/** What is drawn inside an element of the preview, in each scheme. */
async function drawn(studio: StudioDriver, element: string, selector: string): Promise<HTMLElement[]> {
  const found = () =>
    studio.all(`.stage ${element}`).map((one) => one.shadowRoot?.querySelector<HTMLElement>(selector));
  await studio.until(() => found().filter(Boolean).length === 2);
  return found() as HTMLElement[];
}

describe('the studio', () => {
  afterEach(clearAddress);

  it('shows a colour at once in every element, light beside dark', async () => {
    const studio = await openStudio();
    await studio.type('field-color', '#7a1fa2');
    const theme = themeOf({ color: '#7a1fa2' });
    const [light, dark] = await drawn(studio, 'linli-request-form', '.button.primary');
    const fill = (button: HTMLElement) => getComputedStyle(button).backgroundColor;
    await studio.until(() => fill(light!) === rgb(theme.light['color-accent-fill']));
    await studio.until(() => fill(dark!) === rgb(theme.dark['color-accent-fill']));
    for (const element of [
      'notice-board',
      'request-tracker',
      'activity-calendar',
      'rating-prompt',
      'sla-badge',
    ]) {
      const [base] = await drawn(studio, `linli-${element}`, '.base');
      expect(getComputedStyle(base!).color, element).to.equal(rgb(theme.light['color-text']));
    }
  });

  it('says in words what became of the colour, and that every pair passes', async () => {
    const studio = await openStudio();
    await studio.type('field-color', '#1677ff');
    await studio.until(() => studio.part('.verdict').includes('Your colour'));
    expect(studio.part('.verdict')).to.match(/^All \d+ pairs pass\./);
    await studio.until(() => announced() === studio.part('.verdict'));
    await studio.open('contrast');
    const shown = studio.all('#panel-contrast tbody td .number').map(({ textContent }) => textContent);
    const { report } = themeOf({ color: '#1677ff' });
    expect(shown.length).to.equal(report.length);
    expect(shown.filter((text) => !text.includes('passes'))).to.deep.equal([]);
  });

  it('says what became of a press before the verdict, and gives time to hear it', async () => {
    const studio = await openStudio();
    const { running, restore } = watchTimers();
    let verdict: unknown;
    try {
      await studio.type('field-color', '#1677ff');
      [verdict] = running;
      await studio.press('Undo');
    } finally {
      restore();
    }
    expect(announced()).to.equal('Taken back.');
    expect(verdict).not.to.equal(undefined);
    expect(running.has(verdict)).to.equal(false);
    await studio.until(() => announced() === studio.part('.verdict'));
  });

  it('gives a page to paste that shows the brand', async () => {
    const studio = await openStudio();
    await studio.type('field-color', '#7a1fa2');
    const brand = await studio.exported('brand');
    const page = (await studio.exported('snippet'))
      .replace('./linli.js', `${location.origin}/src/bundle.ts`)
      .replace('./brand.json', `data:application/json,${encodeURIComponent(brand)}`);
    studio.element.remove();
    const frame = document.createElement('iframe');
    frame.srcdoc = `<!doctype html><html lang="en"><body>${page}</body></html>`;
    document.body.append(frame);
    const button = () =>
      frame.contentDocument
        ?.querySelector('linli-request-form')
        ?.shadowRoot?.querySelector('.button.primary');
    const wanted = rgb(themeOf({ color: '#7a1fa2' }).light['color-accent-fill']);
    await studio.until(() => Boolean(button()) && getComputedStyle(button()!).backgroundColor === wanted);
    frame.remove();
  });

  it('offers common colours, and marks the one that is chosen', async () => {
    const studio = await openStudio();
    studio.control<HTMLElement>('field-color').closest('.field')!.querySelectorAll('button')[1]!.click();
    await studio.element.updateComplete;
    expect(studio.control('field-color').value).to.equal('#07c160');
    const pressed = studio.all('.preset[aria-pressed=true]').map(({ ariaLabel }) => ariaLabel);
    expect(pressed).to.deep.equal(['WeUI, Vant #07c160']);
    expect(await studio.brand()).to.deep.equal({ version: 1, color: '#07c160' });
  });

  it('shows the elements in the language, at the width and alone, as chosen', async () => {
    const studio = await openStudio();
    const titles = () =>
      studio.all('linli-request-form').map(({ shadowRoot }) => shadowRoot?.querySelector('h2')?.textContent);
    await studio.until(() => titles().every((title) => title?.includes('Report a repair')));
    await studio.choose('preview-locale', 'zh-Hans');
    await studio.until(() => titles().every((title) => title?.includes('报修')));
    expect(studio.text).to.contain('Brand studio');
    await studio.choose('preview-shown', 'notice-board');
    expect(studio.all('.stage linli-request-form')[0]!.getBoundingClientRect().height).to.equal(0);
    expect(studio.all('.stage linli-notice-board')[0]!.getBoundingClientRect().height).to.be.above(100);
    const phone = studio.all('.stage')[0]!.getBoundingClientRect().width;
    await studio.choose('preview-width', 'desktop');
    expect(studio.all('.stage')[0]!.getBoundingClientRect().width).to.be.above(phone);
    await studio.choose('preview-scheme', 'dark');
    expect(studio.all('.frame').map((frame) => frame.hidden)).to.deep.equal([true, false]);
  });

  it('calls residents, and shows features, as the brand does', async () => {
    const studio = await openStudio();
    await studio.choose('preview-shown', 'request-form');
    const photos = await drawn(studio, 'linli-request-form', 'input[type=file]');
    expect(photos.length).to.equal(2);
    await studio.tick('Attach photos');
    await studio.until(() =>
      studio
        .all('.stage linli-request-form')
        .every((form) => form.shadowRoot!.querySelector('input[type=file]') === null),
    );
    await studio.type('field-emergency-phone', '400-555-0199');
    expect(await studio.brand()).to.deep.equal({
      version: 1,
      features: { 'request-form': { photos: false } },
      emergency: { phone: '400-555-0199' },
    });
  });

  it('says at a field what cannot be used, shows the default, and keeps the rest', async () => {
    const studio = await openStudio();
    await studio.type('field-name', 'Harmony Homes');
    await studio.type('field-color', '#16');
    const field = studio.control('field-color');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(studio.part('#field-color-error')).to.contain('six digits');
    expect(field.getAttribute('aria-describedby')).to.contain('field-color-error');
    expect(studio.part('.verdict')).to.contain('Linli’s own colours');
    expect(await studio.brand()).to.deep.equal({ version: 1, name: 'Harmony Homes' });
    expect(studio.part('#panel-export')).to.contain('One field cannot be used');
    await studio.type('field-color', '#1677ff');
    expect(field.hasAttribute('aria-invalid')).to.equal(false);
  });

  it('takes a name for everybody, or one for each language', async () => {
    const studio = await openStudio();
    await studio.type('field-name', 'Harmony');
    await studio.tick('Another name in each language');
    await studio.type('field-name-zh-Hans', '和谐物业');
    expect(await studio.brand()).to.deep.equal({
      version: 1,
      name: { en: 'Harmony', 'zh-Hans': '和谐物业' },
    });
    const names = studio
      .all('studio-page')
      .map((page) => page.shadowRoot!.querySelector('.name')?.textContent);
    expect(names).to.deep.equal(['Harmony', 'Harmony']);
    await studio.tick('Another name in each language');
    expect(await studio.brand()).to.deep.equal({ version: 1, name: 'Harmony' });
  });

  it('tries a logo of the device in the preview, and tells that it is in no file', async () => {
    const studio = await openStudio();
    const input = studio.control('logo-file');
    const choose = async (file: File) => {
      const chosen = new DataTransfer();
      chosen.items.add(file);
      input.files = chosen.files;
      input.dispatchEvent(new Event('change'));
      await studio.element.updateComplete;
    };
    await choose(new File(['text'], 'logo.txt', { type: 'text/plain' }));
    expect(studio.part('#logo-file-error')).to.contain('no picture');
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
    await choose(new File([drawing], 'logo.svg', { type: 'image/svg+xml' }));
    const logos = () =>
      studio.all('studio-page').map((page) => page.shadowRoot!.querySelector<HTMLImageElement>('img')?.src);
    await studio.until(() => logos().every((src) => src?.startsWith('blob:')));
    expect(await studio.brand()).to.deep.equal({ version: 1 });
    expect(studio.part('#panel-export')).to.contain('tried logo is not in the file');
    await studio.press('Remove the tried logo');
    await studio.until(() => logos().every((src) => src === undefined));
  });

  it('takes back, does again and begins again, and nothing is lost by it', async () => {
    const studio = await openStudio();
    await studio.type('field-name', 'H');
    await studio.type('field-name', 'Harmony');
    await studio.type('field-color', '#1677ff');
    await studio.press('Start again');
    expect(await studio.brand()).to.deep.equal({ version: 1 });
    await studio.press('Undo');
    expect(await studio.brand()).to.deep.equal({ version: 1, name: 'Harmony', color: '#1677ff' });
    await studio.press('Undo');
    await studio.press('Undo');
    expect(studio.control('field-name').value).to.equal('');
    expect(studio.button('Undo').getAttribute('aria-disabled')).to.equal('true');
    await studio.press('Redo');
    expect(studio.control('field-name').value).to.equal('Harmony');
  });
});
