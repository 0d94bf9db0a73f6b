import { fixture, html } from '@open-wc/testing';
import {
  memory,
  type MemoryAdapter,
  type MemoryOptions,
  type MemorySeed,
} from '../../src/adapters/memory/index.js';
import '../../src/components/request-form/request-form.define.js';
import type { LinliRequestForm } from '../../src/components/request-form/request-form.js';
import type { ServiceRequest } from '../../src/domain/request.js';
import { untilSo } from './patience.js';

/** A small community: few enough categories to see them all, one home, one area, one category with questions. */
export const seed: MemorySeed = {
  intake: {
    categories: [
      { id: 'leak', name: 'Leak', group: 'Water', kinds: ['repair'], hasFields: true },
      { id: 'lamp', name: 'Lamp', group: 'Electricity', kinds: ['repair'] },
      { id: 'noise', name: 'Noise', kinds: ['complaint'] },
    ],
    homes: [{ id: 'h1', label: 'Building 3, 502' }],
    areas: [{ id: 'b3', label: 'Building 3', areas: [{ id: 'lift', label: 'Lift B' }] }],
    contact: { name: 'Wang Fang', phone: '138 0000 0000' },
    serviceLevel: {
      id: 'day',
      name: 'In a day',
      targets: [{ metric: 'response', goal: 'PT24H', clock: 'wall' }],
    },
  },
  fields: {
    leak: [
      { code: 'advice', type: 'information', label: 'Turn off the main tap.' },
      { code: 'since', type: 'string', label: 'Since when', required: true, maxLength: 20 },
      { code: 'litres', type: 'number', label: 'Litres an hour', min: 0, max: 100 },
      { code: 'found', type: 'datetime', label: 'When it was found' },
      { code: 'story', type: 'text', label: 'What was tried' },
      {
        code: 'room',
        type: 'single-choice',
        label: 'Room',
        choices: [
          { value: 'kitchen', label: 'Kitchen' },
          { value: 'bath', label: 'Bathroom' },
        ],
      },
      {
        code: 'wet',
        type: 'multiple-choice',
        label: 'What is wet',
        choices: [
          { value: 'floor', label: 'Floor' },
          { value: 'wall', label: 'Wall' },
        ],
      },
    ],
  },
  owner: { name: 'Chen Jing', role: 'Service desk', phone: '021 5555 0101' },
};

/** What somebody else has reported. */
export const neighbour = (id: string, number: string): ServiceRequest => ({
  id,
  number,
  kind: 'repair',
  status: 'submitted',
  description: 'Dark!',
  createdAt: '2026-11-24T08:00:00+08:00',
  updatedAt: '2026-11-24T08:00:00+08:00',
});

/** A form over a memory adapter, loaded and in English. */
export async function openForm(options: MemoryOptions = {}): Promise<FormDriver> {
  const adapter = memory({ seed, ...options });
  const element = await fixture<LinliRequestForm>(
    html`<linli-request-form lang="en" .adapter=${adapter}></linli-request-form>`,
  );
  const driver = new FormDriver(element);
  await driver.until(() => !driver.text.includes('Loading'));
  await driver.untilReady();
  return driver;
}

/** Finds things as a resident does, by their words, and acts on them as a browser does. */
export class FormDriver {
  readonly element: LinliRequestForm;

  constructor(element: LinliRequestForm) {
    this.element = element;
  }

  /** The adapter of a form that `openForm()` made. */
  get adapter(): MemoryAdapter {
    return this.element.adapter as MemoryAdapter;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  /** What can be read, without spare space. */
  get text(): string {
    return (this.root.querySelector('.base')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  all<Found extends Element = HTMLElement>(selector: string): Found[] {
    return [...this.root.querySelectorAll<Found>(selector)];
  }

  /** The control that a label names, the label's text beginning with the words. */
  control<Control extends HTMLElement = HTMLInputElement>(words: string): Control {
    const label = this.all<HTMLLabelElement>('label').find(({ textContent }) =>
      textContent.trim().startsWith(words),
    );
    const control = label?.control ?? (label && this.root.getElementById(label.htmlFor));
    if (!control) throw new Error(`no control is called "${words}"`);
    return control as HTMLElement as Control;
  }

  button(words: string): HTMLButtonElement {
    const named = (button: HTMLButtonElement) =>
      (button.ariaLabel ?? button.textContent).trim().startsWith(words);
    const button = this.all<HTMLButtonElement>('button').find(named);
    if (!button) throw new Error(`no button is called "${words}"`);
    return button;
  }

  async type(words: string, value: string): Promise<void> {
    const control = this.control(words);
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await this.element.updateComplete;
  }

  async choose(words: string): Promise<void> {
    this.control(words).click();
    await this.element.updateComplete;
  }

  async press(words: string): Promise<void> {
    this.button(words).click();
    await this.element.updateComplete;
  }

  /** Puts files into the input that takes them from the album. */
  async addPhotos(...files: File[]): Promise<void> {
    const input = this.root.querySelector<HTMLInputElement>('.album input')!;
    const transfer = new DataTransfer();
    files.forEach((file) => transfer.items.add(file));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await this.element.updateComplete;
  }

  /** Waits until it is so. */
  until(isSo: () => boolean): Promise<void> {
    return untilSo(isSo, this.element, () => this.text);
  }

  /** Waits until what keeps and sends is there, which is loaded once the form stands. */
  async untilReady(): Promise<void> {
    await import('../../src/components/request-form/filing/index.js');
    await new Promise((resolve) => setTimeout(resolve));
  }

  async untilText(words: string): Promise<void> {
    await this.until(() => this.text.includes(words));
  }

  /** Fills what a repair of a lamp needs. */
  async fillLamp(): Promise<void> {
    await this.choose('Lamp');
    await this.type('Description', 'The lamp on the landing is dark.');
  }

  /** Chooses what a neighbour has reported before: "Dark!". */
  async findNeighbour(): Promise<void> {
    const location = { type: 'area', areaId: 'lift' } as const;
    await this.adapter.fileAsNeighbour({
      kind: 'repair',
      categoryId: 'lamp',
      location,
      description: 'Dark!',
    });
    await this.choose('Lamp');
    await this.choose('In a common area');
    await this.type('Common area', 'lift');
    await this.untilText('Is it one of these?');
  }

  /** The seconds until the next attempt, as they are counted down from now on: each number as it is drawn. */
  watchCountdown(): readonly number[] {
    const seconds: number[] = [];
    const observer = new MutationObserver(() => {
      const [, shown] = /Next attempt in (\d+) s\./.exec(this.text) ?? [];
      if (shown !== undefined && Number(shown) !== seconds.at(-1)) seconds.push(Number(shown));
    });
    observer.observe(this.root, { childList: true, characterData: true, subtree: true });
    return seconds;
  }

  async sendLamp(): Promise<void> {
    await this.fillLamp();
    await this.press('Send the report');
  }
}
