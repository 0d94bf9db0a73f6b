import { recordStore } from '../../../src/internal/storage/device-store.js';
import type { Subject } from './subject.js';

/** What was typed into an element and attached to it, and whether it is still anywhere. */
export class Typed {
  readonly #subject: Subject;
  /** The last words by the control they were typed into. */
  readonly #words = new Map<string, string>();
  #photos = 0;

  constructor(subject: Subject, signal: AbortSignal) {
    this.#subject = subject;
    subject.element.addEventListener('input', this.#typed, { capture: true, signal });
    // A file input's `change` stays inside the element.
    subject.element.shadowRoot!.addEventListener('change', this.#attached, { capture: true, signal });
    subject.element.addEventListener('click', this.#removed, { capture: true, signal });
  }

  /** What is neither in the element, nor on the device, nor at the server, though nothing says why. */
  async lost(): Promise<string[]> {
    const { element, photos, records } = this.#subject;
    const root = element.shadowRoot!;
    if (!element.isConnected || isTold(root)) return [];
    const kept = await recordStore(true).list('');
    const places = [
      ...[...root.querySelectorAll<HTMLInputElement>('input, textarea, select')].map(({ value }) => value),
      root.textContent,
      plain(kept),
      (await records?.()) ?? '',
    ];
    const words = [...this.#words.values()].filter(
      (text) => text !== '' && !places.some((place) => place.includes(text) || place.includes(quoted(text))),
    );
    const files = kept.filter(([key]) => key.startsWith('file/')).length;
    const found = Math.max(files, root.querySelectorAll('.photo').length) + ((await photos?.()) ?? 0);
    const missing = this.#photos - found;
    return missing > 0 ? [...words, `${missing} photos`] : words;
  }

  readonly #typed = (event: Event) => {
    const [control] = event.composedPath() as [HTMLInputElement];
    const isWritten = control.localName === 'textarea' || /^(text|tel|search)$/.test(control.type);
    if (isWritten) this.#words.set(`${control.id} ${control.name}`, control.value);
  };

  /** Whoever takes a photo out wants it gone. */
  readonly #removed = (event: Event) => {
    const [pressed] = event.composedPath() as [HTMLElement];
    const button = pressed.closest?.('button');
    if (button && /^Remove/.test((button.ariaLabel ?? button.textContent).trim())) this.#photos--;
  };

  readonly #attached = ({ target }: Event) => {
    if (target instanceof HTMLInputElement && target.type === 'file')
      this.#photos += target.files?.length ?? 0;
  };
}

/** Something is said that asks for attention: an error, or that it is not sent. */
const isTold = (root: ShadowRoot) =>
  [...root.querySelectorAll('[role=alert], [part~=error], .error')].some(
    ({ textContent }) => textContent.trim() !== '',
  );

const plain = (records: unknown) => JSON.stringify(records) ?? '';

/** As it stands in JSON. */
const quoted = (text: string) => JSON.stringify(text).slice(1, -1);
