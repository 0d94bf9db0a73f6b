import { copyText } from '../clipboard.js';

/** What is passed on. */
export interface Shared {
  title: string;
  text?: string | undefined;
  url: string;
}

/**
 * How it went: `shared`: handed to the device's share sheet; `copied`: there is none, and it is on the clipboard;
 * `cancelled`: the person closed the sheet, or has it open already; `unavailable`: neither is possible, so show it.
 */
export type ShareOutcome = 'shared' | 'copied' | 'cancelled' | 'unavailable';

/** Call it in the handler of a click: browsers share and copy for a person's act alone. */
export async function share({ title, text, url }: Shared): Promise<ShareOutcome> {
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share({ title, url, ...(text ? { text } : {}) });
      return 'shared';
    } catch (reason) {
      const name = reason instanceof DOMException ? reason.name : '';
      if (name === 'AbortError' || name === 'InvalidStateError') return 'cancelled';
    }
  }
  const copied = await copyText([title, text, url].filter(Boolean).join('\n'));
  return copied ? 'copied' : 'unavailable';
}
