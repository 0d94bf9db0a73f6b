import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import { Problem } from './api/problem.js';
import { sessionLife } from './community/sessions.js';
import type { Environment, Portal } from './portal-context.js';
import { isSecure } from './same-origin.js';
import type { Account } from './store/people.js';
import { beginSession, endSession, findSession } from './store/sessions.js';

const cookieName = 'portal_session';

/** What a session's id looks like. Anything else is not looked for. */
const idForm = /^[\w-]{43}$/;

/** Over TLS the name begins with `__Host-`, which no other host of the domain can plant. */
function attributesFor(context: Context, portal: Portal): CookieOptions & { prefix?: 'host' } {
  const secure = isSecure(context, portal);
  return { httpOnly: true, sameSite: 'Lax', path: '/', secure, ...(secure && { prefix: 'host' }) };
}

/** The id that came with a request: in the cookie, or as a bearer token from clients without cookies. */
function sessionIdOf(context: Context, portal: Portal): string | undefined {
  const bearer = /^Bearer (.+)$/i.exec(context.req.header('Authorization') ?? '')?.[1];
  const id = bearer ?? getCookie(context, cookieName, attributesFor(context, portal).prefix);
  return id !== undefined && idForm.test(id) ? id : undefined;
}

/** Signs somebody in, under a new id. This example asks for no password; a real portal has its own way. */
export async function signIn(
  context: Context,
  portal: Portal,
  { id: personId, role }: Account,
): Promise<void> {
  const id = await beginSession(portal.database, personId, sessionIdOf(context, portal));
  const maxAge = sessionLife[role].longest;
  setCookie(context, cookieName, id, { ...attributesFor(context, portal), maxAge });
}

/** Ends the session: whoever has a copy of its id is signed out with it. */
export async function signOut(context: Context, portal: Portal): Promise<void> {
  const id = sessionIdOf(context, portal);
  if (id !== undefined) await endSession(portal.database, id);
  deleteCookie(context, cookieName, attributesFor(context, portal));
}

/** Who is signed in, if anybody. */
export async function currentAccount(context: Context, portal: Portal): Promise<Account | undefined> {
  const id = sessionIdOf(context, portal);
  return id === undefined ? undefined : findSession(portal.database, id);
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
