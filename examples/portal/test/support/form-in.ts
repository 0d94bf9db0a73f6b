/** What stands in a form: text fields, lists and what is ticked; empty ones left out. */
export function formIn(page: string): Record<string, string | string[]> {
  const plainText = (text: string) =>
    text
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&');
  const form = page.slice(page.search(/id="(notice|activity)-form"/));
  const found: Record<string, string[]> = {};
  const keep = (name: string, value: string) => value !== '' && (found[name] ??= []).push(plainText(value));
  for (const [input] of form.matchAll(/<input\b[^>]*>/g)) {
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1];
    const type = attribute('type');
    if (type === 'hidden' || type === 'file') continue;
    if ((type === 'checkbox' || type === 'radio') && !/ checked/.test(input)) continue;
    keep(attribute('name')!, attribute('value') ?? '');
  }
  for (const [, name, value] of form.matchAll(/<textarea[^>]* name="(\w+)"[^>]*>\n?([^<]*)</g))
    keep(name!, value!);
  for (const [, name, options] of form.matchAll(/<select[^>]* name="(\w+)"[^>]*>([^]*?)<\/select>/g))
    keep(name!, /value="([^"]*)"\s+selected/.exec(options!)![1]!);
  const several = ['scope', 'place', 'attachment', 'weekday'];
  return Object.fromEntries(
    Object.entries(found).map(([name, values]) => [name, several.includes(name) ? values : values[0]!]),
  );
}

/** The fields that a page says are wrong. */
export const wrongIn = (page: string) =>
  [...page.matchAll(/<p class="help-block" id="([\w]+)-error">/g)].map((match) => match[1]!);

/** What stands in a page, without its markup. */
export const textOf = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
