/** Through what a string passes on its way into a parser of HTML. */
export interface MarkupPolicy {
  createHTML(html: string): string;
  /** @throws {TypeError} for every address but those of the library's own scripts */
  createScriptURL(url: string): string;
}

/** The part of the platform's `trustedTypes` that is used. */
export interface PolicyFactory {
  createPolicy(name: string, rules: MarkupPolicy): MarkupPolicy;
}

const ownScripts = new Set<string>();

/** Lets a script of the library's own be loaded. */
export function allowScript(url: string): void {
  ownScripts.add(url);
}

const rules: MarkupPolicy = {
  createHTML: (html) => html,
  createScriptURL(url) {
    if (ownScripts.has(url)) return url;
    throw new TypeError('not ours');
  },
};

let policy: MarkupPolicy | undefined;
let isMade = false;

/**
 * The library's one Trusted Types policy, `linli`, made on first use; in the bundles, Lit's templates go through it as
 * well. `undefined` where the page's content security policy does not allow the name, or another copy of the library
 * has taken it. It is never put where the page could reach it: it passes every string.
 */
export function markupPolicy(): MarkupPolicy | undefined {
  if (!isMade) {
    isMade = true;
    policy = makePolicy((globalThis as { trustedTypes?: PolicyFactory }).trustedTypes);
  }
  return policy;
}

/** A browser without Trusted Types needs no policy: the rules alone do. */
export function makePolicy(factory: PolicyFactory | undefined): MarkupPolicy | undefined {
  try {
    return factory ? factory.createPolicy('linli', rules) : rules;
  } catch {
    console.warn('[linli] the page has no Trusted Types policy "linli" for us');
    return undefined;
  }
}
