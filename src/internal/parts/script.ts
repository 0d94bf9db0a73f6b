import { pageRegistry } from '../page-registry.js';
import { allowScript, markupPolicy } from '../trusted-types.js';
import type { PartFactory, PartList } from './loader.js';

/**
 * Gives what fetches parts as classic scripts, which put themselves into the page's registry under their file names. They
 * are in the folder `parts` beside the script that asks, or where its `data-parts` says. Where the page had that script checked,
 * by `integrity` on its tag, they are checked too.
 *
 * @param script the one that asks: its address, nonce and other rights are those of its parts
 * @param list where it is listed what `integrity` says of each part, and what it says of that list
 */
export function scriptFetcher(
  script: HTMLScriptElement | undefined,
  list: PartList['integrity'],
): (file: string) => Promise<PartFactory> {
  // Read while the script runs: a page may take the element out afterwards.
  const { src, nonce = '', crossOrigin = null, referrerPolicy = '', integrity: isChecked } = script ?? {};
  const folder = script?.dataset.parts ?? 'parts';
  const factories = (pageRegistry().parts ??= {});

  const fetchPart = async (file: string, integrity = ''): Promise<PartFactory> => {
    const known = factories[file];
    if (known) return known;
    const address = new URL(`${folder.replace(/\/$/, '')}/${file}`, src || document.baseURI).href;
    allowScript(address);
    // From another origin nothing can be checked but by CORS.
    const origin = crossOrigin ?? (integrity ? 'anonymous' : null);
    await run(address, { nonce, crossOrigin: origin, referrerPolicy, integrity });
    const factory = factories[file];
    if (!factory) throw new Error(`${address} is not the part of Linli that was asked for`);
    return factory;
  };
  if (!isChecked || !list) return (file) => fetchPart(file);

  let listing: Promise<Record<string, string>> | undefined;
  const fetchList = async () => {
    try {
      const made = (await fetchPart(...list)) as () => object;
      return made() as Record<string, string>;
    } catch (thrown) {
      // The line may be back for the next.
      listing = undefined;
      throw thrown;
    }
  };
  return async (file) => {
    const integrity = (await (listing ??= fetchList()))[file];
    if (!integrity) throw new Error(`${file} is not listed in ${list[0]}`);
    return fetchPart(file, integrity);
  };
}

type Rights = Pick<HTMLScriptElement, 'nonce' | 'crossOrigin' | 'referrerPolicy' | 'integrity'>;

/** Runs the script, and leaves no element behind. */
function run(address: string, rights: Rights): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    const end = (settle: () => void) => () => {
      element.remove();
      settle();
    };
    element.addEventListener('load', end(resolve));
    element.addEventListener(
      'error',
      end(() => reject(new Error(`${address} could not be loaded`))),
    );
    Object.assign(element, rights);
    // Of pages in GB 18030 and Big5 as well.
    element.charset = 'utf-8';
    element.src = markupPolicy()?.createScriptURL(address) ?? address;
    // Not `document.head`: forms and images of that name stand in its way.
    (document.querySelector('head') ?? document.documentElement).append(element);
  });
}
