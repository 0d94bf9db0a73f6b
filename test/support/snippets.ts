/** The snippets of a page of the docs by the name in the comment above each: `<!-- test: json -->`. */
export function snippetsOf(page: string): ReadonlyMap<string, string> {
  const found = page.matchAll(/<!-- test: (\w+) -->\s+```\w+\n([^]*?)```/g);
  return new Map([...found].map(([, name, code]) => [name!, code!]));
}

/** The code of a snippet as a function of what it uses. */
export async function codeOf<Run>(parameters: string, code: string): Promise<Run> {
  const source = `export default function (${parameters}) {${code}}`;
  const made = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as { default: Run };
  return made.default;
}
