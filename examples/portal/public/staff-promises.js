import './linli.js';

const provider = document.querySelector('linli-provider');

// What attributes cannot carry: the whole promise, and the calendars by which its badge explains the deadline.
function explain() {
  for (const badge of document.querySelectorAll('linli-sla-badge[data-promise]')) {
    badge.calendars = JSON.parse(badge.closest('[data-calendars]').dataset.calendars);
    badge.promise = JSON.parse(badge.dataset.promise);
  }
}
explain();
document.addEventListener('portal-shown', explain);

// The server's time, so that a computer whose clock is wrong shows the right time left.
const reply = await fetch('/favicon.ico', { method: 'HEAD', cache: 'no-store' });
const ahead = Date.now() - Date.parse(reply.headers.get('Date'));
provider.clock = { now: () => Date.now() - ahead };
