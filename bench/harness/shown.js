import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { withStage } from './browser.js';

/** Pixels of height that no element of a scenario needs more of. */
const ampleHeight = 2500;

/** A subject that shows nothing would win every measurement: each one has to have its place on the page. */
export function assertShown(boxes, { minimumHeight }, count) {
  if (boxes.length !== count) throw new Error(`${boxes.length} mounted, ${count} expected`);
  const small = boxes.filter(({ width, height }) => width < 100 || height < minimumHeight);
  if (small.length)
    throw new Error(`${small.length} of ${count} are hidden or under ${minimumHeight}px high`);
}

/**
 * Proves once per subject, through the accessibility tree, that it shows the controls and words the scenario asks for:
 * the one view of a page that is the same for native controls, shadow trees and home-made widgets.
 */
export function proveShown(browser, site, scenario, subject, count, screenshots) {
  return withStage(browser, site, scenario, subject, async ({ page, session, stage, load }) => {
    // Everything in view: what is skipped off screen (content-visibility) is not in the tree.
    await page.setViewport({ width: 1280, height: ampleHeight * count });
    await load();
    await stage(`mount(${count})`);
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
  return words.flatMap((word) => {
    const found = texts.filter((text) => text.includes(word)).length;
    return found < count ? [`"${word}" shown ${found} times, ${count} expected`] : [];
  });
}
