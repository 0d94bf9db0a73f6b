/** The names of the controls that hold something of which the browser can make no value: half a date. */
export function namesOfBadInput(root: ParentNode): string[] {
  const controls = [...root.querySelectorAll<HTMLInputElement>('input:invalid')];
  return controls.filter(({ validity }) => validity.badInput).map(({ name }) => name);
}
