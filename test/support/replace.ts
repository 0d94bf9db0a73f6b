const undo: (() => void)[] = [];

/** Puts something in the place of a member until `restoreAll` is called, after each test. */
export function replace<Target extends object, Key extends keyof Target>(
  target: Target,
  key: Key,
  make: (original: Target[Key]) => Target[Key] | undefined,
): void {
  const original = Object.getOwnPropertyDescriptor(target, key);
  const value = make(target[key]);
  Object.defineProperty(target, key, { configurable: true, writable: true, value });
  undo.push(() => {
    if (original) Object.defineProperty(target, key, original);
    else Reflect.deleteProperty(target, key);
  });
}

/** Calls back with the page of every sheet that would be printed, and has it printed at once. */
export function replacePrinting(printed: (sheet: Document) => void, made?: (view: Window) => void): void {
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node instanceof HTMLIFrameElement) {
          const view = node.contentWindow!;
          made?.(view);
          view.print = () => {
            printed(node.contentDocument!);
            view.dispatchEvent(new Event('afterprint'));
          };
        }
  });
  observer.observe(document.body, { childList: true });
  undo.push(() => observer.disconnect());
}

/** Hears what is copied. */
export const replaceClipboard = (copy: (text: string) => void) =>
  replace(navigator, 'clipboard', () => {
    return { writeText: async (text) => copy(text) } as Clipboard;
  });

/** The files that are saved from then on, none of which comes to the disk. */
export function replaceDownloads(): { name: string; text: Promise<string> }[] {
  const files: { name: string; text: Promise<string> }[] = [];
  const blobs: Blob[] = [];
  replace(URL, 'createObjectURL', () => (blob) => {
    blobs.push(blob as Blob);
    return 'blob:test';
  });
  replace(HTMLAnchorElement.prototype, 'click', () => {
    return function (this: HTMLAnchorElement) {
      files.push({ name: this.download, text: blobs.at(-1)!.text() });
    };
  });
  return files;
}

/** Does this too, then. */
export const undoAlso = (restore: () => void) => void undo.push(restore);

export function restoreAll(): void {
  for (const restore of undo.splice(0).reverse()) restore();
}
