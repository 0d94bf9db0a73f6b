import assert from 'node:assert/strict';
import { EventStreamReader, type ServerEvent } from '../../../../src/adapters/rest/event-stream.js';
import type { Client } from './client.js';

/** The longest that a test waits for what comes next, ms: far more than it takes. */
const patience = 20_000;

/** The live updates of one client, to be read one by one. */
export interface EventLine {
  /** The next event, however long it takes. */
  next(): Promise<ServerEvent>;
  /** Resolves when the portal has ended the stream. */
  ended(): Promise<void>;
  /** Hangs up. */
  close(): void;
}

/** Follows, from the given event on, and waits until the portal has said where. */
export async function openEvents(
  client: Client,
  lastId?: string,
): Promise<EventLine & { first: ServerEvent }> {
  const hangUp = new AbortController();
  const headers: Record<string, string> = lastId === undefined ? {} : { 'Last-Event-ID': lastId };
  const inTime = async <T>(waited: Promise<T>): Promise<T> => {
    const timer = setTimeout(() => hangUp.abort(new Error('nothing more came')), patience).unref();
    return waited.finally(() => clearTimeout(timer));
  };
  const reply = await inTime(client.call('/events', { headers, signal: hangUp.signal }));
  assert.equal(reply.status, 200);
  const body = reply.body!.pipeThrough(new TextDecoderStream()).getReader();
  const parser = new EventStreamReader('');
  const waiting: ServerEvent[] = [];
  const next = async (): Promise<ServerEvent> => {
    for (;;) {
      const event = waiting.shift();
      if (event) return event;
      const { value, done } = await inTime(body.read());
      assert.ok(!done, 'the stream goes on');
      waiting.push(...parser.read(value));
    }
  };
  return {
    first: await next(),
    next,
    async ended() {
      while (!(await inTime(body.read())).done);
    },
    close: () => hangUp.abort(),
  };
}
