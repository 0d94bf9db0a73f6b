/** The pages of `docs/` that the catalogue has, by file, with their titles there. */
export const guides: Readonly<Record<string, string>> = {
  'write-your-adapter.md': 'Write your adapter',
  'adapters.md': 'Adapters',
  'white-label.md': 'White label',
  'brand-studio.md': 'Brand studio',
  'tokens.md': 'Tokens',
  'service-levels.md': 'Service levels',
  'bad-days.md': 'Bad days',
  'ratings.md': 'Ratings',
  'notices.md': 'Notices',
  'activities.md': 'Activities',
};

/** The address of a guide in the catalogue. */
const addressOf = (file: string) => {
  const name = guides[file]!.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `./?path=/docs/guides-${name}--docs`;
};

/**
 * A page of `docs/` as the catalogue shows it: links to other guides lead to them in the catalogue; of what lies in the
 * sources, where no catalogue reaches, the path is named; marks for tests are left out.
 */
export function guideText(markdown: string): string {
  return markdown
    .replace(/<!--[\s\S]*?-->\n*/g, '')
    .replace(/(?<!!)\[([^\]]+)\]\((?!https?:|#)([^)#]+)(#[^)]*)?\)/g, (_, text: string, path: string) =>
      path in guides ? `[${text}](${addressOf(path)})` : `${text} (\`${path.replace(/^\.\.\//, '')}\`)`,
    );
}
