import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to a server on this machine. */
export interface SilentLine {
  /** The address of the server, by way of this line. */
  address: string;
  /**
   * Lets nothing pass any more that is connected now, as a router does that has forgotten it: neither end hears that the
   * other is gone. Who connects anew gets through.
   */
  fallSilent(): void;
  stop(): Promise<void>;
}

/** Opens a line that can fall silent. */
export async function openSilentLine(address: string): Promise<SilentLine> {
  const target = new URL(address);
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const onward = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [client, onward],
      [onward, client],
    ] as const) {
      sockets.add(from);
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => sockets.delete(from));
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const here = new URL(address);
  here.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address: here.href,
    fallSilent() {
      for (const socket of sockets) socket.unpipe().pause();
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
