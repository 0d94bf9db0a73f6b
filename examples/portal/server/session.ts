import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { Problem } from './api/problem.js';
import type { Environment, Portal } from './portal-context.js';
import { findAccount, type Account } from './store/people.js';

const cookieName = 'portal_session';

function sign(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}

/** Whether the text is what the secret makes of it, compared in constant time. */
function isSigned(text: string, signature: string, secret: string): boolean {
  const [given, expected] = [Buffer.from(signature), Buffer.from(sign(text, secret))];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Signs somebody in. This example asks for no password; a real portal has its own way. */
export function signIn(context: Context, portal: Portal, personId: string): void {
  const value = `${personId}.${sign(personId, portal.secret)}`;
  setCookie(context, cookieName, value, { httpOnly: true, sameSite: 'Lax', path: '/' });
}

/** Who is signed in, if anybody: by the cookie, or by the same value as a bearer token. */
export async function currentAccount(context: Context, portal: Portal): Promise<Account | undefined> {
  const bearer = /^Bearer (.+)$/i.exec(context.req.header('Authorization') ?? '')?.[1];
  const [personId = '', signature = ''] = (bearer ?? getCookie(context, cookieName) ?? '').split('.');
  return isSigned(personId, signature, portal.secret)
    ? findAccount(portal.database.query, personId)
    : undefined;
}

/** What waited on a device is its writer's, whoever has signed in since. */
function isMeantFor(account: Account, header: string | undefined): boolean {
  try {
    return header === undefined || decodeURIComponent(header) === account.id;
  } catch {
    return false;
  }
}

/** Lets only the signed-in of one role pass. */
export function requireRole(portal: Portal, role: Account['role'] | 'any'): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const account = await currentAccount(context, portal);
    if (!account) throw new Problem(401, 'unauthenticated', 'Sign in first.');
    if (!isMeantFor(account, context.req.header('Linli-Resident'))) {
      throw new Problem(401, 'unauthenticated', 'This was written for another than the one signed in.');
    }
    if (role !== 'any' && account.role !== role)
      throw new Problem(403, 'forbidden', `This is for ${role} only.`);
    context.set('account', account);
    await next();
  };
}

/** A token for the forms of one account: another site cannot know it. */
export function formToken(portal: Portal, account: Account): string {
  return sign(`form ${account.id}`, portal.secret);
}

/** Whether a form carries the account's token. */
export function hasFormToken(portal: Portal, account: Account, token: unknown): boolean {
  return typeof token === 'string' && isSigned(`form ${account.id}`, token, portal.secret);
}

/** What the address of the subscribed calendar carries: those who were never signed in cannot know it. */
export function calendarKey(portal: Portal): string {
  return sign('calendar', portal.secret);
}

/** Whether an address carries the key of the calendar. */
export function hasCalendarKey(portal: Portal, key: string | undefined): boolean {
  return isSigned('calendar', key ?? '', portal.secret);
}

/** Refuses writes that another site's page makes with the visitor's cookies. */
export const sameOrigin: MiddlewareHandler = async (context, next) => {
  const origin = context.req.header('Origin');
  const isWrite = !['GET', 'HEAD', 'OPTIONS'].includes(context.req.method);
  const isOwn =
    origin === undefined || (URL.canParse(origin) && new URL(origin).host === context.req.header('Host'));
  if (isWrite && !isOwn) {
    throw new Problem(403, 'forbidden', 'Writes come from this site only.');
  }
  await next();
};
