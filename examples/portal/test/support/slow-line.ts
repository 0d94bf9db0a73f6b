import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** In how many pieces a body goes, one every so many ms: for longer than servers wait that hang up after a refusal. */
const [pieces, pace] = [20, 100];

/** Posts so many bytes over a slow line and listens only then, as browsers do; resolves with the status of the answer. */
export async function postSlowly(
  address: string,
  { headers, bytes }: { headers: Record<string, string>; bytes: number },
): Promise<number> {
  const { hostname, port, host, pathname } = new URL(address);
  const fields = { Host: host, Connection: 'close', 'Content-Length': bytes, ...headers };
  const line = connect({ host: hostname, port: Number(port) });
  await once(line, 'connect');
  await pipeline(
    async function* () {
      const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
      yield `POST ${pathname} HTTP/1.1\r\n${lines.join('')}\r\n`;
      for (let piece = 0; piece < pieces; piece++) {
        yield new Uint8Array(bytes / pieces);
        await pause(pace);
      }
    },
    line,
    { end: false },
  );
  return Number(/^HTTP\/1\.1 (\d+)/.exec(await text(line))![1]);
}
