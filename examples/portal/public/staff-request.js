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

/** Whether somebody is at work on a form. The focus rests on the button of the one that was just sent. */
function isInUse(form) {
  const focused = document.activeElement;
  const fields = [...form.querySelectorAll('input, select, textarea')];
  return fields.includes(focused) || fields.some(isChanged);
}

const sameForm = (root, form) => root.querySelector(`form[action="${form.getAttribute('action')}"]`);

/** Shows what can be done now. A form that somebody is at work on stays, but for the one that was just done. */
function showForms(page, done) {
  const fresh = [...page.querySelectorAll('#forms form')];
  const added = fresh.filter((form) => !sameForm(forms, form));
  for (const form of forms.querySelectorAll('form')) {
    const next = sameForm(page, form);
    if (form === done || !isInUse(form)) replaceForm(form, next);
    else if (next) offerAnew(form, next);
  }
  forms.prepend(...added.map((form) => document.importNode(form, true)));
}

/** Where the focus was in the form, its button takes it; of one that is no longer there, that of the first. */
function replaceForm(form, next) {
  const hadFocus = form.contains(document.activeElement);
  form.replaceWith(...(next ? [document.importNode(next, true)] : []));
  if (hadFocus) (sameForm(forms, form) ?? forms).querySelector('button')?.focus();
}

/** Lists offer what can be chosen now. What was chosen stays chosen while it is still among it. */
function offerAnew(form, next) {
  for (const list of form.querySelectorAll('select')) {
    if (list === document.activeElement) continue;
    const { value } = list;
    const fresh = document.importNode(next.elements[list.name], true);
    list.replaceChildren(...fresh.options);
    if ([...list.options].some((option) => option.value === value)) list.value = value;
  }
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
  show(page, done);
  for (const form of forms.querySelectorAll('form')) {
    const fresh = sameForm(page, form);
    for (const name of ['seen', 'key']) if (fresh) form.elements[name].value = fresh.elements[name].value;
  }
}
