/** Pages around the elements, worse than one meets: everything in them must stay as it is. */
const sheets: Readonly<Record<string, () => Promise<string>>> = {
  hostile: async () => (await import('./hostile-page.css?inline')).default,
  bootstrap: async () => (await import('bootstrap/dist/css/bootstrap.css?inline')).default,
};

let shown: CSSStyleSheet | undefined;

/** Puts the sheet of a page around the elements; `none`: the catalogue's own page alone. */
export async function surroundWith(name: string): Promise<void> {
  const text = await sheets[name]?.();
  const others = document.adoptedStyleSheets.filter((sheet) => sheet !== shown);
  shown = text === undefined ? undefined : new CSSStyleSheet();
  if (shown && text !== undefined) await shown.replace(text);
  document.adoptedStyleSheets = shown ? [...others, shown] : others;
}
