// One request, live: what colleagues and the resident do appears by itself, and nothing that somebody writes is lost.
import { fetchPage, pause } from './staff-page.js';

const forms = document.getElementById('forms');
const parts = [...document.querySelectorAll('[data-live]')];
/** Of each part what the server sent last. The page itself may have changed it. */
const shown = new Map();

let isRefreshing = false;
let again = false;

const isChanged = ({ type, value, defaultValue, checked, defaultChecked, options, selectedIndex }) => {
  if (options) return selectedIndex > 0 && !options[selectedIndex].defaultSelected;
  return type === 'checkbox' ? checked !== defaultChecked : value !== defaultValue;
};

/** Whether somebody is at work on a form. */
const isInUse = (form) => form.contains(document.activeElement) || [...form.elements].some(isChanged);

const sameForm = (root, form) => root.querySelector(`form[action="${form.getAttribute('action')}"]`);

/** Shows what can be done now. A form that somebody is at work on stays, but for the one that was just done. */
function showForms(page, done) {
  const fresh = [...page.querySelectorAll('#forms form')];
  const added = fresh.filter((form) => !sameForm(forms, form));
  for (const form of forms.querySelectorAll('form')) {
    if (form !== done && isInUse(form)) continue;
    const next = sameForm(page, form);
    if (next) form.replaceWith(document.importNode(next, true));
    else form.remove();
  }
  forms.prepend(...added.map((form) => document.importNode(form, true)));
}

function show(page, done) {
  for (const part of parts) {
    const fresh = page.getElementById(part.id);
    if (!fresh || (shown.get(part.id) ?? part).isEqualNode(fresh)) continue;
    shown.set(part.id, fresh);
    part.replaceChildren(...document.importNode(fresh, true).childNodes);
  }
  showForms(page, done);
  document.dispatchEvent(new Event('portal-shown'));
}

/** Shows the request as it is now, if this page is about it; without an id it may have changed. */
export async function refreshRequest(id) {
  if (!forms || (id && parts.every(({ dataset }) => dataset.live !== id))) return;
  again = true;
  if (isRefreshing) return;
  isRefreshing = true;
  while (again) {
    again = false;
    const page = await fetchPage(location.pathname);
    if (page?.getElementById('forms')) show(page);
    else setTimeout(refreshRequest, pause, id);
  }
  isRefreshing = false;
}

/**
 * Shows how the request stands after a form was sent, and lets all others go by that: whoever sent it has seen it.
 *
 * @param done the form, if what it asked was done
 */
export async function renew(done) {
  const page = await fetchPage(location.pathname);
  if (!page?.getElementById('forms')) return;
  const wasFocused = done?.contains(document.activeElement);
  show(page, done);
  for (const form of forms.querySelectorAll('form')) {
    const fresh = sameForm(page, form);
    for (const name of ['seen', 'key']) if (fresh) form.elements[name].value = fresh.elements[name].value;
  }
  if (wasFocused) (sameForm(forms, done) ?? forms).querySelector('button')?.focus();
}
