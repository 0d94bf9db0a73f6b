import pg from 'pg';

/**
 * How to connect. A resident is told to try again sooner than the form gives up. A line on which nothing is said is tried
 * after 10 s, and is found dead in 10 s more: without being told when, the operating system waits two hours.
 */
export const connecting = {
  connectionTimeoutMillis: 5000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
};

/** How long to wait before a lost connection is made again, ms. */
const reconnectDelay = 1000;

/** Connections that only listen, apart from the pool, which would hand them to somebody else. */
export class ListeningConnections {
  readonly #config: pg.ClientConfig;
  readonly #clients = new Set<pg.Client>();
  #closed = false;

  constructor(config: pg.ClientConfig) {
    this.#config = config;
  }

  /** Calls the listener on each notification, and after each gap in which it may have missed some. */
  async listen(channel: string, listener: () => void): Promise<void> {
    const client = new pg.Client(this.#config);
    client.on('notification', listener);
    client.on('error', (error) => console.error(`live updates: ${error.message}`));
    await client.connect();
    try {
      await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch (thrown) {
      await client.end();
      throw thrown;
    }
    this.#clients.add(client);
    client.once('end', () => {
      this.#clients.delete(client);
      this.#listenAgain(channel, listener);
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#clients].map((client) => client.end()));
  }

  #listenAgain(channel: string, listener: () => void): void {
    if (this.#closed) return;
    const attempt = () =>
      this.listen(channel, listener).then(listener, () => this.#listenAgain(channel, listener));
    setTimeout(() => void attempt(), reconnectDelay).unref();
  }
}
