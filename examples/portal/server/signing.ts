import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Portal } from './portal-context.js';
import type { Account } from './store/people.js';

type Signing = Pick<Portal, 'secret'>;

function sign(text: string, { secret }: Signing): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}

/** Whether the signature is what the secret makes of the text, compared in constant time. */
function isSigned(text: string, signature: string, portal: Signing): boolean {
  const [given, expected] = [Buffer.from(signature), Buffer.from(sign(text, portal))];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/**
 * A token for the forms of one account: another site cannot know it. It is the account's and not the session's, so that who
 * has to sign in again while a form is open can still send what they wrote.
 */
export function formToken(portal: Signing, account: Account): string {
  return sign(`form ${account.id}`, portal);
}

/** Whether a form carries the account's token. */
export function hasFormToken(portal: Signing, account: Account, token: unknown): boolean {
  return typeof token === 'string' && isSigned(`form ${account.id}`, token, portal);
}

/** What the address of the subscribed calendar carries: those who were never signed in cannot know it. */
export function calendarKey(portal: Signing): string {
  return sign('calendar', portal);
}

/** Whether an address carries the key of the calendar. */
export function hasCalendarKey(portal: Signing, key: string | undefined): boolean {
  return isSigned('calendar', key ?? '', portal);
}
