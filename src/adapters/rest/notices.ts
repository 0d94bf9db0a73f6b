import type { NoticePage, NoticeQuery, NoticesPort } from '../../adapter/ports.js';
import type { Notice, NoticeCategory } from '../../domain/index.js';
import type { LiveUpdates } from './events.js';
import { writeHeaders, type HttpClient } from './http.js';
import { orNone, orUnsupported } from './missing.js';
import { pageParameters, readItems } from './paging.js';
import { withRecordAddresses } from './record-addresses.js';
import { segment } from '../../adapter/segment.js';

/**
 * The notices of docs/rest/openapi.yaml. Whatever of it a backend has not (404, 405, 501) rejects with `unsupported`.
 * What comes back is taken for the type that the contract names: the boundary (src/adapter/notices-boundary.ts) checks it.
 */
export function noticesPort(client: HttpClient, live: LiveUpdates): Required<NoticesPort> {
  const located = (notice: unknown) => withRecordAddresses(notice, client.url('')) as unknown as Notice;

  return {
    async list(query, call) {
      const page = (await orUnsupported(client.read('notices', call, searchOf(query)))) as NoticePage;
      return Array.isArray(page.items) ? { ...page, items: page.items.map(located) } : page;
    },
    get: (id, call) => {
      const read = async () => located(await client.read(`notices/${segment(id)}`, call));
      return orNone<Notice | undefined>(read(), undefined);
    },
    async current(call) {
      const items = await readItems(client, 'notices/current', call);
      return (Array.isArray(items) ? items.map(located) : items) as readonly Notice[];
    },
    async categories(call) {
      return (await readItems(client, 'notices/categories', call)) as readonly NoticeCategory[];
    },
    async markRead(json, call) {
      const headers = writeHeaders(call);
      await orUnsupported(client.send({ method: 'POST', path: 'notices/read', headers, json }, call));
    },
    async acknowledge(id, { seen, ...call }) {
      const path = `notices/${segment(id)}/acknowledge`;
      const headers = writeHeaders(call);
      const said = seen !== undefined && { json: { seen } };
      return located((await client.send({ method: 'POST', path, headers, ...said }, call)).body);
    },
    subscribe: (listener) => live.subscribe('notice', listener),
  };
}

function searchOf({ categoryId, search, expired, ...page }: NoticeQuery): URLSearchParams {
  const parameters = pageParameters(page);
  if (categoryId !== undefined) parameters.set('categoryId', categoryId);
  if (search) parameters.set('search', search);
  if (expired) parameters.set('expired', 'true');
  return parameters;
}
