// Forms in which staff write much: what did not arrive is said, and what was typed stays.
import { parsePage } from './staff-page.js';

const failure = document.getElementById('failure');

/** How long a form with its files may take, ms. */
const patience = 60_000;

let isBusy = false;

async function send(form, submitter) {
  if (isBusy) return;
  isBusy = true;
  failure.hidden = true;
  try {
    const signal = AbortSignal.timeout(patience);
    const reply = await fetch(form.action, { method: 'POST', body: new FormData(form, submitter), signal });
    const isSignedOut = new URL(reply.url).pathname === '/sign-in';
    if (reply.ok && reply.redirected && !isSignedOut) location.assign(reply.url);
    else if (isShown(reply) && !isSignedOut) show(form, parsePage(await reply.text()));
    else fail(reply.status < 500 ? 'refused' : 'lost');
  } catch {
    fail('lost');
  }
  isBusy = false;
}

/** Whether the form came back: to be looked at once more, or with what is wrong with it. */
const isShown = ({ ok, status }) => ok || status === 409 || status === 422;

/** Shows the form as it came back: with all that was typed, and what is wrong with it. */
function show(form, page) {
  const fresh = page.getElementById(form.id);
  if (!fresh) return fail('refused');
  form.replaceWith(document.importNode(fresh, true));
  document.querySelector('#errors, #outdated, #preview')?.focus();
}

function fail(reason) {
  failure.textContent = failure.dataset[reason];
  failure.hidden = false;
}

document.addEventListener('submit', (event) => {
  if (!event.target.matches('[data-written]')) return;
  event.preventDefault();
  void send(event.target, event.submitter);
});

// A browser without scripts has no need of the button: its menu prints.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
