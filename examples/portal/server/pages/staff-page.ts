import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import { Problem } from '../api/problem.js';
import { attachmentLimits } from '../community/notices.js';
import type { Environment, Portal } from '../portal-context.js';
import { hasFormToken } from '../signing.js';
import type { Delivery } from '../store/idempotency.js';
import { digestOf, isKey, unreadable } from './form-content.js';
import { page, preferencesOf, type Html } from './layout.js';
import { alarmBar } from './staff-alarm.js';

/** The alarm sounds here too, and what was typed outlives a lost line. */
const scripts = ['staff.js', 'staff-written.js'];

/** Files that are too large have their own words, so a form may bring more than is taken. */
const largestForm = 3 * attachmentLimits.count * attachmentLimits.bytes;

/** Refuses what nobody writes. */
export const limitedForm = bodyLimit({
  maxSize: largestForm,
  onError: () => {
    throw new Problem(413, 'too-large', `A form has at most ${largestForm} bytes.`);
  },
});

/** Answers with a page on which staff write. */
export function staffPage(
  context: Context<Environment>,
  { title, body, status = 200 }: { title: string; body: Html; status?: 200 | 409 | 422 },
): Response | Promise<Response> {
  const preferences = preferencesOf(context);
  const whole = html`${alarmBar(preferences.language)} ${body}`;
  const account = context.get('account');
  return context.html(page(preferences, { title, account, scripts, body: whole }), status);
}

/**
 * A form that came from a page of ours, and by what it is known when it comes again.
 *
 * @throws Problem when it is no such form
 */
export async function receivedForm(
  context: Context<Environment>,
  portal: Portal,
): Promise<{ form: FormData; delivery: Delivery }> {
  const account = context.get('account');
  const form = await context.req.formData().catch(unreadable);
  const key = form.get('key');
  if (!hasFormToken(portal, account, form.get('token')) || !isKey(key)) {
    throw new Problem(403, 'forbidden', 'The form has expired.');
  }
  const content = `${context.req.path} ${await digestOf(form)}`;
  return { form, delivery: { residentId: account.id, key, content } };
}
