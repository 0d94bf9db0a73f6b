/** Whether a document begins as a page does, which is what servers give instead of what was asked for. */
export function isPage(start: string): boolean {
  return /^(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(start);
}
