import { rest } from '../../../../src/adapters/rest/index.js';
import '../../../../src/components/request-form/request-form.define.js';

/** How long this page waits for an answer, ms: short, so that a thousand submissions end. */
const timeout = 2000;

/** One form of the page, over a line of its own: used by what can be read, as a resident uses it. */
export class OneOfMany {
  readonly #element = document.createElement('linli-request-form');

  constructor(line: string) {
    this.#element.lang = 'en';
    this.#element.id = line;
    this.#element.adapter = rest({
      baseUrl: `/line/${line}/api/community`,
      resident: () => 'wang-fang',
      timeout,
      uploadTimeout: timeout,
    });
    document.body.append(this.#element);
  }

  get text(): string {
    return (this.#root.querySelector('.base')?.textContent ?? '').replace(/\s+/g, ' ');
  }

  /** What is written in it, if it can be written in. */
  get description(): string {
    return this.#root.querySelector<HTMLTextAreaElement>('#description')?.value ?? '';
  }

  /** Writes a report on a lamp, if there is a form to write it in. */
  write(words: string): void {
    this.#labelled('Light in the stairwell')!.click();
    const description = this.#root.querySelector<HTMLTextAreaElement>('#description')!;
    description.value = words;
    description.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** Presses the button that begins with the words, if there is one. */
  press(words: string): boolean {
    const buttons = [...this.#root.querySelectorAll('button')];
    const button = buttons.find(({ textContent }) => textContent.trim().startsWith(words));
    button?.click();
    return button !== undefined;
  }

  async addPhoto(): Promise<void> {
    const canvas = document.createElement('canvas');
    canvas.width = 640;
    canvas.height = 480;
    canvas.getContext('2d')!.fillRect(0, 0, 320, 240);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
    const transfer = new DataTransfer();
    transfer.items.add(new File([blob!], 'lamp.jpg', { type: 'image/jpeg' }));
    const input = this.#root.querySelector<HTMLInputElement>('.album input')!;
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  get #root(): ShadowRoot {
    return this.#element.shadowRoot!;
  }

  #labelled(words: string): HTMLElement | undefined {
    const labels = [...this.#root.querySelectorAll('label')];
    return labels.find(({ textContent }) => textContent.trim().startsWith(words));
  }
}

declare global {
  interface Window {
    /** The forms by the id of their lines. */
    many: Record<string, OneOfMany>;
    /** The keys of what the library keeps on the device. */
    keptKeys: () => Promise<string[]>;
  }
}

/** Asked of the browser itself, not of the library. */
window.keptKeys = () =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('linli');
    opening.onerror = () => reject(opening.error!);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('records').objectStore('records').getAllKeys();
      reading.onerror = () => reject(reading.error!);
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result as string[]);
      };
    };
  });

const lines = new URLSearchParams(location.search).getAll('line');
window.many = Object.fromEntries(lines.map((line) => [line, new OneOfMany(line)]));
