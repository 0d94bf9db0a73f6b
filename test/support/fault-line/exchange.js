import { Agent, request as httpRequest } from 'node:http';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';

/** A connection of its own for every request: one that the portal has just closed would be a fault nobody asked for. */
const agent = new Agent({ keepAlive: false });

/** They concern one connection, not the message. */
const perConnection = ['connection', 'keep-alive', 'transfer-encoding', 'upgrade'];

const without = (headers, names) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

/** A request on a line, and what becomes of it. */
export class Exchange {
  /** @type {import('./types.ts').LogEntry} */
  entry;
  #line;
  #portal;
  #request;
  #response;
  /** @type {Buffer[]} */
  #pieces = [];

  /**
   * @param {import('./line.js').Line} line
   * @param {object} parts
   * @param {string} parts.portal its address
   * @param {string} parts.path behind `/line/<id>`
   * @param {import('node:http').IncomingMessage} parts.request
   * @param {import('node:http').ServerResponse} parts.response
   */
  constructor(line, { portal, path, request, response }) {
    this.#line = line;
    this.#portal = portal;
    this.#request = request;
    this.#response = response;
    const { 'idempotency-key': key, 'linli-resident': resident } = request.headers;
    this.entry = {
      method: request.method,
      path,
      ...(key !== undefined && { key }),
      ...(resident !== undefined && { resident }),
      bytes: 0,
      at: line.time,
      done: 'passed',
      isPassedOn: false,
      isOver: false,
    };
  }

  /** Resolves with the line's next `release()`. */
  get released() {
    return this.#line.released;
  }

  /** Resolves when the client has gone, or has its reply. */
  get over() {
    return this.#response.closed ? Promise.resolve() : once(this.#response, 'close');
  }

  /** What a count, a share or a count from the end means for this body. */
  bytesOfBody(count) {
    return resolveCount(count, Number(this.#request.headers['content-length'] ?? 0));
  }

  /** Reads the body up to so many bytes; by pieces, so a few more may arrive. */
  async read(limit = Infinity) {
    if (this.entry.bytes >= limit) return;
    for await (const piece of this.#request.iterator({ destroyOnReturn: false })) {
      this.#count(piece);
      this.#pieces.push(piece);
      if (this.entry.bytes >= limit) return;
    }
    this.#note(Buffer.concat(this.#pieces));
  }

  #count(piece) {
    this.entry.bytes += piece.length;
  }

  #note(body) {
    if (!this.#request.headers['content-type']?.startsWith('application/json')) return;
    try {
      this.entry.json = JSON.parse(body.toString());
    } catch {
      // What is no JSON is for the portal to refuse.
    }
  }

  /** Cuts the connection. */
  destroy() {
    this.#request.socket.destroy();
  }

  /** Ends the connection with this instead of a reply. */
  replyRaw(text) {
    this.#request.socket.end(text);
  }

  /** Answers in the portal's place. */
  reply(status, headers = {}, body = '') {
    this.#response.writeHead(status, { ...headers, ...this.#corsHeaders(headers) });
    this.#response.end(body);
  }

  /** Passes the request on, whole, and gives the portal's reply, whole. @returns {Promise<Reply>} */
  async passOn() {
    await this.read();
    const body = Buffer.concat(this.#pieces);
    const onward = this.#startOnward({ 'content-length': String(body.length) });
    onward.end(body);
    const [answer] = await once(onward, 'response');
    this.#noteAnswer(answer);
    const pieces = [];
    for await (const piece of answer) pieces.push(piece);
    return { status: answer.statusCode, headers: this.#readHeaders(answer), body: Buffer.concat(pieces) };
  }

  /** Passes request and reply on as they come, through streams if any are given. */
  async stream({ upward = pass, downward = pass } = {}) {
    const { headers } = this.#request;
    const length = headers['content-length'];
    const hasBody = length !== undefined || headers['transfer-encoding'] !== undefined;
    const onward = this.#startOnward(length === undefined ? {} : { 'content-length': length });
    const answered = once(onward, 'response');
    const leaving = () => onward.destroy();
    this.#response.once('close', leaving);
    if (hasBody) {
      const upload = pipeline(this.#request, (source) => this.#watch(source), upward, onward);
      // When the upload fails, so does the answer.
      upload.catch(() => {});
    } else onward.end();
    const [answer] = await answered;
    this.#noteAnswer(answer);
    const replyHeaders = this.#readHeaders(answer);
    this.#response.writeHead(answer.statusCode, { ...replyHeaders, ...this.#corsHeaders(replyHeaders) });
    this.#response.flushHeaders();
    await pipeline(answer, downward, this.#response);
  }

  async *#watch(source) {
    const pieces = [];
    for await (const piece of source) {
      this.#count(piece);
      pieces.push(piece);
      yield piece;
    }
    this.#note(Buffer.concat(pieces));
  }

  #startOnward(ownHeaders) {
    const { method, headers } = this.#request;
    const dropped = [...perConnection, 'content-length'];
    if (this.#line.cookie !== undefined) dropped.push('cookie');
    // The portal takes writes of its own pages only; who else may write is this line's to say.
    if (this.#line.isOpenToOthers) dropped.push('origin', 'sec-fetch-site');
    return httpRequest(new URL(this.entry.path, this.#portal), {
      method,
      agent,
      headers: {
        ...without(headers, dropped),
        ...ownHeaders,
        ...(this.#line.cookie && { cookie: this.#line.cookie }),
      },
    });
  }

  #noteAnswer({ statusCode }) {
    this.entry.isPassedOn = true;
    this.entry.status = statusCode;
  }

  #readHeaders(answer) {
    const dropped = this.#line.cookie === undefined ? perConnection : [...perConnection, 'set-cookie'];
    return without(answer.headers, dropped);
  }

  /** What lets a page of another origin read the reply. */
  #corsHeaders(headers) {
    const { origin } = this.#request.headers;
    if (!this.#line.isOpenToOthers || !origin) return {};
    return {
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      'access-control-expose-headers': Object.keys(headers).join(', '),
      vary: 'Origin',
    };
  }

  /** Sends the head of a reply and leaves the body to the caller. */
  startReply({ status, headers }) {
    const kept = without(headers, ['content-length']);
    this.#response.writeHead(status, { ...kept, ...this.#corsHeaders(kept) });
    return this.#response;
  }

  /** Sends a reply of the portal's and cuts it after so many bytes. */
  async replyInPart({ status, headers, body }, bytes) {
    const all = { ...headers, 'content-length': String(body.length) };
    this.#response.writeHead(status, { ...all, ...this.#corsHeaders(all) });
    await new Promise((resolve) => this.#response.write(body.subarray(0, bytes), resolve));
    this.destroy();
  }
}

/** @typedef {{ status: number, headers: Record<string, string | string[]>, body: Buffer }} Reply */

/** A count of bytes, a share, or a count from the end, as a count. */
export function resolveCount(count, total) {
  if (count < 0) return Math.max(0, total + count);
  return count > 0 && count < 1 ? Math.round(total * count) : count;
}

async function* pass(source) {
  yield* source;
}
