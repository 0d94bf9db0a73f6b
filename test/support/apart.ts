import { memory, type MemoryOptions } from '../../src/adapters/memory/index.js';
import type { Brand } from '../../src/adapter/brand.js';
import { FormDriver, seed } from './request-form.js';

/** What becomes of the module that the form loads once it stands. */
const lateModule = {
  /** It cannot be loaded. */
  cutOff: 'data:text/javascript,throw new TypeError("Failed to fetch")',
  /** It is on its way, and does not arrive. */
  onItsWay: '/test/support/on-its-way.ts',
};

/** A form in a page of its own, where what is loaded after it meets with something. */
export class FormApart extends FormDriver {
  readonly #frame: HTMLIFrameElement;

  private constructor(frame: HTMLIFrameElement, element: FormDriver['element']) {
    super(element);
    this.#frame = frame;
  }

  static async open(
    late: keyof typeof lateModule,
    { brand, ...options }: MemoryOptions & { brand?: Brand } = {},
  ): Promise<FormApart> {
    const from = new URL('/src/components/', location.origin);
    const imports = { [`${from.href}request-form/filing/index.ts`]: lateModule[late] };
    const frame = document.createElement('iframe');
    frame.srcdoc = `<!doctype html><html lang="en">
      <script type="importmap">${JSON.stringify({ imports })}</script>
      <script type="module" src="${from.href}request-form/request-form.define.ts"></script>
      <script type="module" src="${from.href}provider/provider.define.ts"></script>`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    const { body } = frame.contentDocument!;
    const provider = body.ownerDocument.createElement('linli-provider');
    const element = body.ownerDocument.createElement('linli-request-form');
    Object.assign(provider, { adapter: memory({ seed, ...options }), brand });
    provider.append(element);
    body.append(provider);
    const form = new FormApart(frame, element);
    await form.until(() => form.text !== '' && !form.text.includes('Loading'));
    return form;
  }

  close(): void {
    this.#frame.remove();
  }
}
