import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { Problem } from './problem.js';

/** What the same address answers differently by. */
export const varies = 'Accept-Language, Authorization, Cookie';

/** Whether the client says that it has this already. */
export function isKnown(context: Context, etag: string): boolean {
  const known = context.req.header('If-None-Match')?.split(/,\s*/) ?? [];
  return known.some((one) => one.replace(/^W\//, '') === etag);
}

/** Answers a write with JSON that is text already. */
export function json(body: string): Response {
  return new Response(body, { headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' } });
}

/** Answers with JSON and an `ETag`, or with 304 when the client has it already. */
export function jsonWithETag(context: Context, value: unknown): Response {
  // Whose it is stands on no disk that others may read: clients that ask for what is new keep it in memory.
  return textWithETag(context, JSON.stringify(value), { type: 'application/json', cache: 'no-store' });
}

/** The same with any text, and with how long it may be kept. */
export function textWithETag(
  context: Context,
  body: string,
  { type, cache }: { type: string; cache: string },
): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers = { ETag: etag, 'Cache-Control': cache, Vary: varies };
  if (isKnown(context, etag)) return context.newResponse(null, 304, headers);
  return context.newResponse(body, 200, { ...headers, 'Content-Type': type });
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id in the path. What cannot be one is as little there as what is none. */
export function idParameter(context: Context): string {
  const id = context.req.param('id') ?? '';
  if (!uuid.test(id)) throw new Problem(404, 'not-found', 'There is nothing with this id.');
  return id;
}

/** Whether the text can be the id of a record. */
export function isId(text: string): boolean {
  return uuid.test(text);
}

/** The key that makes a write happen once. */
export function idempotencyKey(context: Context): string {
  const key = context.req.header('Idempotency-Key') ?? '';
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new Problem(400, 'invalid', 'A write needs an Idempotency-Key of 1–255 visible ASCII characters.');
  }
  return key;
}
