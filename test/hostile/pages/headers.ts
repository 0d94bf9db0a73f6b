import type { HostilePage } from '../hostile-page.js';

const isolated = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Pages whose headers, or whose frames, take things away. */
export const headersAndSandboxes: readonly HostilePage[] = [
  { name: 'isolated', does: 'Is isolated from other origins.', headers: isolated },
  {
    name: 'isolated-portal',
    does: 'Is isolated, and talks to its portal.',
    headers: isolated,
    backend: 'portal',
  },
  {
    name: 'isolated-credentialless',
    does: 'Is isolated, and loads others without credentials.',
    headers: { ...isolated, 'Cross-Origin-Embedder-Policy': 'credentialless' },
  },
  {
    name: 'no-permissions',
    does: 'Takes away every permission of the browser.',
    headers: {
      'Permissions-Policy':
        'camera=(), geolocation=(), clipboard-write=(), web-share=(), fullscreen=(), autoplay=()',
    },
  },
  {
    name: 'no-referrer',
    does: 'Sends no referrer.',
    headers: { 'Referrer-Policy': 'no-referrer' },
    backend: 'portal',
  },
  {
    name: 'own-agent-cluster',
    does: 'Has its origin to itself.',
    headers: { 'Origin-Agent-Cluster': '?1', 'X-Content-Type-Options': 'nosniff', 'X-Frame-Options': 'DENY' },
  },
  {
    name: 'document-policy',
    does: 'Writes nothing synchronously.',
    headers: { 'Document-Policy': 'force-load-at-top', 'Cache-Control': 'no-store' },
  },
  {
    name: 'opaque-origin',
    does: 'Has an opaque origin: no storage, no cookies.',
    headers: { 'Content-Security-Policy': 'sandbox allow-scripts' },
  },
  {
    name: 'opaque-origin-with-forms',
    does: 'Has an opaque origin, where forms and windows are allowed.',
    headers: { 'Content-Security-Policy': 'sandbox allow-scripts allow-forms allow-popups allow-downloads' },
  },
  { name: 'frame-of-own-origin', does: 'Is in a frame of its own origin.', frame: '' },
  {
    name: 'frame-scripts-only',
    does: 'Is in a frame that allows scripts alone.',
    frame: 'sandbox="allow-scripts"',
  },
  {
    name: 'frame-same-origin',
    does: 'Is in a sandbox with its own origin.',
    frame: 'sandbox="allow-scripts allow-same-origin"',
  },
  {
    name: 'frame-without-permissions',
    does: 'Is in a frame without permissions.',
    frame:
      'sandbox="allow-scripts allow-forms" allow="clipboard-write \'none\'; web-share \'none\'" referrerpolicy="no-referrer"',
  },
  {
    name: 'frame-narrow',
    does: 'Is in a frame that is 320 pixels wide.',
    frame: 'style="width: 320px" sandbox="allow-scripts"',
  },
  {
    name: 'frame-lazy',
    does: 'Is in a frame that loads when it is seen.',
    frame: 'loading="lazy"',
    backend: 'portal',
  },
];
