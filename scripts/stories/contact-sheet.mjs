import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/**
 * Lays pictures beside one another, each with its name, in one picture.
 *
 * @param {import('./browsers.mjs').StoryBrowser} browser
 * @param {{ folder: string, name: string, heading: string, columnWidth: number }} sheet
 * @param {{ file: string, title: string }[]} pictures files in the folder
 */
export async function drawSheet(browser, { folder, name, heading, columnWidth }, pictures) {
  const figures = pictures
    .map(
      ({ file, title }) => `<figure><figcaption>${escaped(title)}</figcaption><img src="${file}" /></figure>`,
    )
    .join('');
  const page = `<!doctype html><meta charset="utf-8" /><title>${escaped(heading)}</title><style>
    body { margin: 16px; background: #808080; font: 14px sans-serif; }
    main { columns: ${columnWidth}px; column-gap: 16px; }
    figure { break-inside: avoid; margin: 0 0 16px; background: #fff; }
    figcaption { padding: 4px 8px; }
    img { display: block; max-width: 100%; }
  </style><h1>${escaped(heading)}</h1><main>${figures}</main>`;
  const source = join(folder, `${name}.html`);
  writeFileSync(source, page);
  const window = await browser.openPage();
  await window.setViewport({ width: 1900, height: 1000 });
  await window.goto(pathToFileURL(source).href);
  await window.picture(join(folder, `${name}.png`));
  await window.close();
}
