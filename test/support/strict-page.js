import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bundle = fileURLToPath(new URL('../../dist/bundle/', import.meta.url));
const pages = fileURLToPath(new URL('./strict/', import.meta.url));

/** As strict as a page of our users is, and then the Trusted Types. */
const policy = "default-src 'self'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'";

/** What a page may say of Trusted Types beside: `?trusted-types=linli%20lit-html`. */
const policyNames = /^['\w -]+$/;

const types = { html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8' };

/**
 * Serves the pages of test/support/strict under `/strict/` with a strict content security policy, and beside
 * them the bundle as it is shipped.
 *
 * @type {import('koa').Middleware}
 */
export async function strictPage(context, next) {
  const name = /^\/strict\/((?:parts\/)?[\w.-]+)$/.exec(context.path)?.[1];
  if (!name) return next();
  const file = [join(pages, name), join(bundle, name)].find(existsSync);
  if (!file) return context.throw(404, `${name} is not there: run "npm run build" first`);
  const names = policyNames.exec(context.query['trusted-types'] ?? '')?.[0];
  context.set('Content-Security-Policy', names ? `${policy}; trusted-types ${names}` : policy);
  context.type = types[name.split('.').at(-1)];
  context.body = createReadStream(file);
}
