import type { LinliRequestForm } from '../../src/components/request-form/request-form.js';

/** The form of a story and its shadow root, once it can be filled. */
export async function formIn(canvas: HTMLElement): Promise<{ element: LinliRequestForm; root: ShadowRoot }> {
  await untilShown(canvas, 'form');
  const element = canvas.querySelector<LinliRequestForm>('linli-request-form')!;
  return { element, root: element.shadowRoot! };
}

/** Waits until something that the selector finds is drawn. */
export async function untilShown(canvas: HTMLElement, selector: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!canvas.querySelector('linli-request-form')?.shadowRoot?.querySelector(selector)) {
    if (Date.now() > deadline) throw new Error(`${selector} never appeared`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Writes into the control with the id, as a resident does. */
export async function write(canvas: HTMLElement, id: string, text: string): Promise<void> {
  const { element, root } = await formIn(canvas);
  const control = root.querySelector<HTMLTextAreaElement>(`#${id}`)!;
  control.value = text;
  control.dispatchEvent(new Event('input'));
  await element.updateComplete;
}

/** Presses the button, or chooses what is labelled, in either language. */
export async function press(canvas: HTMLElement, words: RegExp): Promise<void> {
  const { shadowRoot, updateComplete } = canvas.querySelector('linli-request-form')!;
  const named = [...shadowRoot!.querySelectorAll<HTMLElement>('button, label')];
  named.find(({ textContent }) => words.test(textContent))!.click();
  await updateComplete;
}

/** Fills whatever has to be filled before the form can be sent. */
export async function fillLeast(canvas: HTMLElement): Promise<void> {
  const { element, root } = await formIn(canvas);
  const categories = root.querySelectorAll<HTMLInputElement>('input[name=category]');
  [...categories].at(-1)?.click();
  await element.updateComplete;
  const texts = {
    description: 'Water drips from the ceiling.',
    'location-detail': 'Bathroom',
    'contact-phone': '138',
  };
  for (const [id, value] of Object.entries(texts)) {
    const control = root.querySelector<HTMLInputElement>(`#${id}`);
    if (!control) continue;
    control.value = value;
    control.dispatchEvent(new Event('input'));
  }
  for (const list of root.querySelectorAll<HTMLSelectElement>('#location-homeId, #location-areaId')) {
    list.selectedIndex = 1;
    list.dispatchEvent(new Event('change'));
  }
  await element.updateComplete;
}

/** Presses the button that sends. */
export function pressSend(canvas: HTMLElement): void {
  const { shadowRoot } = canvas.querySelector('linli-request-form')!;
  shadowRoot!.querySelector<HTMLElement>('button.primary')!.click();
}

/** Chooses files from the album. */
export async function addPhotos(canvas: HTMLElement, ...files: File[]): Promise<void> {
  const { element, root } = await formIn(canvas);
  const transfer = new DataTransfer();
  files.forEach((file) => transfer.items.add(file));
  const input = root.querySelector<HTMLInputElement>('.album input')!;
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

/** A photo drawn here: a wall with a stain. */
export async function drawnPhoto(name: string): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = 1200;
  canvas.height = 900;
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#d9d2c5';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#8d7b62';
  context.beginPath();
  context.ellipse(700, 380, 260, 150, 0.4, 0, Math.PI * 2);
  context.fill();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
  return new File([blob!], name, { type: 'image/jpeg' });
}
