/** Whoever used the element is in another field of the page from now on. */
export function goBeside(element: HTMLElement): HTMLInputElement {
  const field = document.createElement('input');
  element.after(field);
  field.focus();
  return field;
}
