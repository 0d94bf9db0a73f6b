/** Text of others, made safe for markup. */
const escaped = (text) => String(text).replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

/** JSON in a script is inert: `<` is written so that no text of others can end it. */
const inert = (data) => JSON.stringify(data).replace(/</g, '\\u003c');

const page = (title, body) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/static/linli/first-paint.css">
    <script defer src="/static/linli/linli.classic.js"></script>
    <script defer src="/static/portal.js"></script>
  </head>
  <body>
    <nav><a href="/">Home</a> <a href="/report">Report</a> <a href="/requests">My requests</a></nav>
    ${body}
  </body>
</html>
`;

export const homePage = () => page('Our portal', '<p>Welcome to our portal.</p>');

/** What stands inside an element is read where no script runs, and until the element has its data. */
export const reportPage = (resident) =>
  page(
    'Report',
    `<button type="button">I am Li Lei</button>
    <label><input type="checkbox"> Terminal in the lobby</label>
    <linli-request-form kinds="repair complaint" shared-device="false">
      <p>Something is broken? Call the service desk: <a href="tel:+8675512345678">0755 1234 5678</a>, day and night.</p>
    </linli-request-form>
    <p id="filed">Filed:</p>
    <script type="application/json" id="resident">${inert(resident)}</script>`,
  );

/** What the server has read already is the first answer that the element gets: it is there with the page. */
export const requestsPage = (requests) =>
  page(
    'My requests',
    `<linli-request-tracker form-href="/report">
      <h2>What you have reported</h2>
      <ul>${requests.map(item).join('')}</ul>
      <script type="application/json" data-linli>${inert({ requests: { list: { items: requests } } })}</script>
    </linli-request-tracker>
    <p id="opened">Opened:</p>`,
  );

const item = ({ number, description, status }) =>
  `<li>${escaped(number)}: ${escaped(description)} (${escaped(status)})</li>`;
