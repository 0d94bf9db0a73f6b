import { isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { Problem } from './api/problem.js';
import type { Environment, Portal } from './portal-context.js';
import { secondsOver } from './store/rates.js';

/** How often one may do something within a minute. */
export interface RateLimits {
  /** Tries to sign in, from one address, of IPv6 one network: many homes may share one, so it is not small. */
  signIns: number;
  /** Whatever changes something, by one account. */
  writes: number;
  /** Photos, by one account. */
  uploads: number;
}

/** Far more than a person does who is in a hurry, and far less than a program that is not. */
export const usualLimits: Readonly<RateLimits> = { signIns: 30, writes: 60, uploads: 30 };

/**
 * Refuses what comes too often, before anything is done.
 *
 * @throws Problem with the seconds to wait
 */
async function count(portal: Portal, what: keyof RateLimits, who: string): Promise<void> {
  const retryAfter = await secondsOver(portal.database, `${what} ${who}`, portal.rateLimits[what]);
  if (retryAfter > 0) {
    throw new Problem(429, 'rate-limited', `Too many ${what} within a minute.`, { retryAfter });
  }
}

/** Limits what the signed-in change, photos apart. Reading is free. */
export function limitWrites(portal: Portal): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const { method, path } = context.req;
    if (method !== 'GET' && method !== 'HEAD') {
      const isUpload = method === 'POST' && path.endsWith('/photos');
      await count(portal, isUpload ? 'uploads' : 'writes', context.get('account').id);
    }
    await next();
  };
}

/** Limits the tries to sign in. */
export function limitSignIns(portal: Portal): MiddlewareHandler {
  return async (context, next) => {
    await count(portal, 'signIns', networkOf(addressOf(context, portal)));
    await next();
  };
}

/** Where a request comes from. Only a proxy that is known to be there is believed what it says of that. */
function addressOf(context: Context, { origin }: Portal): string {
  const forwarded = context.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim();
  if (origin !== undefined && forwarded) return withoutPort(forwarded.replaceAll('\0', '').slice(0, 64));
  // Called without a server, as tests do, there is none.
  return context.env ? (getConnInfo(context).remote.address ?? '') : '';
}

/** Some proxies write the port behind the address, and each connection has another. */
function withoutPort(address: string): string {
  const [, bracketed, plain] = /^(?:\[(.+)\]|([^:]+))(?::\d+)?$/.exec(address) ?? [];
  return bracketed ?? plain ?? address;
}

/** Whoever has one address of IPv6 has all 2^64 of its network: they count as one. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=[\d.]+$)/i, '');
  if (!isIPv6(plain)) return plain;
  const { hostname } = new URL(`http://[${plain.split('%')[0]}]`);
  const [head = [], tail] = hostname
    .slice(1, -1)
    .split('::')
    .map((part) => part.split(':').filter(Boolean));
  const zeros = tail ? Array<string>(8 - head.length - tail.length).fill('0') : [];
  return [...head, ...zeros, ...(tail ?? [])].slice(0, 4).join(':');
}
