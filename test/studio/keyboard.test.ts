import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { announced } from '../support/shadow-driver.js';
import { clearAddress, openStudio, type StudioDriver } from '../support/brand-studio.js';

/** Presses Tab until the control with the id has the focus. */
async function tabTo(studio: StudioDriver, id: string): Promise<void> {
  const passed: string[] = [];
  while (studio.focused?.id !== id) {
    if (passed.length > 150) throw new Error(`Tab never came to ${id}, but to: ${passed.join(', ')}`);
    await sendKeys({ press: 'Tab' });
    passed.push(studio.focused?.id || (studio.focused?.textContent.trim() ?? ''));
  }
}

async function tabToButton(studio: StudioDriver, words: string): Promise<void> {
  for (let presses = 0; studio.focused?.textContent.trim() !== words; presses++) {
    if (presses > 150) throw new Error(`Tab never came to "${words}"`);
    await sendKeys({ press: 'Tab' });
  }
}

describe('by keyboard alone', () => {
  afterEach(clearAddress);

  it('a brand is made, taken away and brought back', async () => {
    const studio = await openStudio();
    await tabTo(studio, 'field-color');
    await sendKeys({ type: '#07c160' });
    await tabTo(studio, 'field-name');
    await sendKeys({ type: 'Harmony' });
    await tabTo(studio, 'tab-preview');
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    expect(studio.focused?.id).to.equal('tab-export');
    await tabToButton(studio, 'Copy');
    const file = studio.root.querySelector('.file-text')!.textContent;
    expect(JSON.parse(file)).to.deep.equal({ version: 1, color: '#07c160', name: 'Harmony' });

    await sendKeys({ press: 'Enter' });
    await studio.until(() => announced() === 'brand.json is copied.');
    studio.element.shadowRoot!.querySelector<HTMLElement>('.actions button')!.focus();
    await tabToButton(studio, 'Start again');
    await sendKeys({ press: 'Enter' });
    expect(await studio.brand()).to.deep.equal({ version: 1 });

    await tabTo(studio, 'tab-export');
    await sendKeys({ press: 'End' });
    await tabTo(studio, 'import-text');
    await sendKeys({ type: file.replaceAll('\n', ' ') });
    await tabToButton(studio, 'Take over');
    await sendKeys({ press: 'Enter' });
    expect(announced()).to.contain('Taken over.');
    expect(await studio.exported('brand')).to.equal(file);
  });

  it('the corner, the density and the motion are chosen with arrows and the space bar', async () => {
    const studio = await openStudio();
    for (const part of studio.all<HTMLDetailsElement>('details')) part.open = true;
    await tabTo(studio, 'field-radius');
    await sendKeys({ press: 'End' });
    expect(studio.control('field-radius').getAttribute('aria-valuetext')).to.equal('24 px');
    studio.root.querySelector<HTMLElement>('[name=field-density][value=normal]')!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await studio.element.updateComplete;
    expect(await studio.brand()).to.deep.equal({ version: 1, radius: 24, density: 'elder' });
  });

  it('parts of the form are folded and unfolded', async () => {
    const studio = await openStudio();
    const shape = studio
      .all('summary')
      .find(({ textContent }) => textContent.trim() === 'Shape and reading')!;
    await tabToButton(studio, 'Shape and reading');
    await sendKeys({ press: 'Enter' });
    await studio.until(() => shape.closest('details')!.open);
    await sendKeys({ press: 'Enter' });
    await studio.until(() => !shape.closest('details')!.open);
  });

  it('undo and redo keep the focus, also when there is nothing left', async () => {
    const studio = await openStudio();
    await studio.type('field-name', 'Harmony');
    studio.button('Undo').focus();
    await sendKeys({ press: 'Enter' });
    await studio.element.updateComplete;
    expect(studio.focused?.textContent.trim()).to.equal('Undo');
    expect(announced()).to.equal('Taken back.');
    await sendKeys({ press: 'Enter' });
    expect(await studio.brand()).to.deep.equal({ version: 1 });
  });
});
