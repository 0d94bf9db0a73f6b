// A host's service worker that answers what it does not know with its own page, as single-page applications do.
addEventListener('install', (event) => event.waitUntil(globalThis.skipWaiting()));
addEventListener('activate', (event) => event.waitUntil(globalThis.clients.claim()));
addEventListener('fetch', (event) => {
  if (!/\/requests$/.test(new URL(event.request.url).pathname) || event.request.method !== 'POST') return;
  const headers = { 'Content-Type': 'text/html' };
  event.respondWith(new Response('<!doctype html><title>The portal</title>', { headers }));
});
