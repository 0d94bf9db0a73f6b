import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Hono } from 'hono';
import type { Environment } from './portal-context.js';

const here = (path: string) => new URL(path, import.meta.url);
const installed = createRequire(import.meta.url).resolve;

/** The files that pages load, by name. Nothing else is served. */
const files: Readonly<Record<string, { path: string | URL; type: string }>> = {
  'bootstrap.css': { path: installed('bootstrap/dist/css/bootstrap.min.css'), type: 'text/css' },
  'portal.css': { path: here('../public/portal.css'), type: 'text/css' },
  'portal.js': { path: here('../public/portal.js'), type: 'text/javascript' },
  'portal-elements.js': { path: here('../public/portal-elements.js'), type: 'text/javascript' },
  'staff.js': { path: here('../public/staff.js'), type: 'text/javascript' },
  'staff-page.js': { path: here('../public/staff-page.js'), type: 'text/javascript' },
  'staff-request.js': { path: here('../public/staff-request.js'), type: 'text/javascript' },
  'staff-forms.js': { path: here('../public/staff-forms.js'), type: 'text/javascript' },
  'staff-written.js': { path: here('../public/staff-written.js'), type: 'text/javascript' },
  'staff-promises.js': { path: here('../public/staff-promises.js'), type: 'text/javascript' },
  'linli.js': { path: here('../../../dist/bundle/linli.js'), type: 'text/javascript' },
};

/** What the bundle loads late: a name stands for one content, so a browser may keep it for good. */
const parts = here('../../../dist/bundle/parts/');

/** Serves what the pages load. */
export function assetRoutes(): Hono<Environment> {
  const routes = new Hono<Environment>();
  routes.get('/assets/:name', async (context) => {
    const file = files[context.req.param('name')];
    if (!file || !existsSync(file.path)) return context.notFound();
    return context.newResponse(await readFile(file.path), 200, {
      'Content-Type': `${file.type}; charset=utf-8`,
      'Cache-Control': 'no-cache',
    });
  });
  routes.get('/assets/parts/:name{[\\w.-]+\\.js}', async (context) => {
    const path = new URL(context.req.param('name'), parts);
    if (!existsSync(path)) return context.notFound();
    return context.newResponse(await readFile(path), 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  });
  routes.get('/favicon.ico', (context) => context.body(null, 204));
  return routes;
}
