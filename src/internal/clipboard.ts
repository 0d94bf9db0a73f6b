import { pageBody } from './page-body.js';

/**
 * Puts a text on the clipboard and says whether it worked. Pages without TLS and old web views have no
 * clipboard interface; for them a selected text field is copied the old way.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelection(text);
  }
}

function copySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.style.cssText = 'position: fixed !important; opacity: 0 !important';
  pageBody().append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
