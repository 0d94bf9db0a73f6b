import { fixture, html } from '@open-wc/testing';
import '../../stories/studio/brand-studio.js';
import type { BrandStudio } from '../../stories/studio/brand-studio.js';
import type { Written } from '../../stories/studio/state/fields.js';
import { fromHash, toHash } from '../../stories/studio/state/address.js';
import { ShadowDriver } from './shadow-driver.js';

/** Finds things in the studio as a designer does, and acts on them. */
export class StudioDriver extends ShadowDriver<BrandStudio> {
  control<Control extends Element = HTMLInputElement>(id: string): Control {
    const control = this.root.querySelector<Control>(`#${CSS.escape(id)}`);
    if (!control) throw new Error(`the studio has no #${id}`);
    return control;
  }

  /** Chooses what has these words beside it: a chip, a box. */
  async tick(words: string, within = ''): Promise<void> {
    const label = this.all(`${within} label`).find(({ textContent }) => textContent.trim() === words);
    if (!label) throw new Error(`nothing to tick is called "${words}"`);
    label.click();
    await this.element.updateComplete;
  }

  async open(panel: (typeof studioPanels)[number]): Promise<void> {
    this.control<HTMLElement>(`tab-${panel}`).click();
    await this.element.updateComplete;
  }

  async choose(list: string, value: string): Promise<void> {
    const select = this.control<HTMLSelectElement>(list);
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await this.element.updateComplete;
  }

  /** What a format has in it. */
  async exported(format: string): Promise<string> {
    await this.open('export');
    this.root.querySelector<HTMLElement>(`[name=format][value=${format}]`)!.click();
    await this.element.updateComplete;
    return this.root.querySelector('.file-text')!.textContent;
  }

  /** The brand as its file has it. */
  async brand(): Promise<Written> {
    return JSON.parse(await this.exported('brand')) as Written;
  }

  /** Pastes the content of a file, and takes it over. */
  async bringBack(text: string): Promise<void> {
    await this.open('import');
    this.control<HTMLTextAreaElement>('import-text').value = text;
    await this.press('Take over');
  }

  /** Waits until the address has this brand in it. */
  async untilAddressed(brand: Written): Promise<void> {
    const wanted = toHash(brand);
    await this.until(() => location.hash.slice(1) === wanted);
  }
}

/** The studio in a page of this language, opened by a link with this behind its `#`. */
export async function openStudio({ lang = 'en', hash = '' } = {}): Promise<StudioDriver> {
  history.replaceState(history.state, '', `${location.pathname}${location.search}${hash && `#${hash}`}`);
  const around = await fixture(html`<div lang=${lang}><brand-studio></brand-studio></div>`);
  return new StudioDriver(around.querySelector('brand-studio')!);
}

export const studioPanels = ['preview', 'contrast', 'export', 'import'] as const;

/** The studio with everything unfolded and something wrong, so that everything it can show is shown. */
export async function openWhole(lang: string): Promise<StudioDriver> {
  const studio = await openStudio({ lang });
  for (const part of studio.all<HTMLDetailsElement>('details')) part.open = true;
  await studio.type('field-color', '#16');
  await studio.type('field-name', lang === 'en' ? 'Harmony' : '和谐物业');
  return studio;
}

/** The brand that the address of the page holds. */
export const addressed = () => fromHash(location.hash);

/** Takes the studio away, which would put its brand back, and the brand out of the address. */
export function clearAddress(): void {
  document.querySelector('brand-studio')?.remove();
  history.replaceState(history.state, '', location.pathname + location.search);
}
