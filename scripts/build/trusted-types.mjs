/** How Lit, in its published form, makes the policy through which every template goes. */
const creation =
  /(?<api>[\w$.]+)\s*\?\s*\k<api>\.createPolicy\((?<quote>["'])lit-html\k<quote>,\s*(?<rules>\{[^{}]*\})\)\s*:\s*(?:void 0|undefined)/;

/**
 * Gives the bundle's copy of Lit a Trusted Types policy of its own name, and lets it go on without one. Lit
 * as published throws while loading when the name `lit-html` is taken or not allowed, so whichever copy comes
 * second on a page, ours or the host's, would be dead.
 *
 * @param {string} code the source of lit-html
 * @returns {string}
 * @throws {Error} when Lit no longer looks as expected: the bundle must not ship without this
 */
export function renamePolicy(code) {
  if (!creation.test(code))
    throw new Error('lit-html no longer creates its policy as expected: see trusted-types.mjs');
  return code.replace(creation, (_match, api, _quote, rules) => {
    const attempt = `try { return ${api} && ${api}.createPolicy('linli', ${rules}); }`;
    return `(() => { ${attempt} catch (reason) { return undefined; } })()`;
  });
}

/** @returns {import('vite').Plugin} */
export function trustedTypesPlugin() {
  let renamed = false;
  return {
    name: 'linli-trusted-types',
    transform(code, id) {
      if (!/\/lit-html\/(development\/)?lit-html\.js$/.test(id.split('?')[0])) return undefined;
      renamed = true;
      return { code: renamePolicy(code), map: null };
    },
    buildEnd(reason) {
      if (!reason && !renamed)
        throw new Error('lit-html was not in the bundle: its policy keeps the name lit-html');
    },
  };
}
