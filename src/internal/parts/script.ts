import { pageRegistry } from '../page-registry.js';
import { allowScript, markupPolicy } from '../trusted-types.js';
import type { PartFactory } from './loader.js';

/**
 * Gives what fetches parts as classic scripts, which put themselves into the page's registry under their file names. They
 * are in the folder `parts` beside the script that asks, or where its `data-parts` says.
 *
 * @param script the one that asks: its address, nonce and other rights are those of its parts
 */
export function scriptFetcher(script: HTMLScriptElement | undefined): (file: string) => Promise<PartFactory> {
  // Read while the script runs: a page may take the element out afterwards.
  const { src, nonce = '', crossOrigin = null, referrerPolicy = '' } = script ?? {};
  const folder = script?.dataset.parts ?? 'parts';
  const factories = (pageRegistry().parts ??= {});

  return async (file) => {
    const known = factories[file];
    if (known) return known;
    const address = new URL(`${folder.replace(/\/$/, '')}/${file}`, src || document.baseURI).href;
    allowScript(address);
    await run(address, { nonce, crossOrigin, referrerPolicy });
    const factory = factories[file];
    if (!factory) throw new Error(`${address} is not the part of Linli that was asked for`);
    return factory;
  };
}

type Rights = Pick<HTMLScriptElement, 'nonce' | 'crossOrigin' | 'referrerPolicy'>;

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
    (document.head ?? document.documentElement).append(element);
  });
}
