import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  appraiseRepair,
  listRepairs,
  listSettings,
  saveRepair,
  urgeRepair,
  type Answer,
} from './repair-routes.js';
import { Store, wallTime, type Row } from './store.js';

/**
 * A small server with the wire format of MicroCommunity's owner API (java110/MicroCommunity): three envelopes, refusals
 * as a `code` inside status 200, numbers as texts, times without a zone on the clock of Shanghai. Written from what is
 * known of that API, and sharing nothing with the adapter.
 */
export class OwnerApiServer {
  readonly store = new Store();
  /** Who is signed in, by token. */
  readonly owners = new Map<string, string>();
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
    const ownerId = this.owners.get(request.headers.authorization?.replace('Bearer ', '') ?? '');
    const body = JSON.parse((await readAll(request)) || '{}') as Record<string, unknown>;
    response.setHeader('Content-Type', 'application/json;charset=UTF-8');
    if (ownerId === undefined) return void response.writeHead(401).end('用户未登录');
    const path = pathname.replace('/app/', '');
    const list = { 'notice.listNotices': 'notices', 'activities.listActivitiess': 'activitiess' }[path];
    const answer = this.#route(path, ownerId, body);
    if (!answer) return void response.writeHead(404).end('Not Found');
    if (!('rows' in answer)) return void response.end(JSON.stringify(plain(answer)));
    const page = Number(searchParams.get('page'));
    const size = Number(searchParams.get('row'));
    const rows = answer.rows.slice((page - 1) * size, page * size);
    const count = {
      total: String(answer.rows.length),
      records: String(Math.ceil(answer.rows.length / size)),
    };
    const envelope = list
      ? { page: String(page), ...count, [list]: rows }
      : { code: '0', msg: '成功', page: String(page), rows: String(size), ...count, data: rows };
    response.end(JSON.stringify(envelope));
  }

  #route(path: string, ownerId: string, body: Record<string, unknown>): Answer | undefined {
    const { store } = this;
    switch (path) {
      case 'repair.listRepairSettings':
        return listSettings();
      case 'ownerRepair.saveOwnerRepair':
        return saveRepair(store, ownerId, body);
      case 'ownerRepair.listOwnerRepairs':
        return listRepairs(store, ownerId);
      case 'ownerRepair.appraiseRepair':
        return appraiseRepair(store, ownerId, body);
      case 'repair.phoneUrgeRepair':
        return urgeRepair(store, ownerId, body);
      case 'complaint.saveComplaint':
        return saveComplaint(store, ownerId, body);
      case 'complaint.listComplaints':
        return { rows: store.complaints.filter((kept) => kept.ownerId === ownerId).map(({ row }) => row) };
      case 'notice.listNotices':
        return { rows: store.notices };
      case 'activities.listActivitiess':
        return { rows: store.activities };
      default:
        return undefined;
    }
  }
}

function plain(answer: { data: Row } | { refused: string }) {
  return 'refused' in answer ? { code: '404', msg: answer.refused } : { code: '0', msg: '成功', ...answer };
}

function saveComplaint(store: Store, ownerId: string, body: Record<string, unknown>): Answer {
  const missing = ['typeCd', 'complaintName', 'tel', 'context', 'communityId'].find((name) => !body[name]);
  if (missing) return { refused: `请求报文中未包含${missing}` };
  const complaintId = store.nextId();
  const row: Row = {
    complaintId,
    typeCd: String(body.typeCd),
    typeCdName: '投诉',
    complaintName: String(body.complaintName),
    tel: String(body.tel),
    context: String(body.context),
    state: 'W',
    stateName: '处理中',
    createTime: wallTime(Date.now()),
    photos: store.keepPhotos(body.photos),
  };
  store.complaints.unshift({ ownerId, row });
  return { data: { complaintId } };
}

async function readAll(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}
