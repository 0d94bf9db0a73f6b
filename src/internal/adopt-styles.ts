import type { CSSResult } from 'lit';

/** Adds style sheets to a root that already has some, once: those of what is loaded late. */
export function adoptStyles(root: ShadowRoot, ...styles: readonly CSSResult[]): void {
  const adopted = root.adoptedStyleSheets;
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  const added = sheets.filter((sheet) => !adopted.includes(sheet));
  if (added.length > 0) root.adoptedStyleSheets = [...adopted, ...added];
}
