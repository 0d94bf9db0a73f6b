import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { homePage, reportPage, requestsPage } from './pages.js';

/** Where the community's API is. The pages' own scripts ask it at `/api/community` of the portal. */
const api = process.env.COMMUNITY_API ?? 'http://127.0.0.1:3000/api/community';

const resident = { id: 'wang-fang', name: 'Wang Fang', phone: '138 0000 0000' };

async function readRequests() {
  const response = await fetch(`${api}/requests`, { headers: { Accept: 'application/json' } });
  const { items } = await response.json();
  return items;
}

const pages = {
  '/': homePage,
  '/report': () => reportPage(resident),
  '/requests': async () => requestsPage(await readRequests()),
};

async function answer({ url }, response) {
  const { pathname } = new URL(url, 'http://portal');
  const render = pages[pathname];
  if (render) return response.setHeader('Content-Type', 'text/html; charset=utf-8').end(await render());
  const [, , , ending] = /^\/static\/(linli\/(parts\/)?)?[\w.-]+\.(js|css)$/.exec(pathname) ?? [];
  if (!ending) return response.writeHead(404).end();
  const content = await readFile(new URL(`.${pathname}`, import.meta.url));
  return response.setHeader('Content-Type', ending === 'js' ? 'text/javascript' : 'text/css').end(content);
}

const server = createServer((request, response) => {
  answer(request, response).catch((reason) => {
    console.error(reason);
    response.writeHead(500).end();
  });
});

server.listen(process.env.PORT ?? 3000, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}/`);
});
