// One request, live: what colleagues and the resident do appears by itself, and nothing that somebody writes is lost.
import { fetchPage, pause } from './staff-page.js';

const forms = document.getElementById('forms');
const parts = [...document.querySelectorAll('[data-live]')];
/** Of each part what the server sent last. The page itself may have changed it. */
const shown = new Map();

let isRefreshing = false;
let again = false;

/** Whether somebody is at work on a form. */
function isInUse() {
  const isChanged = ({ type, value, defaultValue, checked, defaultChecked, options }) => {
    if (options)
      return [...options].some((option) => option.selected !== option.defaultSelected && option.index > 0);
    return type === 'checkbox' ? checked !== defaultChecked : value !== defaultValue;
  };
  const fields = [...forms.querySelectorAll('input, textarea, select')];
  return forms.contains(document.activeElement) || fields.some(isChanged);
}

function show(page) {
  for (const part of parts) {
    const fresh = page.getElementById(part.id);
    if (!fresh || (shown.get(part.id) ?? part).isEqualNode(fresh)) continue;
    shown.set(part.id, fresh);
    part.replaceChildren(...document.importNode(fresh, true).childNodes);
  }
  if (!isInUse()) forms.replaceChildren(...page.getElementById('forms').childNodes);
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

/** Lets a form that was decided on other facts be sent again, now that those of today have been seen. */
export async function renew(form) {
  const page = await fetchPage(location.pathname);
  const fresh = page?.querySelector(`form[action="${form.getAttribute('action')}"]`);
  if (!fresh) return;
  show(page);
  for (const name of ['seen', 'key']) form.elements[name].value = fresh.elements[name].value;
}
