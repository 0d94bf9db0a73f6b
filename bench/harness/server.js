import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';

const types = { js: 'text/javascript', css: 'text/css', html: 'text/html' };

/** A page that has nothing on it but the subject's style sheet and the stage. */
const page = (style) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Bench</title>
    <link rel="icon" href="data:," />
    ${style ? `<link rel="stylesheet" href="${style}" />` : ''}
    <script type="module" src="/stage.js"></script>
  </head>
  <body></body>
</html>`;

/** Serves the bundles from memory on a free port of this machine. */
export async function serve(files) {
  const stage = await readFile(new URL('stage.js', import.meta.url));
  const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://localhost');
    const content = contentOf(url);
    const type = url.pathname === '/' ? 'html' : url.pathname.split('.').pop();
    response.writeHead(content ? 200 : 404, {
      'content-type': `${types[type] ?? 'text/plain'}; charset=utf-8`,
    });
    response.end(content ?? 'Not found');
  });
  const contentOf = ({ pathname, searchParams }) => {
    if (pathname === '/') return page(searchParams.get('style'));
    if (pathname === '/stage.js') return stage;
    return files.get(pathname);
  };
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
