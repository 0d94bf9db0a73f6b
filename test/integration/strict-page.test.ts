import { expect } from '@open-wc/testing';
import type { LinliRequestForm } from '../../src/components/request-form/request-form.js';
import { photoFile } from '../support/photo-file.js';

type StrictWindow = Window & { violations?: string[] };

async function until(isSo: () => unknown): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error(`waited in vain for ${String(isSo)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('a page with a strict content security policy', () => {
  it('has the whole form used on it without a violation', async function () {
    this.timeout(30_000);
    const frame = document.createElement('iframe');
    frame.src = '/strict/page.html';
    frame.width = '800';
    document.body.append(frame);
    const page = () => frame.contentWindow as StrictWindow | null;
    const form = () => frame.contentDocument!.querySelector<LinliRequestForm>('linli-request-form')!;
    const find = <Found extends HTMLElement>(selector: string) =>
      form().shadowRoot!.querySelector<Found>(selector);
    await until(() => page()?.violations && form()?.shadowRoot && find('form'));
    expect(frame.contentWindow!.getComputedStyle(find('.primary')!).backgroundColor).not.to.equal(
      'rgba(0, 0, 0, 0)',
    );

    find<HTMLInputElement>('input[value=leak]')!.click();
    await until(() => find('[id^=fields-]'));
    const transfer = new DataTransfer();
    transfer.items.add(await photoFile('ceiling.jpg'));
    const input = find<HTMLInputElement>('.album input')!;
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    await until(() => find('.photo canvas'));
    find<HTMLElement>('button.primary')!.click();
    await until(() => find('.alert'));
    const lamp = find<HTMLInputElement>('input[name=category]:not([value=leak])')!;
    lamp.click();
    for (const [selector, value] of Object.entries({
      '#description': 'dark',
      '#location-detail': 'kitchen',
    })) {
      const control = find<HTMLInputElement>(selector)!;
      control.value = value;
      control.dispatchEvent(new Event('input'));
    }
    const home = find<HTMLSelectElement>('#location-homeId');
    if (home) {
      home.selectedIndex = 1;
      home.dispatchEvent(new Event('change'));
    }
    await form().updateComplete;
    find<HTMLElement>('button.primary')!.click();
    await until(() => find('.sent'));
    expect(page()!.violations).to.deep.equal([]);
    frame.remove();
  });

  it('is drawn where Trusted Types are asked for and our policy alone is allowed', async () => {
    const frame = document.createElement('iframe');
    frame.src = '/strict/page.html?trusted-types=linli';
    document.body.append(frame);
    const form = () => frame.contentDocument?.querySelector('linli-request-form');
    await until(() => form()?.shadowRoot?.querySelector('form'));
    expect((frame.contentWindow as StrictWindow).violations).to.deep.equal([]);
    frame.remove();
  });

  it('would be noticed when it forbids something: the test itself can fail', async () => {
    const frame = document.createElement('iframe');
    frame.src = '/strict/page.html';
    document.body.append(frame);
    const page = () => frame.contentWindow as StrictWindow | null;
    await until(() => page()?.violations);
    frame.contentDocument!.body.setAttribute('style', 'color: red');
    await until(() => page()!.violations!.length > 0);
    frame.remove();
  });
});
