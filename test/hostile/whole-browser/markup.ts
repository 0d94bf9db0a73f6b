import type { HostilePage } from '../hostile-page.js';

/** What every page has of its own: something of each kind that others could harm. */
const ownContent = `
<header class="host"><h1>Our portal</h1><nav><a href="#one">One</a> <a href="#two">Two</a></nav></header>
<main class="host" id="host">
  <h2 class="title">News of the house</h2>
  <p class="notice">The caretaker is <strong>in</strong> from <em>nine</em> to five.</p>
  <ul class="list"><li class="item">Lift</li><li class="item badge">Roof</li></ul>
  <table><tbody><tr><th>Floor</th><td class="body">3</td></tr></tbody></table>
  <form action="#search" class="form"><label for="search">Search</label> <input id="search" name="search" value="lamp" class="control" />
    <select name="where"><option>Here</option><option>There</option></select>
    <textarea name="more">More</textarea> <button type="button" class="button primary">Look</button></form>
  <details><summary>Hours</summary><p>Nine to five</p></details>
</main>`;

const elements = `<linli-request-form></linli-request-form>
<linli-request-tracker></linli-request-tracker>
<linli-notice-board></linli-notice-board>
<linli-activity-calendar view="agenda"></linli-activity-calendar>
<linli-rating-prompt always=""></linli-rating-prompt>
<linli-sla-badge metric="response" started="2026-11-23T10:00:00+08:00" due="2036-11-24T10:00:00+08:00">By 2036</linli-sla-badge>`;

const script = (address: string, isModule = false) =>
  `<script ${isModule ? 'type="module" ' : ''}src="${address}"></script>\n`;

/** The whole document; without the library and its elements, if so asked. */
export function documentOf(page: HostilePage, hasLibrary: boolean): string {
  const { doctype = '<!doctype html>', attributes = 'lang="en"', scripts = {} } = page;
  const isModule = page.script === 'module';
  const library = isModule ? '/bundle/linli.js' : '/bundle/linli.classic.js';
  const loading = [
    scripts.first ? script(scripts.first) : '',
    script('/start.js'),
    scripts.before ? script(scripts.before) : '',
    script(library, isModule),
    scripts.after ? script(scripts.after, isModule) : '',
    script('/use.js', isModule),
  ].join('');
  return `${page.isXml ? '' : doctype}
<html ${page.isXml ? 'xmlns="http://www.w3.org/1999/xhtml" ' : ''}${attributes}>
<head>
<meta charset="utf-8" />
<title>Our portal</title>
<link rel="icon" href="${page.icon ?? 'data:,'}" />
<link rel="stylesheet" href="/pages/${page.name}/host.css" />
${page.head ?? ''}
${script(`/driver.js?${page.name}`)}</head>
<body class="host">
${ownContent}
${page.body ?? ''}
<div id="place">${hasLibrary ? (page.elements ?? elements) : ''}</div>
${hasLibrary ? loading : ''}</body>
</html>
`;
}

/** A page with nothing but a frame, in which the hostile page is; what the driver says there is heard here. */
export const framedDocument = (page: HostilePage, address: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Around it</title><link rel="icon" href="data:,">
<script src="/relay.js"></script></head>
<body><iframe ${page.frame ?? ''} src="${address}" width="900" height="700"></iframe></body></html>
`;
