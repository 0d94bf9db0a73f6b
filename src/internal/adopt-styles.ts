import type { CSSResult } from 'lit';

/** Adds style sheets to a root that already has some: those of what is loaded late. */
export function adoptStyles(root: ShadowRoot, ...styles: readonly CSSResult[]): void {
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
}
