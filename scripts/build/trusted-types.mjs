import { fileURLToPath } from 'node:url';

/** How Lit, in its published form, makes the policy through which every template goes. */
const creation =
  /(?<api>[\w$.]+)\s*\?\s*\k<api>\.createPolicy\((?<quote>["'])lit-html\k<quote>,\s*\{[^{}]*\}\)\s*:\s*(?:void 0|undefined)/;

const ours = fileURLToPath(new URL('../../src/internal/trusted-types.ts', import.meta.url));

/**
 * Gives the bundle's copy of Lit the library's own Trusted Types policy, and lets it go on without one. Lit as
 * published throws while loading when the name `lit-html` is taken or not allowed, so whichever copy comes second
 * on a page, ours or the host's, would be dead.
 *
 * @param {string} code the source of lit-html
 * @returns {string}
 * @throws {Error} when Lit no longer looks as expected: the bundle must not ship without this
 */
export function sharePolicy(code) {
  if (!creation.test(code))
    throw new Error('lit-html no longer creates its policy as expected: see trusted-types.mjs');
  const imported = `import { markupPolicy as linliPolicy } from ${JSON.stringify(ours)};`;
  return `${imported}\n${code.replace(creation, 'linliPolicy()')}`;
}

/** @returns {import('vite').Plugin} */
export function trustedTypesPlugin() {
  let isShared = false;
  return {
    name: 'linli-trusted-types',
    transform(code, id) {
      if (!/\/lit-html\/(development\/)?lit-html\.js$/.test(id.split('?')[0])) return undefined;
      isShared = true;
      return { code: sharePolicy(code), map: null };
    },
    buildEnd(reason) {
      if (!reason && !isShared)
        throw new Error('lit-html was not in the bundle: its policy keeps the name lit-html');
    },
  };
}
