import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { compiledPortal } from './compiled-portal.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Tests do in a minute what no person does. */
const unlimited = { SIGN_IN_LIMIT: '1000000', WRITE_LIMIT: '1000000', UPLOAD_LIMIT: '1000000' };
const announcement = /Linli portal: (http:\S+)/;

/**
 * Starts the example portal's own server with a database in memory.
 *
 * @param {Record<string, string>} [environment] settings beside `PORT` and `DATA`
 * @returns {Promise<{ address: string, stop: () => void }>} `address` has no slash at its end
 */
export async function startPortal(environment = {}) {
  const child = spawn(process.execPath, ['--enable-source-maps', await compiledPortal()], {
    cwd: root,
    env: { ...process.env, PORT: '0', DATA: 'memory', ...unlimited, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    const address = announcement.exec(line)?.[1];
    if (!address) continue;
    child.stdout.resume();
    return { address: address.replace(/\/$/, ''), stop };
  }
  throw new Error('the portal ended before it printed its address');
}

/** Hands a request on and streams the answer back, so that events and uploads pass as they come. */
function forward(address, context) {
  const target = new URL(context.url.replace(/^\/portal/, '') || '/', address);
  return new Promise((resolve, reject) => {
    // The Host stays the page's own: the portal compares it with where a write comes from.
    const { method, headers } = context;
    const onward = request(target, { method, headers, agent: false }, (answer) => {
      context.status = answer.statusCode;
      context.set(answer.headers);
      context.body = answer;
      resolve();
    });
    onward.on('error', reject);
    context.res.once('close', () => onward.destroy());
    context.req.pipe(onward);
  });
}

/**
 * Puts the portal under `/portal/` of the page that runs the tests: same origin, real server. It starts with
 * the first request, so runs without integration tests pay nothing.
 *
 * @returns {{ middleware: import('koa').Middleware, plugin: import('@web/test-runner').TestRunnerPlugin }}
 */
export function portal() {
  let started;
  return {
    async middleware(context, next) {
      if (!context.path.startsWith('/portal/')) return next();
      started ??= startPortal({ HOURLY_LIMIT: '100000' });
      return forward((await started).address, context);
    },
    plugin: {
      name: 'linli-portal',
      async serverStop() {
        (await started)?.stop();
      },
    },
  };
}
