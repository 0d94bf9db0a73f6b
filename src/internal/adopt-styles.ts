import type { CSSResult } from 'lit';

/** Adds style sheets to a root that already has some, once: those of what is loaded late. */
export function adoptStyles(root: ShadowRoot, ...styles: readonly CSSResult[]): void {
  // Taken into the document of a frame meanwhile, where browsers allow for none of this one's.
  if (root.ownerDocument !== document) return;
  const adopted = root.adoptedStyleSheets;
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  const added = sheets.filter((sheet) => !adopted.includes(sheet));
  if (added.length > 0) root.adoptedStyleSheets = [...adopted, ...added];
}
