import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serveFolder } from './run/static-server.mjs';
import { launch } from './stories/browsers.mjs';
import { drawSheet } from './stories/contact-sheet.mjs';
import { playStories, storiesIn } from './stories/play.mjs';
import { withWatch } from './stories/watch.mjs';

/**
 * Takes a picture of every story of the built catalogue and lays those of one element beside one another on a sheet, for a
 * person to look at: `shots/<look>/<element>.png`.
 *
 * npm run shots [-- <word> …]   the stories whose id or title contains a word; all without
 *   --catalogue <folder>   --to <folder>
 *   --width <px>   --globals <as in an address>   one look instead of the usual two
 */
const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: {
    catalogue: { type: 'string', default: 'storybook-static' },
    to: { type: 'string', default: 'shots' },
    width: { type: 'string' },
    globals: { type: 'string', default: '' },
  },
});

/** Lower than any story, px, so that no picture ends with an empty page. */
const lowWindow = 160;

/** As high as Chromium draws in one picture, px. */
const highestWindow = 16_384;

/** Two frames: in the first the page learns of its new height, in the second that is drawn. */
const heightOnceDrawn = `new Promise((tell) => {
  const next = (then) => requestAnimationFrame(() => then());
  next(() => next(() => tell(document.documentElement.scrollHeight)));
})`;

const usualLooks = [
  { width: 375, globals: 'locale:zh-Hans;scheme:light' },
  { width: 1280, globals: 'locale:en;scheme:dark' },
];
const looks = values.width ? [{ width: Number(values.width), globals: values.globals }] : usualLooks;

const server = await serveFolder(values.catalogue, {}, withWatch);
const browser = await launch('chromium');
const stories = storiesIn(values.catalogue, words);

/** What lies below the window is not drawn: the window becomes as high as the page, which may grow as it is drawn. */
async function growToPage(page, width) {
  let height = lowWindow;
  let drawn = await page.evaluate(heightOnceDrawn);
  while (drawn > height && height < highestWindow) {
    height = Math.min(drawn, highestWindow);
    await page.setViewport({ width, height });
    drawn = await page.evaluate(heightOnceDrawn);
  }
}

async function shoot({ width, globals }) {
  const look = [width, ...globals.split(';').map((part) => part.split(':').at(-1))].filter(Boolean).join('-');
  const folder = resolve(values.to, look);
  mkdirSync(folder, { recursive: true });
  const sheets = new Map();
  const onStory = async ({ id, title, name }, _problems, page) => {
    await growToPage(page, width);
    await page.picture(join(folder, `${id}.png`));
    await page.setViewport({ width, height: lowWindow });
    const sheet = title.split('/').slice(0, 2).join(' ');
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), { file: `${id}.png`, title: name }]);
  };
  await playStories(browser, server.address, { globals, stories }, onStory, {
    width,
    height: lowWindow,
  });
  for (const [heading, pictures] of sheets) {
    const name = heading.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    await drawSheet(
      browser,
      { folder, name, heading: `${heading}, ${look}`, columnWidth: width > 600 ? 600 : 300 },
      pictures,
    );
    console.log(join(folder, `${name}.png`));
  }
}

await Promise.all(looks.map(shoot));
await browser.close();
await server.stop();
if (stories.length === 0) throw new Error('No story matches.');
