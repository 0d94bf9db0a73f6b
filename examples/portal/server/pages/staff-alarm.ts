import { html } from 'hono/html';
import type { Language } from '../community/language.js';
import type { Html } from './layout.js';
import { texts } from './texts.js';

/** What stands over every page of the staff. The script brings it to life; the words are all here. */
export function alarmBar(language: Language): Html {
  const words = texts[language];
  const { on, off, blocked } = words.soundIs;
  return html`<aside class="alarm">
    <p id="announcement" class="sr-only" aria-live="assertive"></p>
    <noscript><p class="alert alert-warning">${words.notLive}</p></noscript>
    <p id="not-live" class="alert alert-warning" role="alert" hidden>
      ${words.notLive} <a href="/sign-in">${words.signIn}</a>
    </p>
    <p
      id="failure"
      class="alert alert-danger"
      role="alert"
      data-lost="${words.lost}"
      data-refused="${words.refused}"
      data-unchanged="${words.unchanged}"
      data-photo="${words.badPhoto}"
      hidden
    ></p>
    <p id="sound" data-sounding="false" hidden>
      <button
        id="sound-switch"
        type="button"
        class="btn btn-default"
        data-on="${words.soundOff}"
        data-off="${words.soundOn}"
        data-blocked="${words.soundOn}"
      ></button>
      <button id="silence" type="button" class="btn btn-danger" hidden>${words.silence}</button>
      <span id="sound-state" data-on="${on}" data-off="${off}" data-blocked="${blocked}"></span>
    </p>
  </aside>`;
}
