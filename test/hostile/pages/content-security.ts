import type { HostilePage } from '../hostile-page.js';

const policy = (...directives: string[]) => ({
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    ...directives,
  ].join('; '),
});

const trusted = (...names: string[]) =>
  policy("require-trusted-types-for 'script'", `trusted-types ${names.join(' ')}`);

/** Pages that allow little. */
export const contentSecurity: readonly HostilePage[] = [
  { name: 'policy-self', does: 'Allows its own files and nothing else.', headers: policy() },
  {
    name: 'policy-self-module',
    does: 'Allows its own files, modules too.',
    headers: policy(),
    script: 'module',
  },
  {
    name: 'policy-portal',
    does: 'Allows its own files, and talks to its portal.',
    headers: policy(),
    backend: 'portal',
  },
  {
    name: 'policy-no-images',
    does: 'Allows no image but its own files.',
    headers: { 'Content-Security-Policy': "default-src 'self'; img-src 'self'; style-src 'self'" },
    icon: '/icon.png',
  },
  {
    name: 'policy-no-base',
    does: 'Allows no base, no form and no frame.',
    headers: policy("base-uri 'none'", "form-action 'none'", "frame-src 'none'", "object-src 'none'"),
  },
  {
    name: 'policy-in-markup',
    does: 'States its policy in its markup.',
    head: `<meta http-equiv="Content-Security-Policy" content="script-src 'self'; style-src 'self'" />`,
  },
  {
    name: 'policy-reported',
    does: 'Reports what it does not forbid yet.',
    headers: {
      'Content-Security-Policy-Report-Only': "default-src 'self'; img-src 'self' data:; script-src 'self'",
    },
  },
  {
    name: 'policy-twice',
    does: 'Has two policies, and both hold.',
    headers: policy("worker-src 'none'"),
    head: `<meta http-equiv="Content-Security-Policy" content="default-src 'self' data:; connect-src 'self'" />`,
  },
  {
    name: 'policy-sandbox',
    does: 'Is sandboxed by its policy, scripts and its origin allowed.',
    headers: policy('sandbox allow-scripts allow-same-origin allow-forms'),
  },
  {
    name: 'trusted-types-asked',
    does: 'Asks for Trusted Types, whoever makes them.',
    headers: policy("require-trusted-types-for 'script'"),
  },
  { name: 'trusted-types-linli', does: 'Allows the one policy that is ours.', headers: trusted('linli') },
  {
    name: 'trusted-types-linli-module',
    does: 'Allows the one policy that is ours, with modules.',
    headers: trusted('linli'),
    script: 'module',
  },
  {
    name: 'trusted-types-linli-portal',
    does: 'Allows the one policy that is ours, and talks to its portal.',
    headers: trusted('linli'),
    backend: 'portal',
  },
  {
    name: 'trusted-types-lit-before',
    does: 'Runs a Lit application of its own before the library, each with its one policy.',
    headers: trusted('linli', 'lit-html'),
    scripts: { first: '/host-lit.js' },
    after: expectHostLit,
  },
  {
    name: 'trusted-types-lit-after',
    does: 'Runs a Lit application of its own after the library, each with its one policy.',
    headers: trusted('linli', 'lit-html'),
    scripts: { after: '/host-lit.js' },
    ownChanges: /window\.(lit|reactiveElement)\w+|Symbol\.metadata/,
    after: expectHostLit,
  },
  {
    name: 'lit-before',
    does: 'Runs a Lit application of its own before the library.',
    scripts: { first: '/host-lit.js' },
    after: expectHostLit,
  },
  {
    name: 'lit-after',
    does: 'Runs a Lit application of its own after the library.',
    scripts: { after: '/host-lit.js' },
    ownChanges: /window\.(lit|reactiveElement)\w+|Symbol\.metadata/,
    after: expectHostLit,
  },
  {
    name: 'trusted-types-of-others',
    does: 'Allows a policy of its own alone, and not ours.',
    headers: trusted('their-own'),
    limit: {
      reason:
        'every template of Lit goes through the policy `linli`: it has to be among those that the page allows',
      says: /no Trusted Types policy "linli"/,
    },
    not: { webkit: 'it knows no Trusted Types' },
  },
  {
    name: 'trusted-types-default',
    does: 'Has a default policy that refuses everything.',
    headers: policy("require-trusted-types-for 'script'"),
    before: () => {
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes?: { createPolicy: (name: string, rules: object) => unknown };
      };
      trustedTypes?.createPolicy('default', { createHTML: () => null, createScriptURL: () => null });
    },
  },
  {
    name: 'trusted-types-name-taken',
    does: 'Has made a policy of the name that is ours.',
    headers: policy("require-trusted-types-for 'script'", 'trusted-types linli'),
    before: () => {
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes?: { createPolicy: (name: string, rules: object) => unknown };
      };
      trustedTypes?.createPolicy('linli', { createHTML: (html: string) => html });
    },
    limit: {
      reason: 'a name can be taken once; the page has to leave `linli` to the library',
      says: /no Trusted Types policy "linli"/,
    },
    not: { webkit: 'it knows no Trusted Types' },
  },
];

/** @throws {Error} when the page's own application is dead */
async function expectHostLit(): Promise<void> {
  const clock = document.querySelector('host-clock') ?? document.createElement('host-clock');
  const isOwn = clock.isConnected;
  if (!isOwn) document.body.append(clock);
  await (clock as HTMLElement & { updateComplete?: Promise<unknown> }).updateComplete;
  const isDrawn = clock.shadowRoot?.textContent?.includes('nine') ?? false;
  if (!isOwn) clock.remove();
  if (!isDrawn) throw new Error('the application of the page is not drawn');
}
