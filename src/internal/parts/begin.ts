import { partLoader, type PartList } from './loader.js';
import { scriptFetcher } from './script.js';

/**
 * Makes the parts of a bundle loadable.
 *
 * @param list `undefined` where the library is not in a bundle of its own
 * @param script the one that runs this file
 */
export function beginParts(list: PartList | undefined, script: HTMLScriptElement | undefined): void {
  if (!list) return;
  const fetchScript = scriptFetcher(script, list.integrity);
  list.load = partLoader(list, async (source, failures) =>
    typeof source === 'string' ? fetchScript(source) : (await source(failures)).default,
  );
}
