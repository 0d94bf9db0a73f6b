import { clean } from '../../../src/internal/rich-text/clean.js';
import { faultsIn, fetched, raw, type Victim } from '../../support/attack/victim.js';
import type { Payload } from '../../support/payloads/payloads.js';
import { seededRandom } from '../../support/seeded-random.js';
import { watchPrototypes } from '../oracle.js';
import { hostileDocument } from './documents.js';

/** After how many documents it is asked what ran and what was called. */
const batch = 200;

/** What a resident does most; all that can happen is done to the payloads that are known (test/internal/rich-text). */
const touches = ['pointerover', 'focus', 'error', 'load', 'toggle', 'animationstart'];

/** What became of documents that were shown. */
export interface Shown {
  /** How many were shown as HTML and not as text. */
  asHtml: number;
  /** How many elements came of them. */
  elements: number;
  faults: readonly string[];
}

/** Shows hostile documents, the same for the same seed, and tells what is wrong with any, what ran, and what was asked for. */
export async function showHostile(
  victim: Victim,
  payloads: readonly Payload[],
  seed: number,
  count: number,
  cleaner = clean,
): Promise<Shown> {
  const random = seededRandom(seed);
  const expectUntouched = watchPrototypes();
  const faults: string[] = [];
  let asHtml = 0;
  let elements = 0;
  for (let begin = 0; begin < count && faults.length === 0; begin += batch) {
    const documents = Array.from({ length: Math.min(batch, count - begin) }, () =>
      hostileDocument(random, payloads),
    );
    const hosts = documents.map((html) => {
      const { content, plain } = cleaner(victim.aimed(html), {
        base: `${location.origin}${victim.path}/base/`,
        imageOrigins: [],
        words: { pictureHidden: (host, alt) => `[${host}: ${alt}]` },
      });
      if (!plain) asHtml++;
      const root = victim.put(content);
      elements += root.querySelectorAll('*').length;
      // Written as HTML and read once more, as editors, the clipboard and translators do: it must stay what it was.
      const again = victim.put(raw([...root.children].map(({ outerHTML }) => outerHTML).join('')));
      const wrong = [...faultsIn(root), ...linksAway(root), ...faultsIn(again)];
      again.host.remove();
      faults.push(...wrong.map((fault) => `${fault} of ${JSON.stringify(html)}`));
      victim.touch(root, touches);
      return root.host;
    });
    for (const host of hosts) host.remove();
    expectUntouched();
    const done = [...(await victim.calls()), ...victim.ran, ...fetched()];
    if (done.length > 0) faults.push(`${done.join('; ')} of one of ${JSON.stringify(documents)}`);
  }
  return { asHtml, elements, faults };
}

/** Links that lead elsewhere than it is written, as this browser reads it. */
function linksAway(tree: ParentNode): readonly string[] {
  return [...tree.querySelectorAll('a')].flatMap((link) => {
    const isAsWritten = link.href === link.getAttribute('href');
    const isHarmless =
      /^(?:https?|mailto|tel):$/.test(link.protocol) && link.username === '' && link.ping === '';
    return isAsWritten && isHarmless ? [] : [`a link to ${link.href}`];
  });
}
