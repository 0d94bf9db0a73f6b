import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import { Problem } from '../api/problem.js';
import { storable } from '../api/request-input.js';
import type { Environment, Portal } from '../portal-context.js';
import { limitSignIns } from '../rate-limits.js';
import { currentAccount, signIn, signOut } from '../session.js';
import { findAccount, listAccounts, personOf } from '../store/people.js';
import { unreadable } from './form-content.js';
import { page, preferencesOf } from './layout.js';
import { texts } from './texts.js';

/** The most bytes of a form that says who somebody is. */
const largestForm = 4096;

/** Lets a visitor choose who to be, and be nobody again. A real portal has its own sign-in here. */
export function signInRoutes(portal: Portal): Hono<Environment> {
  const routes = new Hono<Environment>();
  const limited = bodyLimit({ maxSize: largestForm, onError: tooLarge });

  routes.get('/sign-in', async (context) => {
    const preferences = preferencesOf(context);
    const { language } = preferences;
    const words = texts[language];
    const accounts = await listAccounts(portal.database.query);
    const account = await currentAccount(context, portal);
    const body = html`<h1>${words.signIn}</h1>
      <p class="text-muted">${words.signInHint}</p>
      <form method="post" class="people">
        ${accounts.map((one) => {
          const { name, role } = personOf(one, language);
          return html`<button class="btn btn-default btn-block" name="person" value="${one.id}">
            ${name} <small>${role ?? words.roles[one.role]}</small>
          </button>`;
        })}
      </form>
      ${
        account
          ? html`<form method="post" action="/sign-out">
              <button class="btn btn-link">${words.signOut}</button>
            </form>`
          : ''
      }`;
    return context.html(page(preferences, { title: words.signIn, body }));
  });

  routes.post('/sign-in', limitSignIns(portal), limited, async (context) => {
    const { person } = await context.req.parseBody().catch(unreadable);
    const account = await findAccount(
      portal.database.query,
      storable(typeof person === 'string' ? person : ''),
    );
    if (!account) return context.redirect('/sign-in', 303);
    await signIn(context, portal, account);
    return context.redirect(account.role === 'staff' ? '/staff' : '/', 303);
  });

  routes.post('/sign-out', async (context) => {
    await signOut(context, portal);
    return context.redirect('/sign-in', 303);
  });

  return routes;
}

function tooLarge(): never {
  throw new Problem(413, 'too-large', `A form has at most ${largestForm} bytes.`);
}
