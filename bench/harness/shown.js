import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { withStage } from './browser.js';
import { mountCall } from './list.js';

/** Pixels of height that no element, and no row of a list, needs more of. */
const ampleHeight = 2500;
const ampleRowHeight = 250;

/** A subject that shows nothing would win every measurement: each one has to have its place on the page. */
export function assertShown(boxes, { list, minimumHeight }, count) {
  const elements = list ? 1 : count;
  const height = list && !list.more ? minimumHeight * count : minimumHeight;
  if (boxes.length !== elements) throw new Error(`${boxes.length} mounted, ${elements} expected`);
  const small = boxes.filter((box) => box.width < 100 || box.height < height);
  if (small.length) throw new Error(`${small.length} of ${elements} are hidden or under ${height}px high`);
}

/**
 * Proves once per subject, of a list as long as it is short, through the accessibility tree, that it shows the controls and words the scenario asks for:
 * the one view of a page that is the same for native controls, shadow trees and home-made widgets.
 */
export async function proveShown(browser, site, scenario, subject, count, screenshots) {
  if (count > scenario.list?.provenRows) return;
  await withStage(browser, site, scenario, subject, async ({ page, session, stage, load }) => {
    // Everything in view: what is skipped off screen (content-visibility) is not in the tree.
    const height = (scenario.list ? ampleRowHeight : ampleHeight) * count;
    await page.setViewport({ width: 1280, height });
    await load();
    await stage(mountCall(scenario, count));
    assertShown(await stage('shown()'), scenario, count);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const faults = [
      ...missingControls(nodes, subject.controls ?? scenario.controls, count),
      ...missingWords(nodes, subject.words ?? scenario.words, count),
    ];
    if (faults.length) throw new Error(faults.join('; '));
    if (screenshots) {
      await mkdir(screenshots, { recursive: true });
      await page.screenshot({ path: join(screenshots, `${scenario.name}-${subject.name}-${count}.png`) });
    }
  });
}

function missingControls(nodes, controls, count) {
  const named = nodes.filter((node) => !node.ignored && node.name?.value?.trim());
  return Object.entries(controls).flatMap(([role, perElement]) => {
    const found = named.filter((node) => node.role?.value === role).length;
    return found < perElement * count ? [`${found} named ${role}, ${perElement * count} expected`] : [];
  });
}

function missingWords(nodes, words, count) {
  const texts = nodes.filter((node) => !node.ignored).map((node) => node.name?.value ?? '');
  return words.flatMap((entry) => {
    const [word, oneIn = 1] = [entry].flat();
    const found = texts.filter((text) => text.includes(word)).length;
    return found < count / oneIn ? [`"${word}" shown ${found} times, ${count / oneIn} expected`] : [];
  });
}
