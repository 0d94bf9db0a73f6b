// Shows what comes in without a reload: the server says that something changed, the table is fetched anew.
const place = document.querySelector('#requests');
let fetching = false;
let again = false;

async function refresh() {
  again = true;
  if (fetching) return;
  fetching = true;
  while (again) {
    again = false;
    const reply = await fetch('/staff/table').catch(() => undefined);
    if (reply?.ok && !reply.redirected)
      show(new DOMParser().parseFromString(trusted(await reply.text()), 'text/html'));
  }
  fetching = false;
}

function show(page) {
  place.replaceChildren(...page.body.childNodes);
}

// The table is our own server's, which escapes everything that a resident wrote.
const policy = globalThis.trustedTypes?.createPolicy('portal', { createHTML: (text) => text });
const trusted = (text) => policy?.createHTML(text) ?? text;

const events = new EventSource('/api/community/events');
for (const type of ['open', 'request', 'missed']) events.addEventListener(type, refresh);
