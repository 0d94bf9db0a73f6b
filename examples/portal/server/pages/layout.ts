import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { html, raw } from 'hono/html';
import { languageOf, type Language } from '../community/language.js';
import { personOf, type Account } from '../store/people.js';
import { texts } from './texts.js';

export type Html = ReturnType<typeof html>;

/** How a visitor wants the pages. */
export interface Preferences {
  language: Language;
  scheme: 'light' | 'dark';
}

/** From the address (`?lang=zh&scheme=dark`), which is remembered, else from before, else from the browser. */
export function preferencesOf(context: Context): Preferences {
  const read = <Choice extends string>(name: string, known: readonly Choice[]) => {
    const among = (text: string | undefined) => known.find((one) => one === text);
    const asked = among(context.req.query(name));
    if (asked)
      setCookie(context, `portal_${name}`, asked, { path: '/', sameSite: 'Lax', maxAge: 31_536_000 });
    return asked ?? among(getCookie(context, `portal_${name}`));
  };
  return {
    language: read('lang', ['en', 'zh']) ?? languageOf(context.req.header('Accept-Language')),
    scheme: read('scheme', ['light', 'dark']) ?? 'light',
  };
}

/** A page of the portal, as they were built in the 2010s: a framework's style sheet, and our own on top. */
export function page(
  { language, scheme }: Preferences,
  {
    title,
    account,
    scripts = [],
    body,
  }: { title: string; account?: Account; scripts?: readonly string[]; body: unknown },
): Html {
  const words = texts[language];
  const other = language === 'zh' ? 'en' : 'zh';
  return html`<!doctype html>
    <html lang="${language === 'zh' ? 'zh-CN' : 'en'}" class="scheme-${scheme}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${words.community}</title>
        <link rel="stylesheet" href="/assets/bootstrap.css" />
        <link rel="stylesheet" href="/assets/portal.css" />
        ${scripts.map((script) => raw(`<script type="module" src="/assets/${script}"></script>`))}
      </head>
      <body>
        <nav class="navbar navbar-default">
          <div class="container">
            <a class="navbar-brand" href="/">${words.community}</a>
            <ul class="nav navbar-nav navbar-right">
              ${
                account?.role === 'resident'
                  ? html`<li><a href="/activities">${words.activities}</a></li>`
                  : ''
              }
              <li><a href="?lang=${other}">${words.otherLanguage}</a></li>
              <li>
                <a href="?scheme=${scheme === 'dark' ? 'light' : 'dark'}">${words.otherScheme[scheme]}</a>
              </li>
              ${account ? html`<li><a href="/sign-in">${personOf(account, language).name}</a></li>` : ''}
            </ul>
          </div>
        </nav>
        <main class="container">${body}</main>
      </body>
    </html>`;
}
