import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { Random } from '../../support/seeded-random.js';

/** Of the pieces that pass, one in so many is cut in its middle, and the connection with it. */
const cutsOneIn = 12;

/** No exchange of a submission has more bytes in one direction. */
const longestPiece = 3000;

/** Passes bytes on between a browser and a server, and cuts connections at random bytes in either direction. */
export class SeveringProxy {
  readonly #random: Random;
  readonly #server = createServer((browser) => this.#join(browser));
  readonly #target: number;
  readonly #sockets = new Set<Socket>();
  isCutting = false;
  /** How many connections were cut on the way there, and on the way back. */
  readonly cuts = { there: 0, back: 0 };

  /** @param target the port of the server, on this machine */
  constructor(target: number, random: Random) {
    this.#target = target;
    this.#random = random;
  }

  /** Resolves with the address, without a slash at its end. */
  async start(): Promise<string> {
    await once(this.#server.listen(0, '127.0.0.1'), 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #join(browser: Socket): void {
    const server = connect(this.#target, '127.0.0.1');
    for (const [one, other] of [
      [browser, server],
      [server, browser],
    ] as const) {
      this.#sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.#sockets.delete(one);
        other.destroy();
      });
    }
    this.#pass(browser, server, 'there');
    this.#pass(server, browser, 'back');
  }

  /** A connection serves many requests: each piece of it meets its own chance. */
  #pass(from: Socket, to: Socket, direction: 'there' | 'back'): void {
    from.on('data', (piece: Buffer) => {
      const isCut = this.isCutting && this.#random.below(cutsOneIn) === 0;
      if (!isCut) return void to.write(piece);
      this.cuts[direction]++;
      to.write(piece.subarray(0, this.#random.below(Math.min(piece.length, longestPiece) + 1)), () => {
        from.destroy();
        to.destroy();
      });
    });
  }
}
